package org.rawi.nn;

/**
 * Activation functions in strict float arithmetic: the same bits on every machine.
 *
 * <p>tanh and erf are the rational minimax approximations that Eigen and XLA use (odd polynomial
 * over even polynomial on a clamped range); having no branches and no table, a loop over them
 * becomes vector instructions. Errors, measured over the whole range: tanh and erf 5e-7 relative,
 * exp 2e-7 relative, sigmoid 1e-7 absolute.
 */
public final class Activations {
  /** Beyond it tanh rounds to ±1. */
  private static final float TANH_RANGE = 7.905311f;

  /** Beyond it erf rounds to ±1. */
  private static final float ERF_RANGE = 4f;

  /** Below it exp is 0. */
  private static final float SMALLEST = -87f;

  /** Above it exp grows no more. */
  private static final float LARGEST = 88f;

  private static final float LOG2_E = 1.442695f;

  /** Adding and subtracting it rounds a float to a whole number. */
  private static final float ROUNDER = 12582912f;

  /** Its square times any positive float is more than 1. */
  private static final float HUGE = 0x1p127f;

  /** ln 2 in two parts; the first has so few bits that its product with an exponent is exact. */
  private static final float LN2_HIGH = 0.6933594f;

  private static final float LN2_LOW = -2.1219444e-4f;

  private Activations() {}

  public static float tanh(float x) {
    float v = Math.max(-TANH_RANGE, Math.min(TANH_RANGE, x));
    float s = v * v;
    float p = -2.7607684e-16f;
    p = p * s + 2.000188e-13f;
    p = p * s - 8.604672e-11f;
    p = p * s + 5.1222973e-8f;
    p = p * s + 1.48572235e-5f;
    p = p * s + 6.3726195e-4f;
    p = p * s + 4.8935246e-3f;
    float q = 1.1982584e-6f;
    q = q * s + 1.1853471e-4f;
    q = q * s + 2.2684347e-3f;
    q = q * s + 4.893525e-3f;
    return v * p / q;
  }

  public static float sigmoid(float x) {
    return 0.5f + 0.5f * tanh(0.5f * x);
  }

  public static float erf(float x) {
    float v = Math.max(-ERF_RANGE, Math.min(ERF_RANGE, x));
    float s = v * v;
    float p = -2.7261424e-10f;
    p = p * s + 2.7706815e-8f;
    p = p * s - 2.101024e-6f;
    p = p * s - 5.6925062e-5f;
    p = p * s - 7.3499064e-4f;
    p = p * s - 2.9546e-3f;
    p = p * s - 0.016096033f;
    float q = -1.45660715e-5f;
    q = q * s - 2.1337405e-4f;
    q = q * s - 1.682827e-3f;
    q = q * s - 7.3733293e-3f;
    q = q * s - 0.014264739f;
    return v * p / q;
  }

  /** The exact form, x·Φ(x), not the tanh approximation. */
  public static float gelu(float x) {
    return 0.5f * x * (1f + erf(x * 0.70710677f));
  }

  /**
   * e to the x; 0 below −87, the largest power above 88. Reduction to ±ln2/2, then Taylor's series.
   */
  public static float exp(float x) {
    if (x < SMALLEST) {
      return 0f;
    }
    float v = Math.min(x, LARGEST);
    float n = (float) Math.floor(v * LOG2_E + 0.5f);
    float r = v - n * LN2_HIGH - n * LN2_LOW;
    float p = 1f / 5040;
    p = p * r + 1f / 720;
    p = p * r + 1f / 120;
    p = p * r + 1f / 24;
    p = p * r + 1f / 6;
    p = p * r + 0.5f;
    float e = 1f + (r + r * r * p);
    return e * Float.intBitsToFloat(((int) n + 127) << 23);
  }

  /**
   * exp of the first {@code n} values of x, the same bits as {@link #exp(float)}: in steps, of
   * which all but the last become vector instructions.
   *
   * @param whole room for {@code n} values
   */
  public static void exp(float[] x, float[] out, float[] whole, int n) {
    exponents(x, whole, n);
    mantissas(x, whole, out, n);
    for (int i = 0; i < n; i++) {
      float power = Float.intBitsToFloat(((int) whole[i] + 127) << 23);
      out[i] = x[i] < SMALLEST ? 0f : out[i] * power;
    }
  }

  /** The floor of x/ln 2 + ½: rounded, less one where that went up. */
  private static void exponents(float[] x, float[] whole, int n) {
    for (int i = 0; i < n; i++) {
      float z = Math.min(LARGEST, Math.max(SMALLEST, x[i])) * LOG2_E + 0.5f;
      float rounded = (z + ROUNDER) - ROUNDER;
      float above = Math.min(1f, Math.max(0f, rounded - z) * HUGE * HUGE);
      whole[i] = rounded - above;
    }
  }

  /** e to what is left, between ½·√2 and √2. */
  private static void mantissas(float[] x, float[] whole, float[] out, int n) {
    for (int i = 0; i < n; i++) {
      float v = Math.min(LARGEST, Math.max(SMALLEST, x[i]));
      float r = v - whole[i] * LN2_HIGH - whole[i] * LN2_LOW;
      float p = 1f / 5040;
      p = p * r + 1f / 720;
      p = p * r + 1f / 120;
      p = p * r + 1f / 24;
      p = p * r + 1f / 6;
      p = p * r + 0.5f;
      out[i] = 1f + (r + r * r * p);
    }
  }

  /** tanh of {@code n} values, in place. */
  public static void tanh(float[] x, int at, int n) {
    for (int i = at; i < at + n; i++) {
      x[i] = tanh(x[i]);
    }
  }

  /** sigmoid of {@code n} values, in place. */
  public static void sigmoid(float[] x, int at, int n) {
    for (int i = at; i < at + n; i++) {
      x[i] = sigmoid(x[i]);
    }
  }

  /** gelu of {@code n} values, in place. */
  public static void gelu(float[] x, int at, int n) {
    for (int i = at; i < at + n; i++) {
      x[i] = gelu(x[i]);
    }
  }

  /** max(0, x) of {@code n} values, in place. */
  public static void relu(float[] x, int at, int n) {
    for (int i = at; i < at + n; i++) {
      x[i] = Math.max(0f, x[i]);
    }
  }
}
