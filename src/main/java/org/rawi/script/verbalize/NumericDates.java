package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.MonthNames;
import org.rawi.script.lexicon.NounLexicon;
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
        .filter(d -> isTight(cursor, at, tokens) || d.year() >= 1000)
        .filter(d -> !isSeparated(cursor, tokens) || !cursor.token(tokens).glued())
        .map(d -> reading(cursor, lead.get(), d, tokens));
  }

  private static boolean isPart(Cursor cursor, int at) {
    return cursor.token(at).is(Kind.DIGITS) && cursor.token(at).text().length() <= 4;
  }

  /** A slash may have blanks around it: «26 /9 /1436»، «15/10/ 1436». */
  private static boolean isSeparated(Cursor cursor, int at) {
    WrittenToken mark = cursor.token(at);
    boolean glued = mark.glued() && cursor.token(at + 1).glued();
    boolean apart = mark.spaceBefore() && cursor.token(at + 1).spaceBefore(); // 3 - 5 - 2018
    return mark.isAny("/-.‑–")
        && (mark.is('/') || glued || (mark.is('-') && apart))
        && isPart(cursor, at + 1);
  }

  /** Without blanks; else only a full year makes it a date. */
  private static boolean isTight(Cursor cursor, int at, int tokens) {
    for (int i = at + 1; i < tokens; i++) {
      if (cursor.token(i).spaceBefore()) {
        return false;
      }
    }
    return true;
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

  /** Day and month alone are a date only after a word that says so, or one of time: «منذ 7/10». */
  private static Optional<Date> two(Cursor cursor, int at) {
    WrittenToken before = cursor.token(-1);
    int day = number(cursor.token(at));
    int month = number(cursor.token(at + 2));
    boolean said = DATE_WORDS.contains(before.bare()) || isWeekday(before);
    boolean fraction = day <= month && month <= 4; // في 3/4 الحالات
    boolean second = // في 12/5 و13/5
        before.is(Kind.DIGITS) && cursor.token(-2).is('/') && cursor.token(0).is(Kind.WORD);
    boolean timed =
        (TIME_WORDS.contains(before.bare()) || second || isSpan(cursor, at))
            && cursor.token(at + 1).is('/')
            && !fraction
            && !isNoun(cursor.token(at + 3));
    return (said || timed)
            && cursor.token(at + 1).isAny("/-")
            && cursor.token(at + 2).text().length() <= 2
            && cursor.token(at).text().length() <= 2
        ? Optional.of(new Date(day, month, -1))
        : Optional.empty();
  }

  private static final Set<String> TIME_WORDS =
      Set.of("في", "منذ", "حتى", "قبل", "بعد", "الموافق", "مساء", "صباح", "فجر", "ليلة", "ليل");

  /** «من 1/9 إلى 30/9». */
  private static boolean isSpan(Cursor cursor, int at) {
    boolean first =
        cursor.token(-1).bare().equals("من")
            && TO.contains(cursor.token(at + 3).bare())
            && cursor.token(at + 5).is('/');
    boolean second =
        TO.contains(cursor.token(-1).bare())
            && cursor.token(-2).is(Kind.DIGITS)
            && cursor.token(-3).is('/');
    return first || second;
  }

  private static final Set<String> TO = Set.of("إلى", "الى", "حتى", "لغاية");

  private static boolean isNoun(WrittenToken next) {
    return next.is(Kind.WORD)
        && !Governor.FUNCTION_WORDS.contains(next.bare())
        && (next.bare().startsWith("ال") || NounLexicon.find(next.bare()).isPresent());
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

  static boolean isWeekday(WrittenToken token) {
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
