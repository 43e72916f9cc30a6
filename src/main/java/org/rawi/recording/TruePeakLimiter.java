package org.rawi.recording;

/**
 * Keeps the waveform, between the samples too, below a ceiling. It looks ahead: the gain has come
 * down, in a straight line, when the peak arrives, and goes up again slowly. Where nothing reaches
 * the ceiling, samples pass unchanged. Not thread-safe.
 */
final class TruePeakLimiter {
  private static final double LOOK_AHEAD = 0.005;
  private static final double RELEASE = 0.08;

  /** A moving gain bends the waveform a little; decibels kept in hand for that. */
  private static final double MARGIN = 0.05;

  /** Gains are summed as integers, so that the sum is exact however long the programme. */
  private static final long UNITY = 1L << 30;

  private final float ceiling;
  private final int lookAhead;
  private final int mask;
  private final float[] samples;
  private final long[] needed;
  private final long[] smoothed;
  private final long release;
  private final float[] around = new float[2 * Oversampling.REACH];
  private long time;
  private long lastLoud = Long.MIN_VALUE / 2;
  private long lastNeed = Long.MIN_VALUE / 2;
  private long lastSmoothed = UNITY;
  private long sum;

  /**
   * @param ceiling dBTP
   */
  TruePeakLimiter(int sampleRate, double ceiling) {
    this.ceiling = (float) StrictMath.pow(10, (ceiling - MARGIN) / 20);
    lookAhead = Math.max(2, (int) (LOOK_AHEAD * sampleRate));
    int size = Integer.highestOneBit(2 * (lookAhead + 2 * Oversampling.REACH)) * 2;
    mask = size - 1;
    samples = new float[size];
    needed = new long[size];
    smoothed = new long[size];
    java.util.Arrays.fill(needed, UNITY);
    java.util.Arrays.fill(smoothed, UNITY);
    sum = UNITY * lookAhead;
    release = (long) (UNITY * (1 - StrictMath.exp(-1 / (RELEASE * sampleRate))));
  }

  /** How many samples later a sample comes out than it goes in. */
  int latency() {
    return lookAhead - 1 + Oversampling.REACH;
  }

  /** Takes in the next sample, gives out the one of {@link #latency()} samples ago. */
  float next(float sample) {
    samples[(int) time & mask] = sample;
    if (Math.abs(sample) * Oversampling.MOST_GROWTH > ceiling) {
      lastLoud = time;
    }
    long centre = time - Oversampling.REACH;
    long need = lastLoud >= time - 2L * Oversampling.REACH ? neededAt(centre) : UNITY;
    needed[(int) centre & mask] = need;
    if (need < UNITY) {
      lastNeed = centre;
    }
    long hold = lastNeed > centre - lookAhead ? lowestNeed(centre) : UNITY;
    lastSmoothed = Math.min(hold, lastSmoothed + (((UNITY - lastSmoothed) * release) >> 30) + 1);
    lastSmoothed = Math.min(lastSmoothed, UNITY);
    sum += lastSmoothed - smoothed[(int) (centre - lookAhead) & mask];
    smoothed[(int) centre & mask] = lastSmoothed;
    float out = samples[(int) (time - latency()) & mask];
    time++;
    return sum == UNITY * lookAhead ? out : (float) (out * ((double) sum / lookAhead / UNITY));
  }

  /** The gain that brings the waveform on both sides of the sample under the ceiling. */
  private long neededAt(long centre) {
    for (int i = 0; i < around.length; i++) {
      around[i] = samples[(int) (centre - Oversampling.REACH + 1 + i) & mask];
    }
    float peak = Oversampling.peakAfter(around, Oversampling.REACH - 1);
    return peak <= ceiling ? UNITY : (long) (UNITY * (double) (ceiling / peak));
  }

  private long lowestNeed(long centre) {
    long lowest = UNITY;
    for (long at = centre - lookAhead + 1; at <= centre; at++) {
      lowest = Math.min(lowest, needed[(int) at & mask]);
    }
    return lowest;
  }
}
