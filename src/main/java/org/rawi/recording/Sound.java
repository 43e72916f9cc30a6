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

  /** Silence before the first word. */
  int lead() {
    return starts[0];
  }

  /** What sounds, or is silent, after the last word. */
  int tail() {
    return samples.length - ends[ends.length - 1];
  }

  /** The samples in the range, with times counted from its start. */
  Sound cut(int from, int to) {
    return new Sound(
        Arrays.copyOfRange(samples, from, to),
        Arrays.stream(starts).map(t -> t - from).toArray(),
        Arrays.stream(ends).map(t -> t - from).toArray());
  }
}
