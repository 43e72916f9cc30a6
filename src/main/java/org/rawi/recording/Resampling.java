package org.rawi.recording;

import java.util.Arrays;

/** Brings a sound to another sample rate: band-limited interpolation with a Hann-windowed sinc. */
final class Resampling {
  /** Zero crossings of the sinc on each side. */
  private static final int REACH = 24;

  private Resampling() {}

  /**
   * @param from Hz
   * @param to Hz
   */
  static Sound of(Sound sound, int from, int to) {
    if (from == to) {
      return sound;
    }
    double step = (double) from / to;
    double cutoff = Math.min(1, 1 / step);
    float[] in = sound.samples();
    float[] out = new float[(int) (in.length / step)];
    double reach = REACH / cutoff;
    for (int n = 0; n < out.length; n++) {
      double at = n * step;
      int first = Math.max(0, (int) Math.ceil(at - reach));
      int last = Math.min(in.length - 1, (int) Math.floor(at + reach));
      double sum = 0;
      for (int i = first; i <= last; i++) {
        sum += in[i] * kernel(at - i, cutoff, reach);
      }
      out[n] = (float) sum;
    }
    return new Sound(out, scaled(sound.starts(), step), scaled(sound.ends(), step));
  }

  private static double kernel(double distance, double cutoff, double reach) {
    double x = Math.PI * distance * cutoff;
    double sinc = Math.abs(x) < 1e-9 ? 1 : StrictMath.sin(x) / x;
    return cutoff * sinc * (.5 + .5 * StrictMath.cos(Math.PI * distance / reach));
  }

  private static int[] scaled(int[] times, double step) {
    return Arrays.stream(times).map(time -> (int) (time / step)).toArray();
  }
}
