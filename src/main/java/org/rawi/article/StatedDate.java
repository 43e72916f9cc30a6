package org.rawi.article;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as mails, feeds, exports and tables write them. */
public final class StatedDate {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  /** RFC 822 and 2822, as feeds write it: the weekday may be wrong, the year have two digits. */
  private static final Pattern MAIL =
      Pattern.compile(
          "(?:\\p{Alpha}+,?\\s+)?(\\d{1,2})[\\s-]+(\\p{Alpha}{3})\\p{Alpha}*[\\s-]+(\\d{2,4})"
              + "(?:\\s+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*([+-]\\d{4}|\\p{Alpha}+)?)?.*");

  /** Zones that RFC 822 names; hours from Greenwich. */
  private static final Map<String, Integer> ZONES =
      Map.of(
          "GMT", 0, "UT", 0, "UTC", 0, "Z", 0, "EST", -5, "EDT", -4, "CST", -6, "CDT", -5, "PST",
          -8, "PDT", -7);

  private static final Pattern SECONDS = Pattern.compile("\\d{10}|\\d{13}");
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private StatedDate() {}

  /** In any of the usual forms; empty for what is no date. */
  public static Optional<Published> of(String text) {
    String clean = text.strip();
    if (SECONDS.matcher(clean).matches()) {
      long number = Long.parseLong(clean);
      return Optional.of(
          Published.of(Instant.ofEpochSecond(clean.length() > 10 ? number / 1000 : number)));
    }
    Matcher mail = MAIL.matcher(clean);
    Optional<Published> found = mail.matches() ? mail(mail) : Optional.empty();
    return found.isPresent() ? found : ArticleDate.published(clean);
  }

  private static Optional<Published> mail(Matcher mail) {
    int month = MONTHS.indexOf(mail.group(2).toLowerCase(Locale.ROOT)) + 1;
    int year = Integer.parseInt(mail.group(3));
    year += year < 50 ? 2000 : year < 100 ? 1900 : 0;
    try {
      LocalDate date = LocalDate.of(year, month, Integer.parseInt(mail.group(1)));
      if (mail.group(4) == null) {
        return Optional.of(new Published(date, Optional.empty()));
      }
      int second = mail.group(6) == null ? 0 : Math.min(59, Integer.parseInt(mail.group(6)));
      LocalTime clock =
          LocalTime.of(Integer.parseInt(mail.group(4)), Integer.parseInt(mail.group(5)), second);
      return Optional.of(
          new Published(date, Optional.of(new TimeOfDay(clock, zone(mail.group(7))))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<ZoneOffset> zone(@Nullable String name) {
    if (name == null) {
      return Optional.empty();
    }
    return name.matches("[+-]\\d{4}")
        ? Optional.of(ZoneOffset.of(name))
        : Optional.ofNullable(ZONES.get(name.toUpperCase(Locale.ROOT))).map(ZoneOffset::ofHours);
  }

  /** WordPress says both clocks, «2026-11-30 09:15:00»; together they tell the zone. */
  public static Optional<Published> of(Optional<String> local, Optional<String> greenwich) {
    try {
      Optional<LocalDateTime> here = local.map(StatedDate::clock);
      Optional<LocalDateTime> there =
          greenwich.filter(t -> !t.startsWith("0000")).map(StatedDate::clock);
      if (here.isEmpty() || there.isEmpty()) {
        return local.or(() -> greenwich).flatMap(StatedDate::of);
      }
      int seconds = (int) Duration.between(there.get(), here.get()).toSeconds();
      return Optional.of(
          new Published(
              here.get().toLocalDate(),
              Optional.of(
                  new TimeOfDay(
                      here.get().toLocalTime(), Optional.of(ZoneOffset.ofTotalSeconds(seconds))))));
    } catch (DateTimeException e) {
      return local.flatMap(StatedDate::of);
    }
  }

  private static LocalDateTime clock(String text) {
    return LocalDateTime.parse(text.strip(), CLOCK);
  }
}
