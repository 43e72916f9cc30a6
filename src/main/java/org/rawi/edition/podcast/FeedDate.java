package org.rawi.edition.podcast;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates of RSS, RFC 822; other hands may have written them. */
final class FeedDate {
  private FeedDate() {}

  /** Whether a date comes after that of another item; without dates, the later one is newer. */
  static boolean isNewer(Optional<String> date, String other) {
    Optional<ZonedDateTime> known = date.flatMap(FeedDate::parse);
    Optional<ZonedDateTime> theirs = parse(other);
    return known.isEmpty() || theirs.isEmpty() || known.get().isAfter(theirs.get());
  }

  private static Optional<ZonedDateTime> parse(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
