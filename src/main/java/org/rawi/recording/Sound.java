package org.rawi.recording;

import java.util.Arrays;

/**
 * A spoken take, trimmed: it starts just before its first word.
 *
 * @param samples mono, full scale ±1
 * @param starts where each word of the take starts, samples from the start of the sound
 * @param ends where each word ends, exclusive
 */
record Sound(float[] samples, int[] starts, int[] ends) {
  private static final int BITS = 16;

  /** Silence before the first word. */
  int lead() {
    return starts[0];
  }

  /** What sounds, or is silent, after the last word. */
  int tail() {
    return samples.length - ends[ends.length - 1];
  }

  /**
   * The samples as whole steps of 2 to the power of {@link #stepExponent}. What that takes away
   * lies 100 dB and more below full scale, far below the room ({@link NoiseFloor}).
   */
  Sound rounded() {
    float step = Math.scalb(1f, stepExponent());
    float perStep = Math.scalb(1f, -stepExponent());
    float[] rounded = new float[samples.length];
    for (int i = 0; i < rounded.length; i++) {
      int steps = Math.round(samples[i] * perStep);
      rounded[i] = Math.max(-Short.MAX_VALUE, Math.min(Short.MAX_VALUE, steps)) * step;
    }
    return new Sound(rounded, starts, ends);
  }

  /** A 65,536th of full scale; coarser for a sound of half of that and more, in 16 bits each. */
  int stepExponent() {
    float peak = 0;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return Math.max(-BITS, Math.getExponent(peak) + 2 - BITS);
  }

  /** The samples in the range, with times counted from its start. */
  Sound cut(int from, int to) {
    return new Sound(
        Arrays.copyOfRange(samples, from, to),
        Arrays.stream(starts).map(t -> t - from).toArray(),
        Arrays.stream(ends).map(t -> t - from).toArray());
  }
}
