package org.rawi.recording;

import java.util.Arrays;

/**
 * The waveform between the samples, at four times the rate (ITU-R BS.1770-4, annex 2, but with a
 * longer interpolator: voices of 22 and 24 kHz carry energy up to half their rate).
 */
final class Oversampling {
  /** Samples that are needed on either side of the place. */
  static final int REACH = 12;

  private static final int FACTOR = 4;
  private static final float[][] PHASES = new float[FACTOR - 1][2 * REACH];

  /** No interpolated value is larger than this times the largest sample within reach. */
  static final float MOST_GROWTH;

  static {
    float growth = 1;
    for (int phase = 1; phase < FACTOR; phase++) {
      float sum = 0;
      for (int tap = 0; tap < 2 * REACH; tap++) {
        double distance = tap - (REACH - 1) - phase / (double) FACTOR;
        PHASES[phase - 1][tap] = (float) (sinc(distance) * window(distance / REACH));
        sum += Math.abs(PHASES[phase - 1][tap]);
      }
      growth = Math.max(growth, sum);
    }
    MOST_GROWTH = growth;
  }

  /** Places looked at together. */
  static final int BLOCK = 256;

  /** Taps added in one loop. */
  private static final int GROUP = 4;

  private final float[][] shifted = new float[GROUP][BLOCK];
  private final float[][] sums = new float[FACTOR - 1][BLOCK];

  /** Holds the room for a block; not thread-safe. */
  Oversampling() {}

  /**
   * The largest magnitudes between each of some samples and the next one, both included.
   *
   * @param at index of the first; {@link #REACH} − 1 samples before it and {@link #REACH} after the
   *     last must be there
   * @param count at most {@link #BLOCK}
   */
  void peaksAfter(float[] samples, int at, int count, float[] peaks) {
    for (float[] sum : sums) {
      Arrays.fill(sum, 0);
    }
    // The innermost loops become vector instructions as long as all arrays begin at 0.
    for (int tap = 0; tap < 2 * REACH; tap += GROUP) {
      for (int i = 0; i < GROUP; i++) {
        System.arraycopy(samples, at - REACH + 1 + tap + i, shifted[i], 0, count);
      }
      for (int phase = 0; phase < sums.length; phase++) {
        addFour(PHASES[phase], tap, shifted, sums[phase], count);
      }
    }
    System.arraycopy(samples, at, shifted[0], 0, count);
    System.arraycopy(samples, at + 1, shifted[1], 0, count);
    Arrays.fill(peaks, 0, count, 0);
    raise(peaks, shifted[0], count);
    raise(peaks, shifted[1], count);
    for (float[] sum : sums) {
      raise(peaks, sum, count);
    }
  }

  /** Adds tap by tap, in order. */
  private static void addFour(float[] taps, int tap, float[][] shifted, float[] sum, int count) {
    float[] a = shifted[0];
    float[] b = shifted[1];
    float[] c = shifted[2];
    float[] d = shifted[3];
    float ta = taps[tap];
    float tb = taps[tap + 1];
    float tc = taps[tap + 2];
    float td = taps[tap + 3];
    for (int i = 0; i < count; i++) {
      sum[i] = (((sum[i] + ta * a[i]) + tb * b[i]) + tc * c[i]) + td * d[i];
    }
  }

  private static void raise(float[] peaks, float[] to, int count) {
    for (int i = 0; i < count; i++) {
      peaks[i] = Math.max(peaks[i], Math.abs(to[i]));
    }
  }

  /** Whether one of the samples {@code from} to {@code to} is larger than {@code limit}. */
  static boolean isAnyAbove(float limit, float[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Math.abs(samples[i]) > limit) {
        return true;
      }
    }
    return false;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : StrictMath.sin(StrictMath.PI * x) / (StrictMath.PI * x);
  }

  /** Blackman's window over −1…1, a little widened so that the outer taps still count. */
  private static double window(double x) {
    double angle = StrictMath.PI * x * 0.92;
    return 0.42 + 0.5 * StrictMath.cos(angle) + 0.08 * StrictMath.cos(2 * angle);
  }
}
