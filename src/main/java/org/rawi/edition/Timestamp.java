package org.rawi.edition;

import java.util.Locale;

/** Times as subtitle formats, SMIL and players write them. */
public final class Timestamp {
  private Timestamp() {}

  /** {@code 01:02:03.456}; more hours than 99 take more digits. */
  public static String of(long millis) {
    return String.format(
        Locale.ROOT,
        "%02d:%02d:%02d.%03d",
        millis / 3_600_000,
        millis / 60_000 % 60,
        millis / 1000 % 60,
        millis % 1000);
  }

  /** As players show it: {@code 1:15}, {@code 1:02:03}. */
  public static String clock(long seconds) {
    return seconds < 3600
        ? String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60)
        : String.format(
            Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
  }
}
