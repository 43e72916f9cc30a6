package org.rawi.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.text.Arabic;

/**
 * Finds the day in a short text such as a dateline: «نُشر في 12 أيار (مايو) 2024»,
 * 2024-05-12T09:00Z, «15 رجب 1447 هـ».
 */
public final class ArticleDate {
  /** Names of each Gregorian month, folded: Egypt and the Gulf, the Levant, the Maghreb. */
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("يناير", "جانفي", "كانون الثاني"),
          List.of("فبراير", "فيفري", "شباط"),
          List.of("مارس", "اذار"),
          List.of("ابريل", "افريل", "نيسان"),
          List.of("مايو", "ماي", "ايار"),
          List.of("يونيو", "جوان", "حزيران"),
          List.of("يوليو", "يوليوز", "جويليه", "تموز"),
          List.of("اغسطس", "غشت", "اوت", "اب"),
          List.of("سبتمبر", "شتنبر", "ايلول"),
          List.of("اكتوبر", "تشرين الاول"),
          List.of("نوفمبر", "نونبر", "تشرين الثاني"),
          List.of("ديسمبر", "دجنبر", "كانون الاول"));

  private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");
  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})\\s+([\\p{IsArabic} ()/،-]{2,40}?)[\\s،)]+(\\d{4})");

  private ArticleDate() {}

  /** The first day named, Gregorian before Hijri; digits are ASCII, as after clean-up. */
  public static Optional<LocalDate> find(String text) {
    String folded = Arabic.fold(text);
    return find(folded, false).or(() -> find(folded, true));
  }

  /** The first day named, and its time if there is one. */
  public static Optional<Published> published(String text) {
    return find(text).map(date -> new Published(date, ArticleTime.find(text)));
  }

  private static Optional<LocalDate> find(String folded, boolean hijri) {
    return find(ISO, folded, hijri, 1, 3)
        .or(() -> find(DAY_FIRST, folded, hijri, 3, 1))
        .or(() -> named(folded, hijri));
  }

  /**
   * @param year group of the year
   * @param day group of the day
   */
  private static Optional<LocalDate> find(
      Pattern numbers, String folded, boolean hijri, int year, int day) {
    Matcher found = numbers.matcher(folded);
    while (found.find()) {
      if (HijriDate.isYear(Integer.parseInt(found.group(year))) == hijri) {
        int month = Integer.parseInt(found.group(2));
        return day(found.group(year), month, found.group(day), hijri);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> named(String folded, boolean hijri) {
    Matcher named = NAMED.matcher(folded);
    while (named.find()) {
      Optional<Integer> month = month(named.group(2), hijri ? HijriDate.MONTHS : MONTHS);
      if (month.isPresent()) {
        return day(named.group(3), month.get(), named.group(1), hijri);
      }
    }
    return Optional.empty();
  }

  private static Optional<Integer> month(String words, List<List<String>> months) {
    String spaced = " " + words.replaceAll("[()/،-]", " ").replaceAll("\\s+", " ") + " ";
    for (int i = 0; i < months.size(); i++) {
      if (months.get(i).stream().anyMatch(name -> spaced.contains(" " + name + " "))) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, int month, String day, boolean hijri) {
    int y = Integer.parseInt(year);
    int d = Integer.parseInt(day);
    if (hijri) {
      return HijriDate.of(y, month, d);
    }
    try {
      return Optional.of(LocalDate.of(y, month, d));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
