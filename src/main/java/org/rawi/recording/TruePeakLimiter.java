package org.rawi.recording;

import java.util.Arrays;

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
  private final long[] smoothed;

  /** The gains within reach that are lower than all later ones, and where they are needed. */
  private final long[] needs;

  private final long[] needPlaces;
  private int firstNeed;
  private int endOfNeeds;
  private final long release;

  /** The samples that the last places still need, then a block of new ones. */
  private final float[] window = new float[BLOCK + 2 * Oversampling.REACH - 1];

  private final float[] peaks = new float[BLOCK];
  private final Oversampling oversampling = new Oversampling();
  private long time;
  private long lastLoud = Long.MIN_VALUE / 2;
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
    needs = new long[size];
    needPlaces = new long[size];
    smoothed = new long[size];
    Arrays.fill(smoothed, UNITY);
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
      boolean loud = findPeaks(block, from, n);
      if (loud || firstNeed != endOfNeeds || sum != UNITY * lookAhead) {
        move(block, from, n);
      } else {
        delay(block, from, n);
      }
    }
  }

  /**
   * The peaks after the samples that lie {@link Oversampling#REACH} before each of these.
   *
   * @return whether one of them may be too loud; otherwise they are not looked at
   */
  private boolean findPeaks(float[] block, int from, int count) {
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
    return matters;
  }

  private boolean isLoud(float sample) {
    return Math.abs(sample) * Oversampling.MOST_GROWTH > ceiling;
  }

  /** Lets samples pass unchanged while the gain is at rest. */
  private void delay(float[] block, int from, int count) {
    int late = latency();
    for (int i = from; i < from + count; i++) {
      samples[(int) time & mask] = block[i];
      smoothed[(int) (time - Oversampling.REACH) & mask] = UNITY;
      block[i] = samples[(int) (time - late) & mask];
      time++;
    }
  }

  /** Moves the gain. */
  private void move(float[] block, int from, int count) {
    int late = latency();
    long rest = UNITY * lookAhead;
    long total = sum;
    long last = lastSmoothed;
    for (int i = 0; i < count; i++) {
      float sample = block[from + i];
      samples[(int) time & mask] = sample;
      if (isLoud(sample)) {
        lastLoud = time;
      }
      long centre = time - Oversampling.REACH;
      if (lastLoud >= time - 2L * Oversampling.REACH && peaks[i] > ceiling) {
        need(centre, (long) (UNITY * (double) (ceiling / peaks[i])));
      }
      long hold = lowestNeed(centre);
      last = Math.min(hold, last + (((UNITY - last) * release) >> 30) + 1);
      last = Math.min(last, UNITY);
      total += last - smoothed[(int) (centre - lookAhead) & mask];
      smoothed[(int) centre & mask] = last;
      float out = samples[(int) (time - late) & mask];
      block[from + i] = total == rest ? out : (float) (out * ((double) total / lookAhead / UNITY));
      time++;
    }
    sum = total;
    lastSmoothed = last;
  }

  /** Notes a gain; those before it that are no lower matter no more. */
  private void need(long place, long gain) {
    while (endOfNeeds != firstNeed && needs[(endOfNeeds - 1) & mask] >= gain) {
      endOfNeeds--;
    }
    needs[endOfNeeds & mask] = gain;
    needPlaces[endOfNeeds & mask] = place;
    endOfNeeds++;
  }

  /** The lowest gain that is needed from the look-ahead before the place up to it. */
  private long lowestNeed(long place) {
    while (firstNeed != endOfNeeds && needPlaces[firstNeed & mask] <= place - lookAhead) {
      firstNeed++;
    }
    return firstNeed == endOfNeeds ? UNITY : needs[firstNeed & mask];
  }
}
