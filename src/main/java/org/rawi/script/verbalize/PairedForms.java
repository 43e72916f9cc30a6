package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Article;
import org.rawi.script.lexicon.GivenNames;
import org.rawi.script.lexicon.GivenNames.Bearer;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Two forms in one: «مدرس(ة)» → مدرس أو مدرسة, «الطالب/ـة», «المعلمين/ات», «عزيزي(تي)», «قام/ت».
 */
final class PairedForms implements Rule {
  private static final Set<String> SUFFIXES =
      Set.of(
          "ة", "ات", "ت", "ون", "ين", "تي", "ية", "ها", "ا", "ه", "تها", "اتي", "وا", "ن", "تان",
          "هن", "كن", "ي", "ك");

  private static final String OR = "أو";
  private static final int SHORTEST = 3;

  @Override
  public String name() {
    return "paired forms";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken word = cursor.token(0);
    if (!word.is(Kind.WORD) || word.bare().length() < SHORTEST - 1) {
      return Optional.empty();
    }
    List<String> forms = new ArrayList<>();
    int tokens = 1;
    for (int used = suffix(cursor, tokens); used > 0; used = suffix(cursor, tokens)) {
      String suffix = cursor.token(tokens + 1).bare();
      forms.add(other(word.bare(), suffix));
      tokens += used;
    }
    if (forms.isEmpty()) {
      return Optional.empty();
    }
    Optional<Bearer> bearer = GivenNames.find(cursor.token(tokens).bare());
    boolean title = People.noun(word).isPresent();
    if (title && forms.size() == 1 && bearer.filter(b -> b != Bearer.EITHER).isPresent()) {
      boolean woman = bearer.get() == Bearer.WOMAN; // السيد/ة سلمى
      String one = woman ? withLead(word.bare(), forms.get(0)) : word.bare();
      return Optional.of(new Reading(tokens, List.of(whole(cursor, tokens).withText(one))));
    }
    List<Piece> pieces = new ArrayList<>();
    pieces.add(Piece.Word.written(word).over(word.from(), cursor.to(tokens)));
    for (String form : forms) {
      pieces.add(whole(cursor, tokens).withText(OR));
      pieces.add(whole(cursor, tokens).withText(form));
    }
    return Optional.of(new Reading(tokens, pieces));
  }

  private static Piece.Word whole(Cursor cursor, int tokens) {
    return Piece.Word.written(cursor.token(0)).over(cursor.from(0), cursor.to(tokens));
  }

  /** Tokens of «(ة)» or «/ـة» at {@code at}: the mark, the letters, the closing bracket. */
  private static int suffix(Cursor cursor, int at) {
    WrittenToken mark = cursor.token(at);
    WrittenToken letters = cursor.token(at + 1);
    boolean known = letters.is(Kind.WORD) && letters.glued() && SUFFIXES.contains(letters.bare());
    if (!known || letters.markup().isPresent()) {
      return 0;
    }
    // a bracket apart is an addition of its own: «النبي (ه)»; only the feminine is written so
    boolean near = mark.glued() || letters.bare().equals("ة") || letters.bare().equals("ات");
    if (mark.is('(') && near) {
      return cursor.token(at + 2).is(')') && cursor.token(at + 2).glued() ? 3 : 0;
    }
    boolean unit =
        letters.bare().length() == 1
            && !letters.is('ة')
            && cursor.token(0).bare().length() < SHORTEST;
    return mark.is('/') && mark.glued() && !unit ? 2 : 0;
  }

  /** The form with the suffix, without the particles before an article: للطالب → الطالبة. */
  private static String other(String bare, String suffix) {
    int article = articleAt(bare);
    boolean led = article == 0 && "وفبلك".indexOf(bare.charAt(0)) >= 0 && isNoun(bare.substring(1));
    String own = led && !isNoun(bare) ? bare.substring(1) : bare.substring(article);
    if (article > 0 && !own.startsWith("ا")) {
      own = "ا" + own; // للطالب
    }
    return joined(own, suffix);
  }

  private static boolean isNoun(String bare) {
    return NounLexicon.find(bare).isPresent();
  }

  private static String withLead(String bare, String form) {
    int article = articleAt(bare);
    return article > 0
        ? bare.substring(0, article)
            + (bare.startsWith("لل", article - 1) ? form.substring(1) : form)
        : form;
  }

  /** Where the article begins after particles; 0 without particles or article. */
  private static int articleAt(String bare) {
    for (int at = 1; at <= 3 && at + 3 < bare.length(); at++) {
      String lead = bare.substring(0, at);
      if (bare.startsWith("ال", at) && Lead.of(lead).filter(l -> !l.article()).isPresent()) {
        return at;
      }
      if (lead.endsWith("ل") && bare.charAt(at) == 'ل' && Lead.of(lead + "ل").isPresent()) {
        return at;
      }
    }
    return 0;
  }

  private static String joined(String word, String suffix) {
    String shorter = word.substring(0, word.length() - 1);
    String plural = soundPlural(word);
    return switch (suffix) {
      case "ات" ->
          !plural.isEmpty()
              ? plural + suffix
              : word.endsWith("ة") ? shorter + suffix : brokenPlural(word).orElse(word) + suffix;
      case "ون", "ين", "وا" -> !plural.isEmpty() ? plural + suffix : word + suffix;
      case "تي", "اتي" -> word.endsWith("ي") ? shorter + suffix : word + suffix;
      case "ة" -> feminine(word);
      case "ها", "هن", "تها" -> word.endsWith("ه") ? shorter + suffix : word + suffix;
      case "ت" -> word.endsWith("ى") || word.endsWith("ا") ? shorter + suffix : word + suffix;
      default -> word + suffix;
    };
  }

  /** مدرس → مُدَرِّسَة, with the marks of the man's noun, for مَدْرَسَة is a school. */
  private static String feminine(String word) {
    return NounLexicon.find(word)
        .filter(e -> e.number() == GrammaticalNumber.SINGULAR && !word.endsWith("ة"))
        .map(e -> e.noun().singular() + "َة")
        .map(stem -> word.startsWith("ال") ? Article.before(stem) : stem)
        .filter(marked -> Letters.bare(marked).equals(word + "ة"))
        .orElse(word + "ة");
  }

  /** المعلمين → المعلم; empty if the word has no such ending. */
  private static String soundPlural(String word) {
    boolean plural = word.length() > 5 && (word.endsWith("ين") || word.endsWith("ون"));
    return plural ? word.substring(0, word.length() - 2) : "";
  }

  /** الطلاب → الطالب, to which the feminine plural is made. */
  private static Optional<String> brokenPlural(String word) {
    return NounLexicon.find(word)
        .filter(e -> e.number() == GrammaticalNumber.PLURAL)
        .map(e -> (e.definite() ? "ال" : "") + Letters.bare(e.noun().singular()));
  }
}
