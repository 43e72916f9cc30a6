package org.rawi.recording;

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

  private Oversampling() {}

  /**
   * The largest magnitude between two samples, both included.
   *
   * @param at index of the first of the two; {@link #REACH} − 1 samples before it and {@link
   *     #REACH} after it must be there
   */
  static float peakAfter(float[] samples, int at) {
    float peak = Math.max(Math.abs(samples[at]), Math.abs(samples[at + 1]));
    int first = at - REACH + 1;
    for (float[] phase : PHASES) {
      float sum = 0;
      for (int tap = 0; tap < 2 * REACH; tap++) {
        sum += phase[tap] * samples[first + tap];
      }
      peak = Math.max(peak, Math.abs(sum));
    }
    return peak;
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
