package org.rawi.recording;

import java.util.Arrays;

/**
 * What every sample goes through before it is rounded: gain, true-peak limiter, the quiet of a
 * room. Samples come out later than they went in, as many in all. Not thread-safe.
 */
final class Mastering {
  /** Decibels below the highest peak that are left to lossy encoders, which overshoot. */
  private static final double HEADROOM = 1;

  private static final double MOST_GAIN = 60;

  private final TruePeakLimiter limiter;
  private final NoiseFloor room = new NoiseFloor();
  private int waiting;
  private float factor = 1;

  Mastering(RecordingOptions options, int sampleRate) {
    limiter = new TruePeakLimiter(sampleRate, ceiling(options));
    waiting = limiter.latency();
  }

  /** What the limiter keeps the waveform below, dBTP. */
  static double ceiling(RecordingOptions options) {
    return options.peak() - HEADROOM;
  }

  /**
   * The gain that brings a loudness to the one wanted, dB.
   *
   * @param loudness LUFS; nothing is gained from silence, which has none
   */
  static double gain(RecordingOptions options, double loudness) {
    return Double.isFinite(loudness) ? Math.min(MOST_GAIN, options.loudness() - loudness) : 0;
  }

  /** Sets the gain, dB, of what goes in from now on. */
  void set(double gain) {
    factor = (float) StrictMath.pow(10, gain / 20);
  }

  /**
   * Sends samples in; those that come out take their place.
   *
   * @return how many came out
   */
  int pass(float[] block, int count) {
    for (int i = 0; i < count; i++) {
      block[i] *= factor;
    }
    limiter.limit(block, count);
    int early = Math.min(waiting, count);
    waiting -= early;
    if (early > 0) {
      System.arraycopy(block, early, block, 0, count - early);
    }
    room.addTo(block, count - early);
    return count - early;
  }

  /** What is still inside when all is in. */
  float[] rest() {
    float[] block = new float[limiter.latency()];
    return Arrays.copyOf(block, pass(block, block.length));
  }

  /** The nearest 16-bit sample. */
  static short rounded(float sample) {
    return (short) Math.round(Math.max(-1f, Math.min(1f, sample)) * Short.MAX_VALUE);
  }
}
