package org.rawi.voice.neural;

/**
 * Sine and cosine in strict float arithmetic: the same bits on every machine. Reduction to ±π/4 in
 * three parts and the polynomials of the Cephes library; error 1e-7 for arguments up to a thousand.
 */
final class Trigonometry {
  private static final float TWO_OVER_PI = .636619772f;
  private static final float HALF_PI_HIGH = 1.5703125f;
  private static final float HALF_PI_MIDDLE = 4.83751296997e-4f;
  private static final float HALF_PI_LOW = 7.54978995489e-8f;

  /** Adding and subtracting it rounds a float to a whole number, halves to even. */
  private static final float ROUNDER = 12582912f;

  private Trigonometry() {}

  /** re[i] = length[i] · cos(angle[i]), im[i] = length[i] · sin(angle[i]). */
  static void polar(float[] length, float[] angle, float[] re, float[] im, int n) {
    for (int i = 0; i < n; i++) {
      float x = angle[i];
      float whole = (x * TWO_OVER_PI + ROUNDER) - ROUNDER;
      float r = x - whole * HALF_PI_HIGH - whole * HALF_PI_MIDDLE - whole * HALF_PI_LOW;
      float s = r * r;
      float sin = ((-1.9515295891e-4f * s + 8.3321608736e-3f) * s - 1.6666654611e-1f) * s * r + r;
      float cos =
          ((2.443315711809948e-5f * s - 1.388731625493765e-3f) * s + 4.166664568298827e-2f) * s * s
              - .5f * s
              + 1;
      int quadrant = (int) whole;
      boolean swapped = (quadrant & 1) != 0;
      float c = swapped ? sin : cos;
      float d = swapped ? cos : sin;
      re[i] = length[i] * (((quadrant + 1) & 2) != 0 ? -c : c);
      im[i] = length[i] * ((quadrant & 2) != 0 ? -d : d);
    }
  }
}
