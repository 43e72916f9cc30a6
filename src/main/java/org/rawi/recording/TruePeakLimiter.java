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

  private static final int BLOCK = Oversampling.BLOCK;

  private final float ceiling;
  private final int lookAhead;
  private final int mask;
  private final float[] samples;
  private final long[] needed;
  private final long[] smoothed;
  private final long release;

  /** The samples that the last places still need, then a block of new ones. */
  private final float[] window = new float[BLOCK + 2 * Oversampling.REACH - 1];

  private final float[] peaks = new float[BLOCK];
  private final Oversampling oversampling = new Oversampling();
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

  /** Replaces samples by those of {@link #latency()} samples ago, limited. */
  void limit(float[] block, int count) {
    for (int from = 0; from < count; from += BLOCK) {
      int n = Math.min(BLOCK, count - from);
      findPeaks(block, from, n);
      for (int i = 0; i < n; i++) {
        block[from + i] = next(block[from + i], peaks[i]);
      }
    }
  }

  /** The peaks after the samples that lie {@link Oversampling#REACH} before each of these. */
  private void findPeaks(float[] block, int from, int count) {
    int kept = window.length - BLOCK;
    System.arraycopy(block, from, window, kept, count);
    boolean matters = lastLoud >= time - 2L * Oversampling.REACH;
    for (int i = kept; !matters && i < kept + count; i++) {
      matters = isLoud(window[i]);
    }
    if (matters) {
      oversampling.peaksAfter(window, Oversampling.REACH - 1, count, peaks);
    }
    System.arraycopy(window, count, window, 0, kept);
  }

  private boolean isLoud(float sample) {
    return Math.abs(sample) * Oversampling.MOST_GROWTH > ceiling;
  }

  /**
   * @param peak looked at where a loud sample is near
   */
  private float next(float sample, float peak) {
    samples[(int) time & mask] = sample;
    if (isLoud(sample)) {
      lastLoud = time;
    }
    long centre = time - Oversampling.REACH;
    boolean tooLoud = lastLoud >= time - 2L * Oversampling.REACH && peak > ceiling;
    long need = tooLoud ? (long) (UNITY * (double) (ceiling / peak)) : UNITY;
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

  private long lowestNeed(long centre) {
    long lowest = UNITY;
    for (long at = centre - lookAhead + 1; at <= centre; at++) {
      lowest = Math.min(lowest, needed[(int) at & mask]);
    }
    return lowest;
  }
}
