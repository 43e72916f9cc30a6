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
 * 2024-05-12T09:00Z.
 */
final class ArticleDate {
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

  /** The first day named; digits are ASCII, as after clean-up. */
  static Optional<LocalDate> find(String text) {
    String folded = Arabic.fold(text);
    Matcher iso = ISO.matcher(folded);
    if (iso.find()) {
      return day(iso.group(1), iso.group(2), iso.group(3));
    }
    Matcher numbers = DAY_FIRST.matcher(folded);
    if (numbers.find()) {
      return day(numbers.group(3), numbers.group(2), numbers.group(1));
    }
    Matcher named = NAMED.matcher(folded);
    while (named.find()) {
      Optional<String> month = month(named.group(2));
      if (month.isPresent()) {
        return day(named.group(3), month.get(), named.group(1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> month(String words) {
    String spaced = " " + words.replaceAll("[()/،-]", " ").replaceAll("\\s+", " ") + " ";
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).stream().anyMatch(name -> spaced.contains(" " + name + " "))) {
        return Optional.of(String.valueOf(i + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
