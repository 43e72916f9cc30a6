package org.rawi.voice.neural;

import java.util.List;

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

  /** Hz at a sample. */
  public double f0(long sample) {
    double[] f0 = frames.f0();
    double place = Math.max(0, (double) sample / Vocoder.HOP - .5);
    int t = Math.min(f0.length - 1, (int) place);
    int next = Math.min(f0.length - 1, t + 1);
    double mix = Math.min(1, place - t);
    return f0[t] * (1 - mix) + f0[next] * mix;
  }

  /**
   * The same with another melody.
   *
   * @param points (sample, Hz) pairs with rising samples, at least one; straight lines between them
   */
  public Performance withMelody(List<double[]> points) {
    double[] f0 = new double[frames.count()];
    int k = 0;
    for (int t = 0; t < f0.length; t++) {
      double at = (t + .5) * Vocoder.HOP;
      while (k < points.size() - 1 && points.get(k + 1)[0] <= at) {
        k++;
      }
      f0[t] = between(points.get(k), points.get(Math.min(k + 1, points.size() - 1)), at);
    }
    Frames sung = new Frames(frames.cepstra(), frames.voicing(), frames.strengths(), f0);
    return new Performance(row, ends, sung);
  }

  private static double between(double[] a, double[] b, double at) {
    double mix = b[0] > a[0] ? Math.max(0, Math.min(1, (at - a[0]) / (b[0] - a[0]))) : 0;
    return Math.max(20, a[1] * (1 - mix) + b[1] * mix);
  }
}
