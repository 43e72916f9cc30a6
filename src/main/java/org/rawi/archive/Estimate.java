package org.rawi.archive;

import java.time.Duration;
import java.util.Optional;

/**
 * How long the rest of a run will take, from what it has done so far. Nothing is said before there
 * is something to go by. Not thread-safe.
 */
public final class Estimate {
  private static final int FEWEST = 3;
  private static final double SHORTEST = 5; // seconds

  private final long total;
  private long done;
  private int sources;

  /**
   * @param total size of all inputs, bytes
   */
  public Estimate(long total) {
    this.total = total;
  }

  /** One more is done, of this size. */
  public void done(long bytes) {
    done += bytes;
    sources++;
  }

  /** What is left, after so many seconds of work. */
  public Optional<Duration> left(double seconds) {
    if (sources < FEWEST || seconds < SHORTEST || done == 0) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds(Math.round(seconds * Math.max(0, total - done) / done)));
  }
}
