package org.rawi.voice.neural;

/**
 * When each phone begins and ends, seconds from the start of the passage.
 *
 * @param ends [phones], rising
 */
record Timing(double[] ends) {

  static Timing of(double[] seconds) {
    double[] ends = new double[seconds.length];
    double end = 0;
    for (int i = 0; i < ends.length; i++) {
      end += seconds[i];
      ends[i] = end;
    }
    return new Timing(ends);
  }

  double start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  double end(int i) {
    return ends[i];
  }

  double length(int i) {
    return ends[i] - start(i);
  }

  /** Vocoder frames that cover it. */
  int frames() {
    return Math.max(2, (int) StrictMath.rint(ends[ends.length - 1] / Frames.STEP));
  }

  /** Middle of vocoder frame {@code t}. */
  static double centre(int t) {
    return (t + .5) * Frames.STEP;
  }

  /** The phone that sounds in the middle of each vocoder frame. */
  int[] phones() {
    int[] phones = new int[frames()];
    int k = 0;
    for (int t = 0; t < phones.length; t++) {
      while (k < ends.length - 1 && centre(t) >= ends[k]) {
        k++;
      }
      phones[t] = k;
    }
    return phones;
  }
}
