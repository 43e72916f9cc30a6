package org.rawi.script.verbalize;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Numbers that rank: «القرن 21» → الْحَادِي وَالْعِشْرِينَ, «الذكرى الـ75», «للمرة الـ11», «لويس
 * 14»; and after a plural with the article counted ones: «الدول الـ27» → السَّبْعِ وَالْعِشْرِينَ.
 */
final class OrdinalPhrases implements Rule {
  /** Nouns before a rank, with their gender. */
  private static final Map<String, Gender> RANKED = new HashMap<>();

  static {
    for (String line : WordList.lines("ranked.txt")) {
      int colon = line.indexOf(':');
      Gender gender = line.startsWith("f") ? Gender.FEMININE : Gender.MASCULINE;
      for (String word : line.substring(colon + 1).strip().split(" ", -1)) {
        RANKED.put(word, gender);
      }
    }
  }

  @Override
  public String name() {
    return "ordinal";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    WrittenToken noun = cursor.token(-1);
    if (lead.isEmpty() || !noun.is(Kind.WORD) || !lead.get().proclitic().isEmpty()) {
      return Optional.empty();
    }
    int at = lead.get().tokens();
    Optional<Figure> figure =
        Figure.at(cursor, at).filter(f -> f.tokens() == 1 && f.hasName() && f.value() > 0);
    if (figure.isEmpty() || isJoined(cursor, at + 1)) {
      return Optional.empty();
    }
    Optional<NounLexicon.Entry> entry = definite(noun);
    Gender ranked = RANKED.get(withArticle(noun.bare()));
    if (lead.get().article() && entry.isPresent() && ranked == null) {
      return afterArticle(cursor, entry.get(), figure.get(), at + 1);
    }
    if (ranked == null || (!lead.get().article() && !isRank(cursor, figure.get(), at + 1))) {
      return Optional.empty();
    }
    List<String> words = Ordinals.definite(figure.get().value(), ranked, caseOf(cursor, noun));
    return Optional.of(Reading.of(cursor, at + 1, words));
  }

  private static boolean isJoined(Cursor cursor, int at) {
    WrittenToken next = cursor.token(at);
    boolean more = cursor.token(at + 1).is(Kind.DIGITS) && cursor.token(at + 1).glued();
    return next.glued()
        && (next.is(Kind.LATIN) || next.isAny("%٪") || (next.isAny("-/:–.,") && more));
  }

  /** «القرن 21»: a small number that counts nothing. */
  private static boolean isRank(Cursor cursor, Figure figure, int next) {
    return (figure.value() < 1000 && Counted.at(cursor, next, figure).isEmpty())
        || (figure.value() < 1000 && !NounLexicon.find(cursor.token(next).bare()).isPresent());
  }

  /** A plural counts (الدول الـ27), a singular is ranked (الذكرى الـ75). */
  private static Optional<Reading> afterArticle(
      Cursor cursor, NounLexicon.Entry entry, Figure figure, int tokens) {
    if (NounLexicon.find(cursor.token(tokens).bare()).filter(e -> !e.definite()).isPresent()) {
      return Optional.empty();
    }
    GrammaticalCase asked = caseOf(cursor, cursor.token(-1));
    Gender gender = entry.noun().gender();
    List<String> words =
        entry.number() == GrammaticalNumber.PLURAL
            ? Cardinals.words(figure.value(), gender, asked, Definiteness.DEFINITE)
            : Ordinals.definite(figure.value(), gender, asked);
    return Optional.of(Reading.of(cursor, tokens, words));
  }

  private static Optional<NounLexicon.Entry> definite(WrittenToken noun) {
    String bare = withArticle(noun.bare());
    return bare.startsWith("ال") ? Optional.of(NounLexicon.findOrGuess(bare)) : Optional.empty();
  }

  /** وللمرة → للمرة: «و» and «ف» before the article or a preposition that carries it. */
  private static String withoutConjunction(String bare) {
    boolean joined =
        (bare.startsWith("و") || bare.startsWith("ف"))
            && (bare.startsWith("لل", 1)
                || bare.startsWith("ال", 1)
                || bare.startsWith("بال", 1)
                || bare.startsWith("كال", 1));
    return joined ? bare.substring(1) : bare;
  }

  /** للمرة → المرة, بالدول → الدول, والقرن → القرن. */
  private static String withArticle(String joined) {
    String bare = withoutConjunction(joined);
    if (bare.startsWith("لل") && bare.length() > 4) {
      return "ال" + bare.substring(2);
    }
    boolean prefixed = bare.length() > 4 && "بكوف".indexOf(bare.charAt(0)) >= 0;
    return prefixed && bare.startsWith("ال", 1) ? bare.substring(1) : bare;
  }

  /** The rank agrees with its noun, whose case its own governor decides. */
  private static GrammaticalCase caseOf(Cursor cursor, WrittenToken noun) {
    String bare = withoutConjunction(noun.bare());
    if (bare.startsWith("لل") || bare.startsWith("بال") || bare.startsWith("كال")) {
      return GrammaticalCase.GENITIVE;
    }
    WrittenToken before = cursor.token(-2);
    if (!before.is(Kind.WORD)) {
      return GrammaticalCase.NOMINATIVE;
    }
    Optional<GrammaticalCase> demanded = Governor.demandedBy(before);
    if (demanded.isPresent()) {
      return demanded.get();
    }
    return Governor.isConstruct(before) ? GrammaticalCase.GENITIVE : GrammaticalCase.NOMINATIVE;
  }
}
