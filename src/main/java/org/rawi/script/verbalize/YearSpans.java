package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * From one year to another: «2010-2015» → أَلْفَيْنِ وَعَشَرَةٍ إِلَى أَلْفَيْنِ وَخَمْسَةَ عَشَرَ,
 * «1445-1446 هـ», and seasons: «2024/25», «2024/2023», which is read from right to left.
 */
final class YearSpans implements Rule {
  private static final int YEAR_DIGITS = 4;
  private static final int CENTURY = 100;
  private static final int LONGEST_WITH_SLASH = 5;

  @Override
  public String name() {
    return "years";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty() || lead.get().article() || NamingNumbers.isLabelled(cursor.token(-1))) {
      return Optional.empty();
    }
    int at = lead.get().tokens();
    if (isShortSeason(cursor, at)) {
      return Optional.of(shortSeason(cursor, lead.get(), at));
    }
    boolean bracketed =
        cursor.token(-1).isAny("([") || Years.yearWord(cursor.token(-1)).isPresent();
    Optional<Era> firstEra = Era.at(cursor, at + 1, bracketed);
    boolean old = firstEra.isPresent() && Dates.isYear(cursor.token(at)); // (570م - 632م)
    if (!isYear(cursor.token(at)) && !old) {
      return Optional.empty();
    }
    int mark = at + 1 + firstEra.map(Era::tokens).orElse(0);
    if (!isMark(cursor, mark) || !cursor.token(mark + 1).is(Kind.DIGITS)) {
      return Optional.empty();
    }
    int first = Integer.parseInt(cursor.token(at).text());
    boolean both = firstEra.isPresent() && Era.at(cursor, mark + 2, true).isPresent();
    int second =
        both && cursor.token(mark + 1).text().length() <= YEAR_DIGITS
            ? Integer.parseInt(cursor.token(mark + 1).text())
            : second(first, cursor.token(mark + 1).text(), cursor.token(mark).is('/'));
    boolean third =
        cursor.token(mark + 2).glued()
            && cursor.token(mark + 2).isAny("-–/.:")
            && cursor.token(mark + 3).is(Kind.DIGITS);
    if (second == 0 || third || counts(cursor, mark + 2, second)) {
      return Optional.empty();
    }
    return Optional.of(reading(cursor, lead.get(), first, second, mark, firstEra));
  }

  /** «موسم 23/24». */
  private static boolean isShortSeason(Cursor cursor, int at) {
    WrittenToken first = cursor.token(at);
    WrittenToken second = cursor.token(at + 2);
    return cursor.token(-1).bare().endsWith("موسم")
        && first.text().length() == 2
        && second.text().length() == 2
        && second.is(Kind.DIGITS)
        && isMark(cursor, at + 1)
        && Integer.parseInt(second.text()) == (Integer.parseInt(first.text()) + 1) % CENTURY;
  }

  private static Reading shortSeason(Cursor cursor, Lead lead, int at) {
    List<String> words =
        new ArrayList<>(
            Years.words(
                Integer.parseInt(cursor.token(at).text()),
                Gender.MASCULINE,
                GrammaticalCase.GENITIVE));
    words.set(0, lead.before(words.get(0)));
    words.add("إِلَى");
    words.addAll(
        Years.words(
            Integer.parseInt(cursor.token(at + 2).text()),
            Gender.MASCULINE,
            GrammaticalCase.GENITIVE));
    return Reading.of(cursor, at + 3, words);
  }

  private static boolean isYear(WrittenToken token) {
    return token.is(Kind.DIGITS)
        && token.text().length() == YEAR_DIGITS
        && Integer.parseInt(token.text()) >= 1000
        && Integer.parseInt(token.text()) < 2200;
  }

  private static boolean isMark(Cursor cursor, int at) {
    WrittenToken mark = cursor.token(at);
    return mark.isAny("-–—−/") && mark.spaceBefore() == cursor.token(at + 1).spaceBefore();
  }

  /** The second year; 0 if the digits are none. */
  private static int second(int first, String digits, boolean slash) {
    if (digits.length() == 2) {
      // 2024/25: the last digits of the next year
      int next = first + 1;
      return Integer.parseInt(digits) == next % CENTURY ? next : 0;
    }
    int second = digits.length() == YEAR_DIGITS ? Integer.parseInt(digits) : 0;
    if (slash && second > first + LONGEST_WITH_SLASH) {
      return 0; // دعوى 1234/2020
    }
    boolean backwards = slash && second == first - 1;
    return second < 2200 && (second > first || backwards) ? second : 0;
  }

  /** «1000-1500 شخص» are no years. */
  private static boolean counts(Cursor cursor, int next, int second) {
    return cursor.token(next).isAny("%٪")
        || Scale.at(cursor, next).isPresent()
        || (Era.at(cursor, next, true).isEmpty() && Thing.at(cursor, next).isPresent())
        || Counted.at(cursor, next, Figure.of(Integer.toString(second), 1))
            .filter(Counted::listed)
            .isPresent();
  }

  /** «بين 1990-1995»، «بين عامي 1990-1995». */
  private static boolean isBetween(Cursor cursor) {
    int before = Years.yearWord(cursor.token(-1)).isPresent() ? -2 : -1;
    return cursor.token(before).bare().endsWith("بين");
  }

  private static Reading reading(
      Cursor cursor, Lead lead, int first, int second, int mark, Optional<Era> firstEra) {
    Gender gender = Years.yearWord(cursor.token(-1)).orElse(Gender.MASCULINE);
    Optional<Era> era = Era.at(cursor, mark + 2, true);
    // 1444هـ/2023م: one year in two calendars
    boolean sameYear =
        firstEra.isPresent()
            && era.filter(e -> !e.spoken().equals(firstEra.get().spoken())).isPresent()
            && cursor.token(mark).is('/');
    boolean backwards = firstEra.isEmpty() && second < first;
    List<String> words =
        new ArrayList<>(Years.words(backwards ? second : first, gender, GrammaticalCase.GENITIVE));
    words.set(0, lead.before(words.get(0)));
    firstEra.ifPresent(e -> words.add(e.spoken()));
    List<String> last =
        new ArrayList<>(Years.words(backwards ? first : second, gender, GrammaticalCase.GENITIVE));
    if (isBetween(cursor)) {
      last.set(0, Inflection.prefixed("وَ", last.get(0)));
    } else if (!sameYear) {
      words.add("إِلَى");
    }
    words.addAll(last);
    era.ifPresent(e -> words.add(e.spoken()));
    cursor.rememberNumber(GrammaticalCase.GENITIVE);
    return Reading.of(cursor, mark + 2 + era.map(Era::tokens).orElse(0), words);
  }
}
