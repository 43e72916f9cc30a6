package org.rawi.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Published;

/**
 * Which of many sources are wanted.
 *
 * @param since only files changed and items published then or later; what says nothing of it is
 *     always wanted
 * @param shard which part of the whole, from 1
 * @param shards into how many parts the whole is divided: a source is in the same part on every
 *     machine
 */
public record Selection(Optional<Instant> since, int shard, int shards) {
  public static final Selection ALL = new Selection(Optional.empty(), 1, 1);

  private static final Pattern AGO = Pattern.compile("(\\d{1,6})\\s*([smhdw])");
  private static final Pattern SHARD = Pattern.compile("(\\d{1,6})\\s*/\\s*(\\d{1,6})");

  public Selection {
    if (shards < 1 || shard < 1 || shard > shards) {
      throw new RawiException(Problem.USAGE, "source.shard", shard + "/" + shards);
    }
  }

  /**
   * @param text a date ({@code 2026-11-30}), a date and time, or how long ago ({@code 24h}, {@code
   *     7d})
   * @param now from which that counts
   * @throws RawiException USAGE
   */
  public Selection since(String text, Instant now, ZoneId zone) {
    return new Selection(Optional.of(instant(text.strip(), now, zone)), shard, shards);
  }

  /**
   * @param text {@code 3/16}
   * @throws RawiException USAGE
   */
  public Selection shard(String text) {
    Matcher parts = SHARD.matcher(text.strip());
    if (!parts.matches()) {
      throw new RawiException(Problem.USAGE, "source.shard", text);
    }
    return new Selection(since, Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
  }

  /** Those that are wanted. */
  public List<Source> of(List<Source> sources) {
    return sources.stream().filter(this::isWanted).toList();
  }

  private boolean isWanted(Source source) {
    return isInShard(source) && isRecent(source);
  }

  private boolean isInShard(Source source) {
    CRC32 sum = new CRC32();
    sum.update(source.path().orElse(source.name()).getBytes(StandardCharsets.UTF_8));
    return sum.getValue() % shards == shard - 1;
  }

  private boolean isRecent(Source source) {
    if (since.isPresent() && source.published().isPresent()) {
      return isRecent(source.published().get(), since.get());
    }
    if (since.isEmpty() || source.file().isEmpty()) {
      return true;
    }
    try {
      return !Files.getLastModifiedTime(source.file().get()).toInstant().isBefore(since.get());
    } catch (IOException e) {
      return true; // reading it says why
    }
  }

  /** Of a day, its end counts: it may have been then. */
  private static boolean isRecent(Published when, Instant since) {
    Instant moment = when.moment().toInstant();
    return !(when.time().isPresent() ? moment : moment.plus(Duration.ofDays(1))).isBefore(since);
  }

  private static Instant instant(String text, Instant now, ZoneId zone) {
    Matcher ago = AGO.matcher(text);
    if (ago.matches()) {
      long n = Long.parseLong(ago.group(1));
      Duration unit =
          switch (ago.group(2)) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
          };
      return now.minus(unit.multipliedBy(n));
    }
    try {
      if (text.length() == 10) {
        return LocalDate.parse(text).atStartOfDay(zone).toInstant();
      }
      String joined = text.replace(' ', 'T');
      return joined.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
          ? OffsetDateTime.parse(joined).toInstant()
          : LocalDateTime.parse(joined).atZone(zone).toInstant();
    } catch (DateTimeParseException e) {
      throw new RawiException(Problem.USAGE, e, "source.since", text);
    }
  }
}
