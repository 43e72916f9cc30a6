package org.rawi.recording;

/**
 * The ear's weighting of ITU-R BS.1770-4 (shelf of the head, then high-pass) for any sample rate.
 * The standard prints coefficients for 48 kHz only; these are the analogue filters behind them, as
 * derived by Raiph Brandenburg and used in libebur128.
 */
final class KWeighting {
  private final Biquad head;
  private final Biquad highPass;
  private double head1;
  private double head2;
  private double high1;
  private double high2;

  KWeighting(int sampleRate) {
    head = head(sampleRate);
    highPass = highPass(sampleRate);
  }

  /** Weights the samples {@code from} to {@code to} and adds their squares to {@code sum}. */
  double addEnergy(float[] samples, int from, int to, double sum) {
    double energy = sum;
    double h1 = head1;
    double h2 = head2;
    double p1 = high1;
    double p2 = high2;
    for (int i = from; i < to; i++) {
      double x = samples[i];
      double y = head.b0 * x + h1;
      h1 = head.b1 * x - head.a1 * y + h2;
      h2 = head.b2 * x - head.a2 * y;
      double z = highPass.b0 * y + p1;
      p1 = highPass.b1 * y - highPass.a1 * z + p2;
      p2 = highPass.b2 * y - highPass.a2 * z;
      energy += z * z;
    }
    head1 = h1;
    head2 = h2;
    high1 = p1;
    high2 = p2;
    return energy;
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
  private record Biquad(double b0, double b1, double b2, double a1, double a2) {}
}
