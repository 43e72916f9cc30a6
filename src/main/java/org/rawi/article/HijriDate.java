package org.rawi.article;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.IslamicCalendar;
import com.ibm.icu.util.IslamicCalendar.CalculationType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Days of the Hijri calendar as newspapers count them: by the tables of Umm al-Qura, which ICU
 * carries.
 */
final class HijriDate {
  /** Names of each month, folded, the surer first where one holds another. */
  static final List<List<String>> MONTHS =
      List.of(
          List.of("محرم", "المحرم"),
          List.of("صفر"),
          List.of("ربيع الاول", "ربيع اول"),
          List.of("ربيع الاخر", "ربيع الثاني", "ربيع اخر", "ربيع ثاني"),
          List.of("جمادي الاولي", "جمادي الاول", "جمادي اول", "جمادي اولي"),
          List.of("جمادي الاخره", "جمادي الثانيه", "جمادي الاخر", "جمادي الثاني", "جمادي ثاني"),
          List.of("رجب"),
          List.of("شعبان"),
          List.of("رمضان"),
          List.of("شوال"),
          List.of("ذو القعده", "ذي القعده", "ذوالقعده", "القعده"),
          List.of("ذو الحجه", "ذي الحجه", "ذوالحجه", "الحجه"));

  /** Years that articles are dated by: 1882 to 2174. */
  private static final int FIRST_YEAR = 1300;

  private static final int LAST_YEAR = 1600;
  private static final int LONGEST_MONTH = 30;

  private HijriDate() {}

  static boolean isYear(int year) {
    return year >= FIRST_YEAR && year < LAST_YEAR;
  }

  /** The day, of its daylight; a 30th of a month of 29 days is the next month's first. */
  static Optional<LocalDate> of(int year, int month, int day) {
    if (!isYear(year) || month < 1 || month > MONTHS.size() || day < 1 || day > LONGEST_MONTH) {
      return Optional.empty();
    }
    IslamicCalendar calendar = new IslamicCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    calendar.setCalculationType(CalculationType.ISLAMIC_UMALQURA);
    calendar.clear();
    calendar.set(Calendar.YEAR, year);
    calendar.set(Calendar.MONTH, month - 1);
    calendar.set(Calendar.DAY_OF_MONTH, day);
    return Optional.of(
        LocalDate.ofEpochDay(Math.floorDiv(calendar.getTimeInMillis(), 86_400_000L)));
  }
}
