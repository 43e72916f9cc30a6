package org.rawi.voice.neural;

/**
 * A passage ready to sound: when each phone sounds, and all speech parameters.
 *
 * @param ends [phones], samples from the start of the passage
 * @param frames speech parameters; they, not {@code ends}, make the sound
 */
public record Performance(PhoneRow row, long[] ends, Frames frames) {

  /** First sample of phone {@code i}. */
  public long from(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  /** The sample after phone {@code i}. */
  public long to(int i) {
    return ends[i];
  }

  /** Seconds that phone {@code i} lasts. */
  public double seconds(int i) {
    return (double) (to(i) - from(i)) / NeuralVoice.SAMPLE_RATE;
  }

  /** Hz at each vocoder frame. */
  double[] f0() {
    return frames.f0();
  }
}
