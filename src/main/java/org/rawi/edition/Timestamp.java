package org.rawi.edition;

import java.util.Locale;

/** Times as subtitle formats and SMIL write them. */
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
}
