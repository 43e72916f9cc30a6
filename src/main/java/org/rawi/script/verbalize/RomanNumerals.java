package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.NameReadings;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Roman numerals that rank: «لويس XIV» → الرَّابِعَ عَشَرَ, «الفصل III»، «الحرب العالمية II»،
 * «القرن XIX». Up to 39, so that no letters L, C, D, M of other abbreviations are taken for
 * numbers.
 */
final class RomanNumerals implements Rule {
  private static final List<String> UNITS =
      List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

  /** Kinds of things that a bare number names: «طراز IV» → أَرْبَعَةٍ. */
  private static final Set<String> KINDS =
      Set.of("طراز", "موديل", "نوع", "إصدار", "صنف", "نمط", "جيل", "رقم", "مستوى");

  @Override
  public String name() {
    return "roman numeral";
  }

  /** The number that a Latin token writes; 0 if it is none. */
  static int value(WrittenToken token) {
    String text = token.text();
    if (!token.is(Kind.LATIN) || text.length() > 7) {
      return 0;
    }
    int tens = 0;
    while (tens < 3 && tens < text.length() && text.charAt(tens) == 'X') {
      tens++;
    }
    int unit = UNITS.indexOf(text.substring(tens));
    return unit < 0 ? 0 : 10 * tens + unit;
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = lead(cursor);
    int at = lead.map(Lead::tokens).orElse(0);
    WrittenToken numeral = cursor.token(at);
    int value = value(numeral);
    boolean joined = cursor.token(at + 1).glued() && !cursor.token(at + 1).is(Kind.MARK);
    if (value == 0 || joined) {
      return Optional.empty();
    }
    if (KINDS.contains(cursor.token(-1).bare()) && lead.isEmpty() && numeral.text().length() > 1) {
      List<String> cardinal =
          Cardinals.words(
              value, Gender.MASCULINE, GrammaticalCase.GENITIVE, Definiteness.INDEFINITE);
      return Optional.of(Reading.of(cursor, 1, cardinal));
    }
    Optional<RankedNouns.Ranked> ranked = RankedNouns.before(cursor);
    Optional<Gender> gender =
        ranked
            .map(RankedNouns.Ranked::gender)
            .or(() -> lead.isEmpty() ? unranked(cursor, numeral) : Optional.empty());
    int behind = ranked.map(RankedNouns.Ranked::behind).orElse(1);
    return gender.map(
        g -> {
          List<String> words =
              new ArrayList<>(Ordinals.definite(value, g, OrdinalPhrases.caseOf(cursor, behind)));
          lead.ifPresent(l -> words.set(0, l.before(words.get(0))));
          return Reading.of(cursor, at + 1, words);
        });
  }

  /** «وXX» in a list of them, «الـXIX». */
  private static Optional<Lead> lead(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    return first.is(Kind.WORD) && cursor.token(1).glued()
        ? Lead.of(first.bare()).filter(lead -> !lead.isPreposition())
        : Optional.empty();
  }

  /** Rulers, and other nouns with the article for numerals of two letters. */
  private static Optional<Gender> unranked(Cursor cursor, WrittenToken numeral) {
    WrittenToken noun = cursor.token(-1);
    if (!noun.is(Kind.WORD)) {
      return Optional.empty();
    }
    Optional<RankedNouns.Ranked> titled = RankedNouns.titled(cursor);
    if (titled.isPresent()) {
      return titled.map(RankedNouns.Ranked::gender);
    }
    String bare = RankedNouns.withArticle(noun.bare());
    boolean single = numeral.text().length() == 1;
    if (single) {
      return NameReadings.find(bare).map(name -> Gender.MASCULINE);
    }
    WrittenToken first = cursor.token(-2);
    boolean secondName = // جون بول
        first.is(Kind.WORD)
            && (RankedNouns.isRuler(first.bare())
                || (isUnlistedName(first.bare())
                    && !Verbs.looksLikeVerb(first)
                    && Governor.demandedBy(first).isEmpty()
                    && !first.bare().startsWith("ال")))
            && !bare.startsWith("ال");
    if (NameReadings.findName(bare).isPresent()
        || secondName
        || cursor.token(-2).bare().equals("عبد")) {
      return Optional.of(Gender.MASCULINE);
    }
    return bare.startsWith("ال") && bare.length() > 4
        ? OrdinalPhrases.head(cursor).map(head -> head.entry().noun().gender())
        : isUnlistedName(bare) ? Optional.of(Gender.MASCULINE) : Optional.empty();
  }

  /** إيفان, بطرس: a word that no list of nouns has. */
  private static boolean isUnlistedName(String bare) {
    return bare.length() > 2
        && !bare.endsWith("ة")
        && !Governor.FUNCTION_WORDS.contains(bare)
        && NounLexicon.find(bare).isEmpty();
  }
}
