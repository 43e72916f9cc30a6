package org.rawi.article;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rawi.text.Arabic;

/**
 * Finds the time of day beside a date: «2024-05-12T09:00+03:00»، «الساعة 9:30 مساءً بتوقيت غرينتش».
 */
final class ArticleTime {
  private static final Pattern ISO =
      Pattern.compile(
          "\\d{4}-\\d{1,2}-\\d{1,2}(?:t|\\s+)(\\d{2}):(\\d{2})(?::(\\d{2})(?:\\.\\d+)?)?"
              + "\\s*(z|gmt|utc|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}(?!\\d))?");

  private static final Pattern SPOKEN =
      Pattern.compile(
          "(?<![\\d:.])(\\d{1,2}):(\\d{2})(?::\\d{2})?(?![\\d:])"
              + "\\s*(صباحا|مساء|ظهرا|عصرا|ليلا|فجرا|ص|م|am|pm)?(?![\\p{L}])");

  private static final Pattern GREENWICH =
      Pattern.compile("غرينتش|جرينتش|كرينتش|\\bgmt\\b|\\butc\\b|ت غ");

  /** The clock of Saudi Arabia and her neighbours, which know no summer time. */
  private static final Pattern MECCA =
      Pattern.compile(
          "بتوقيت (مكه|السعوديه|الرياض|الدوحه|قطر|الكويت|بغداد|العراق|المنامه|البحرين)");

  private static final Pattern EMIRATES =
      Pattern.compile("بتوقيت (ابو ?ظبي|دبي|الامارات|سلطنه عمان|مسقط)");
  private static final int NOON = 12;

  private ArticleTime() {}

  /** Digits are ASCII, as after clean-up. */
  static Optional<TimeOfDay> find(String text) {
    String folded = Arabic.fold(text).toLowerCase(Locale.ROOT);
    Matcher iso = ISO.matcher(folded);
    if (iso.find()) {
      return clock(number(iso.group(1)), number(iso.group(2)), iso.group(3))
          .map(clock -> new TimeOfDay(clock, offset(iso.group(4))));
    }
    Matcher spoken = SPOKEN.matcher(folded);
    if (!spoken.find()) {
      return Optional.empty();
    }
    return clock(hour(number(spoken.group(1)), spoken.group(3)), number(spoken.group(2)), null)
        .map(clock -> new TimeOfDay(clock, zone(folded)));
  }

  private static int hour(int written, @Nullable String half) {
    if (half == null || written > NOON) {
      return written;
    }
    boolean morning =
        half.equals("ص") || half.equals("am") || half.equals("صباحا") || half.equals("فجرا");
    boolean afterMidnight = half.equals("ليلا") && written != NOON && written < NOON / 2;
    if (morning || afterMidnight || (half.equals("ليلا") && written == NOON)) {
      return written % NOON;
    }
    return half.equals("ظهرا") && written == NOON - 1 ? written : written % NOON + NOON;
  }

  private static Optional<LocalTime> clock(int hour, int minute, @Nullable String second) {
    try {
      return Optional.of(LocalTime.of(hour, minute, second == null ? 0 : number(second)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> offset(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    boolean greenwich = !written.startsWith("+") && !written.startsWith("-");
    try {
      return Optional.of(greenwich ? ZoneOffset.UTC : ZoneOffset.of(written));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> zone(String folded) {
    if (GREENWICH.matcher(folded).find()) {
      return Optional.of(ZoneOffset.UTC);
    }
    if (MECCA.matcher(folded).find()) {
      return Optional.of(ZoneOffset.ofHours(3));
    }
    return EMIRATES.matcher(folded).find() ? Optional.of(ZoneOffset.ofHours(4)) : Optional.empty();
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
