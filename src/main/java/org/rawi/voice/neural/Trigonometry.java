package org.rawi.voice.neural;

/**
 * Sine and cosine in strict float arithmetic: the same bits on every machine. Reduction to ±π/4 in
 * three parts and the polynomials of the Cephes library; error 1e-7 for arguments up to a thousand.
 * No loop branches or turns floats into whole numbers, so that all become vector instructions.
 */
final class Trigonometry {
  private static final float TWO_OVER_PI = .636619772f;
  private static final float HALF_PI_HIGH = 1.5703125f;
  private static final float HALF_PI_MIDDLE = 4.83751296997e-4f;
  private static final float HALF_PI_LOW = 7.54978995489e-8f;

  /** Adding and subtracting it rounds a float to a whole number, halves to even. */
  private static final float ROUNDER = 12582912f;

  /** Less than a half, so that rounding takes every odd or even number down to its half. */
  private static final float DOWN = .25f;

  private final float[] cos;
  private final float[] sin;
  private final float[] quadrant;

  /**
   * @param most values at a time
   */
  Trigonometry(int most) {
    cos = new float[most];
    sin = new float[most];
    quadrant = new float[most];
  }

  /** re[i] = length[i] · cos(angle[i]), im[i] = length[i] · sin(angle[i]). */
  void polar(float[] length, float[] angle, float[] re, float[] im, int n) {
    reduce(angle, quadrant, re, n);
    sine(re, sin, n);
    cosine(re, cos, n);
    turn(quadrant, cos, sin, re, im, n);
    for (int i = 0; i < n; i++) {
      re[i] *= length[i];
      im[i] *= length[i];
    }
  }

  /** Quarter turns, and what is left of the angle. */
  private static void reduce(float[] angle, float[] quarters, float[] rest, int n) {
    for (int i = 0; i < n; i++) {
      float x = angle[i];
      float whole = (x * TWO_OVER_PI + ROUNDER) - ROUNDER;
      quarters[i] = whole;
      rest[i] = x - whole * HALF_PI_HIGH - whole * HALF_PI_MIDDLE - whole * HALF_PI_LOW;
    }
  }

  private static void sine(float[] rest, float[] sin, int n) {
    for (int i = 0; i < n; i++) {
      float r = rest[i];
      float s = r * r;
      sin[i] = ((-1.9515295891e-4f * s + 8.3321608736e-3f) * s - 1.6666654611e-1f) * s * r + r;
    }
  }

  private static void cosine(float[] rest, float[] cos, int n) {
    for (int i = 0; i < n; i++) {
      float s = rest[i] * rest[i];
      cos[i] =
          ((2.443315711809948e-5f * s - 1.388731625493765e-3f) * s + 4.166664568298827e-2f) * s * s
              - .5f * s
              + 1;
    }
  }

  /** Exchanges sine and cosine in odd quarters, and sets signs; all factors are 0, 1 or −1. */
  private static void turn(
      float[] quarters, float[] cos, float[] sin, float[] re, float[] im, int n) {
    for (int i = 0; i < n; i++) {
      float q = quarters[i];
      float halves = ((q * .5f - DOWN) + ROUNDER) - ROUNDER; // of q less its oddness
      float odd = q - 2 * halves;
      float back = halves - 2 * (((halves * .5f - DOWN) + ROUNDER) - ROUNDER);
      float c = cos[i] * (1 - odd) - sin[i] * odd;
      float d = sin[i] * (1 - odd) + cos[i] * odd;
      float sign = 1 - 2 * back;
      re[i] = sign * c;
      im[i] = sign * d;
    }
  }
}
