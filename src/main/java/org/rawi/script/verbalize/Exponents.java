package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Article;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.Phrases;
import org.rawi.script.lexicon.Unit;
import org.rawi.script.lexicon.Units;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Raised digits: after a number its power, «10⁶» → أُسّْ سِتَّةٌ, «7²» → تَرْبِيعْ; in a unit
 * without a number, «م²» → مِتْرٍ مُرَبَّعٍ.
 */
final class Exponents implements Rule {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final int MOST_DIGITS = 6;

  @Override
  public String name() {
    return "exponent";
  }

  /** The value of a raised digit; -1 if it is none. */
  static int value(WrittenToken token) {
    return token.text().length() == 1 ? RAISED.indexOf(token.text().charAt(0)) : -1;
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    if (first.is(Kind.WORD) || first.is(Kind.LATIN)) {
      return unit(cursor);
    }
    if (first.spaceBefore()) {
      return Optional.empty();
    }
    if (isMeasure(cursor.token(-1)) && first.isAny("²³")) {
      boolean definite = cursor.token(-1).bare().startsWith("ال");
      String adjective = first.is('²') ? "مُرَبَّع" : "مُكَعَّب";
      return Optional.of(
          Reading.of(cursor, 1, (definite ? Article.before(adjective) : adjective) + "ْ"));
    }
    if (!cursor.token(-1).is(Kind.DIGITS)) {
      return Optional.empty();
    }
    boolean negative = first.is('⁻');
    int used = negative ? 1 : 0;
    long value = 0;
    int digits = 0;
    while (value(cursor.token(used)) >= 0
        && (used == 0 || cursor.token(used).glued())
        && digits < MOST_DIGITS) {
      value = 10 * value + value(cursor.token(used));
      used++;
      digits++;
    }
    if (digits == 0) {
      return Optional.empty();
    }
    return Optional.of(Reading.of(cursor, used, words(value, negative)));
  }

  /** «المتر²»: a unit by its full name. */
  static boolean isMeasure(WrittenToken word) {
    String bare = RankedNouns.withArticle(word.bare()).replaceFirst("^ال", "");
    return word.is(Kind.WORD) && bare.length() > 2 && !Units.phrases().exactly(bare).isEmpty();
  }

  private static List<String> words(long value, boolean negative) {
    if (!negative && (value == 2 || value == 3)) {
      return List.of(value == 2 ? "تَرْبِيعْ" : "تَكْعِيبْ");
    }
    List<String> words = new ArrayList<>(List.of("أُسّْ"));
    GrammaticalCase asked = negative ? GrammaticalCase.GENITIVE : GrammaticalCase.NOMINATIVE;
    if (negative) {
      words.add("سَالِبُ");
    }
    words.addAll(Cardinals.words(value, Gender.MASCULINE, asked, Definiteness.INDEFINITE));
    return words;
  }

  private static Optional<Reading> unit(Cursor cursor) {
    if (!cursor.token(1).isAny("²³") || cursor.token(1).spaceBefore()) {
      return Optional.empty();
    }
    Optional<Phrases.Match<Unit>> match = Units.phrases().longestAt(cursor.text(), cursor.from(0));
    int tokens = match.map(m -> cursor.tokensTo(0, m.to())).orElse(0);
    return tokens < 2
        ? Optional.empty()
        : Optional.of(
            Reading.of(
                cursor,
                tokens,
                Quantity.split(
                    match
                        .get()
                        .first()
                        .name()
                        .form(
                            GrammaticalNumber.SINGULAR,
                            GrammaticalCase.GENITIVE,
                            Definiteness.INDEFINITE))));
  }
}
