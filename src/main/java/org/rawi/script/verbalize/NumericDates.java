package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.MonthNames;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Dates in digits: «12/5/2024», «2024-05-12», «12.5.2024», «1445/9/12 هـ», and «يوم 12/5». Between
 * two small numbers the day stands first, as in all Arab countries.
 */
final class NumericDates implements Rule {
  private static final Set<String> DATE_WORDS =
      Set.of(
          "يوم", "بيوم", "ليوم", "بتاريخ", "تاريخ", "مؤرخ", "المؤرخ", "المؤرخة", "لتاريخ",
          "وبتاريخ");

  @Override
  public String name() {
    return "numeric date";
  }

  /** Year -1 if it was not written. */
  private record Date(int day, int month, int year) {
    boolean isValid() {
      return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    int at = lead.get().tokens();
    if (!isPart(cursor, at) || !isSeparated(cursor, at + 1)) {
      return Optional.empty();
    }
    boolean three =
        isSeparated(cursor, at + 3)
            && cursor.token(at + 1).bare().equals(cursor.token(at + 3).bare());
    Optional<Date> date = three ? three(cursor, at) : two(cursor, at);
    int tokens = at + (three ? 5 : 3);
    return date.filter(Date::isValid)
        .filter(d -> !isSeparated(cursor, tokens))
        .map(d -> reading(cursor, lead.get(), d, tokens));
  }

  private static boolean isPart(Cursor cursor, int at) {
    return cursor.token(at).is(Kind.DIGITS) && cursor.token(at).text().length() <= 4;
  }

  private static boolean isSeparated(Cursor cursor, int at) {
    return cursor.token(at).isAny("/-.‑–")
        && cursor.token(at).glued()
        && isPart(cursor, at + 1)
        && cursor.token(at + 1).glued();
  }

  private static Optional<Date> three(Cursor cursor, int at) {
    WrittenToken first = cursor.token(at);
    WrittenToken last = cursor.token(at + 4);
    int a = number(first);
    int b = number(cursor.token(at + 2));
    int c = number(last);
    if (cursor.token(at + 2).text().length() > 2) {
      return Optional.empty();
    }
    if (first.text().length() == 4 && last.text().length() <= 2) {
      return Optional.of(b > 12 && c <= 12 ? new Date(b, c, a) : new Date(c, b, a));
    }
    if (first.text().length() > 2 || last.text().length() == 3) {
      return Optional.empty();
    }
    boolean slash = cursor.token(at + 1).is('/');
    if (last.text().length() == 4) {
      return Optional.of(b > 12 && a <= 12 ? new Date(b, a, c) : new Date(a, b, c));
    }
    // 12/5/24: two digits are a year of this or the last century
    return slash && last.text().length() == 2
        ? Optional.of(new Date(a, b, c < 70 ? 2000 + c : 1900 + c))
        : Optional.empty();
  }

  /** Day and month alone are a date only after a word that says so. */
  private static Optional<Date> two(Cursor cursor, int at) {
    boolean said = DATE_WORDS.contains(cursor.token(-1).bare()) || isWeekday(cursor.token(-1));
    return said && cursor.token(at + 1).isAny("/-") && cursor.token(at + 2).text().length() <= 2
        ? Optional.of(new Date(number(cursor.token(at)), number(cursor.token(at + 2)), -1))
        : Optional.empty();
  }

  private static final Set<String> WEEKDAYS =
      Set.of(
          "الاثنين",
          "الإثنين",
          "الثلاثاء",
          "الأربعاء",
          "الاربعاء",
          "الخميس",
          "الجمعة",
          "السبت",
          "الأحد",
          "الاحد");

  private static boolean isWeekday(WrittenToken token) {
    return token.is(Kind.WORD) && WEEKDAYS.contains(token.bare());
  }

  private static int number(WrittenToken token) {
    return Integer.parseInt(token.text());
  }

  private static Reading reading(Cursor cursor, Lead lead, Date date, int tokens) {
    Optional<Era> era = Era.at(cursor, tokens, true);
    boolean hijri =
        era.filter(e -> e.spoken().startsWith("هِجْر")).isPresent()
            || (date.year() >= 1300 && date.year() < 1500);
    GrammaticalCase asked = Dates.caseOf(cursor, lead);
    List<String> words = new ArrayList<>(Ordinals.definite(date.day(), Gender.MASCULINE, asked));
    words.set(0, lead.before(words.get(0)));
    words.add("مِنْ");
    words.addAll(month(date.month(), hijri));
    if (date.year() >= 0) {
      words.add("عَامَ");
      words.addAll(Years.words(date.year(), Gender.MASCULINE, GrammaticalCase.GENITIVE));
    }
    era.ifPresent(e -> words.add(e.spoken()));
    return Reading.of(cursor, tokens + era.map(Era::tokens).orElse(0), words);
  }

  /** The name that most of the Arab world knows. */
  private static List<String> month(int number, boolean hijri) {
    return MonthNames.of(hijri ? MonthNames.Calendar.HIJRI : MonthNames.Calendar.EGYPTIAN, number)
        .map(month -> Quantity.split(month.form(GrammaticalCase.GENITIVE)))
        .orElseGet(
            () -> {
              List<String> words = new ArrayList<>(List.of("الشَّهْرِ"));
              words.addAll(Ordinals.definite(number, Gender.MASCULINE, GrammaticalCase.GENITIVE));
              return words;
            });
  }
}
