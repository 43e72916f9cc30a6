package org.rawi.script.verbalize;

import java.util.Set;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Numbers that name something and count nothing: «رقم 45», a year, «القانون 12 سنة 1996». */
final class NamingNumbers {
  /** Words after which a number is a name. */
  private static final Set<String> LABELLED = Set.of("رقم", "برقم", "الرقم", "ورقم", "لرقم");

  /** «العمارة 14 شقة 7»: a number between two of them names the first. */
  private static final Set<String> ADDRESSES =
      Set.of(
          "عمارة", "مبنى", "بناية", "برج", "بلوك", "شارع", "طريق", "مجمع", "فيلا", "منزل", "دار",
          "طابق", "دور", "شقة", "مكتب", "قطعة", "حي", "قطاع", "ممر", "غرفة", "صف", "مدرج");

  private static final int YEAR_DIGITS = 4;

  private NamingNumbers() {}

  /** Whether the word {@code ahead} of the cursor, after {@code number}, is not counted by it. */
  static boolean stand(Cursor cursor, int ahead, Figure number) {
    WrittenToken word = cursor.token(ahead);
    WrittenToken before = cursor.token(ahead - number.tokens() - 1);
    String stem = RankedNouns.withArticle(before.bare()).replaceFirst("^ال", "");
    boolean address = ADDRESSES.contains(stem) || RankedNouns.isRanked(stem);
    return isLabelled(before)
        || (address && cursor.token(ahead + 1).is(Kind.DIGITS))
        || (Years.yearWord(word).isPresent() && Dates.isYear(cursor.token(ahead + 1)))
        || (isYear(cursor, ahead, number) && !isDemanded(word, number) && !isRound(before, number));
  }

  static boolean isLabelled(WrittenToken before) {
    return before.is(Kind.WORD) && LABELLED.contains(before.bare());
  }

  /** Four digits without separators that can be a year of the last five centuries or the next. */
  private static boolean isYear(Cursor cursor, int ahead, Figure number) {
    return number.tokens() == 1
        && number.isWhole()
        && number.digits().length() == YEAR_DIGITS
        && number.value() >= 1500
        && number.value() < 2100
        && cursor.token(ahead - 1).is(Kind.DIGITS);
  }

  /** «و2000 أتوبيس»: a round number that stands after no preposition is rather no year. */
  private static boolean isRound(WrittenToken before, Figure number) {
    return number.value() % 100 == 0
        && !Governor.demandedBy(before).filter(c -> c == GrammaticalCase.GENITIVE).isPresent()
        && Years.yearWord(before).isEmpty();
  }

  /** «2011 شخصا» counts, «2018 كأس» does not: the noun has the form that the number demands. */
  static boolean isDemanded(WrittenToken word, Figure number) {
    CountedNoun.Form form = CountedNoun.after(number.value());
    boolean alif = form.grammaticalCase() == GrammaticalCase.ACCUSATIVE;
    return NounLexicon.findAll(word.text()).stream()
        .filter(entry -> !entry.definite() && entry.listed())
        .filter(entry -> entry.number() != GrammaticalNumber.DUAL)
        .filter(entry -> entry.number() == form.number())
        .anyMatch(
            entry ->
                !alif
                    || AuthorsNoun.form(entry, word.bare(), Definiteness.INDEFINITE)
                        .filter(written -> written.endsWith("ًا") || written.endsWith("ً"))
                        .isPresent()
                    || word.bare().endsWith("ة"));
  }
}
