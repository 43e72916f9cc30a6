package org.rawi.recording;

/** The highest point that the waveform reaches, between the samples too. Not thread-safe. */
final class TruePeakMeter {
  private static final int BLOCK = 4096;

  private final float[] window = new float[BLOCK + 2 * Oversampling.REACH];
  private int filled = Oversampling.REACH;
  private float peak;

  void add(float sample) {
    window[filled++] = sample;
    if (filled == window.length) {
      scan();
    }
  }

  /** Full scale = 1. No sample may be added afterwards. */
  double finish() {
    for (int i = 0; i < Oversampling.REACH; i++) {
      add(0);
    }
    scan();
    return peak;
  }

  /** dBTP; negative infinity for silence. */
  static double decibels(double peak) {
    return 20 * StrictMath.log10(peak);
  }

  private void scan() {
    int reach = Oversampling.REACH;
    int lastLoud = -window.length;
    float loud = peak / Oversampling.MOST_GROWTH;
    for (int i = 0; i < 2 * reach && i < filled; i++) {
      lastLoud = Math.abs(window[i]) > loud ? i : lastLoud;
    }
    // Only where a sample within reach is loud can the waveform pass the peak so far.
    for (int at = reach; at + reach < filled; at++) {
      if (Math.abs(window[at + reach]) > loud) {
        lastLoud = at + reach;
      }
      if (lastLoud > at - reach) {
        peak = Math.max(peak, Oversampling.peakAfter(window, at));
        loud = peak / Oversampling.MOST_GROWTH;
      }
    }
    int kept = Math.min(filled, 2 * reach);
    System.arraycopy(window, filled - kept, window, 0, kept);
    filled = kept;
  }
}
