package org.rawi.recording;

/**
 * The quiet of a room, at −75 dBFS under the whole programme: in dead silence between the words a
 * listener with headphones hears the voice being switched on and off. The same noise in every
 * programme; it also dithers the rounding to 16 bits.
 */
final class NoiseFloor {
  private static final double LEVEL = -75;

  /** One-pole low-pass: soft, as rooms are. */
  private static final float SMOOTHING = 0.35f;

  /** Variance of the low-passed uniform noise below: a/(2−a)/3 for smoothing a. */
  private static final float SCALE =
      (float) (StrictMath.pow(10, LEVEL / 20) / StrictMath.sqrt(SMOOTHING / (2.0 - SMOOTHING) / 3));

  private int state = 0x2545F491;
  private float smooth;

  /** Adds it to the first {@code count} samples. */
  void addTo(float[] block, int count) {
    int bits = state;
    float value = smooth;
    for (int i = 0; i < count; i++) {
      // Marsaglia's xorshift.
      bits ^= bits << 13;
      bits ^= bits >>> 17;
      bits ^= bits << 5;
      value += SMOOTHING * (bits * 0x1p-31f - value);
      block[i] += SCALE * value;
    }
    state = bits;
    smooth = value;
  }
}
