package org.rawi.cli;

import java.time.Duration;

/** Lengths of time, as people say them. */
final class Spoken {
  private Spoken() {}

  /** Hours and minutes; minutes alone; or seconds. */
  static String duration(Terminal terminal, Duration duration) {
    long seconds = Math.round(duration.toMillis() / 1000.0);
    if (seconds < 60) {
      return terminal.message("cli.seconds", seconds);
    }
    long minutes = Math.round(seconds / 60.0);
    return minutes < 60
        ? terminal.message("cli.minutes", minutes)
        : terminal.message("cli.hours", minutes / 60, minutes % 60);
  }
}
