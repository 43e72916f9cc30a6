package org.rawi.recording;

/** The highest point that the waveform reaches, between the samples too. Not thread-safe. */
final class TruePeakMeter {
  private static final int REACH = Oversampling.REACH;
  private static final int BLOCK = Oversampling.BLOCK;

  /** What the last places still need, then new samples. */
  private final float[] window = new float[BLOCK + 2 * REACH];

  private final float[] peaks = new float[BLOCK];
  private final Oversampling oversampling = new Oversampling();
  private int filled = REACH;
  private float peak;

  /** Adds the first {@code count} samples. */
  void add(float[] samples, int count) {
    for (int at = 0; at < count; ) {
      int n = Math.min(count - at, window.length - filled);
      System.arraycopy(samples, at, window, filled, n);
      filled += n;
      at += n;
      if (filled == window.length) {
        scan();
      }
    }
  }

  /** Full scale = 1. No sample may be added afterwards. */
  double finish() {
    add(new float[REACH], REACH);
    scan();
    return peak;
  }

  /** dBTP; negative infinity for silence. */
  static double decibels(double peak) {
    return 20 * StrictMath.log10(peak);
  }

  private void scan() {
    // Only where a sample within reach is loud can the waveform pass the peak so far.
    float loud = peak / Oversampling.MOST_GROWTH;
    int places = filled - 2 * REACH;
    if (places > 0 && Oversampling.isAnyAbove(loud, window, 0, filled)) {
      oversampling.peaksAfter(window, REACH, places, peaks);
      for (int i = 0; i < places; i++) {
        peak = Math.max(peak, peaks[i]);
      }
    }
    int kept = Math.min(filled, 2 * REACH);
    System.arraycopy(window, filled - kept, window, 0, kept);
    filled = kept;
  }
}
