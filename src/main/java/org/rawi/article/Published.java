package org.rawi.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When an article appeared: its day, and the time as far as it is known. */
public record Published(LocalDate date, Optional<TimeOfDay> time) {

  /** The second of this moment. */
  public static Published of(Instant moment) {
    OffsetDateTime utc = moment.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    return new Published(
        utc.toLocalDate(),
        Optional.of(new TimeOfDay(utc.toLocalTime(), Optional.of(ZoneOffset.UTC))));
  }

  /** Reads what {@link #toString} writes; empty for anything else. */
  public static Optional<Published> parse(String text) {
    try {
      int t = text.indexOf('T');
      if (t < 0) {
        return Optional.of(new Published(LocalDate.parse(text), Optional.empty()));
      }
      LocalDate date = LocalDate.parse(text.substring(0, t));
      String clock = text.substring(t + 1);
      String time = clock.replaceFirst("(Z|[+-].*)$", "");
      Optional<ZoneOffset> zone =
          time.length() == clock.length()
              ? Optional.empty()
              : Optional.of(ZoneOffset.of(clock.substring(time.length())));
      return Optional.of(
          new Published(date, Optional.of(new TimeOfDay(LocalTime.parse(time), zone))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** With its zone; a day begins at midnight UTC, and so does a clock of unknown zone. */
  public OffsetDateTime moment() {
    return date.atTime(time.map(TimeOfDay::clock).orElse(LocalTime.MIDNIGHT))
        .atOffset(time.flatMap(TimeOfDay::zone).orElse(ZoneOffset.UTC));
  }

  /** ISO 8601: {@code 2026-03-14}, {@code 2026-03-14T09:30}, {@code 2026-03-14T09:30+03:00}. */
  @Override
  public String toString() {
    return date
        + time.map(at -> "T" + at.clock() + at.zone().map(ZoneOffset::toString).orElse(""))
            .orElse("");
  }
}
