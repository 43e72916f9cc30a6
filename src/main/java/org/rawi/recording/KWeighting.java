package org.rawi.recording;

/**
 * The ear's weighting of ITU-R BS.1770-4 (shelf of the head, then high-pass) for any sample rate.
 * The standard prints coefficients for 48 kHz only; these are the analogue filters behind them, as
 * derived by Raiph Brandenburg and used in libebur128.
 */
final class KWeighting {
  private final Biquad head;
  private final Biquad highPass;

  KWeighting(int sampleRate) {
    head = head(sampleRate);
    highPass = highPass(sampleRate);
  }

  double next(double sample) {
    return highPass.next(head.next(sample));
  }

  private static Biquad head(int sampleRate) {
    double k = StrictMath.tan(StrictMath.PI * 1681.974450955533 / sampleRate);
    double q = 0.7071752369554196;
    double vh = StrictMath.pow(10, 3.999843853973347 / 20);
    double vb = StrictMath.pow(vh, 0.4996667741545416);
    double a0 = 1 + k / q + k * k;
    return new Biquad(
        (vh + vb * k / q + k * k) / a0,
        2 * (k * k - vh) / a0,
        (vh - vb * k / q + k * k) / a0,
        2 * (k * k - 1) / a0,
        (1 - k / q + k * k) / a0);
  }

  private static Biquad highPass(int sampleRate) {
    double k = StrictMath.tan(StrictMath.PI * 38.13547087602444 / sampleRate);
    double q = 0.5003270373238773;
    double a0 = 1 + k / q + k * k;
    return new Biquad(1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
  }

  /** Second-order section, direct form II transposed. */
  private static final class Biquad {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double s1;
    private double s2;

    Biquad(double b0, double b1, double b2, double a1, double a2) {
      this.b0 = b0;
      this.b1 = b1;
      this.b2 = b2;
      this.a1 = a1;
      this.a2 = a2;
    }

    double next(double x) {
      double y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      return y;
    }
  }
}
