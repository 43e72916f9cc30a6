package org.rawi.voice.neural;

import java.util.Arrays;

/**
 * What the throat gives the vocal tract: the moments of its pulses, and breath that swells with
 * each of them.
 *
 * @param noise one value a sample, variance 1 where unvoiced, then some more
 * @param moments of the pulses, in samples, rising
 * @param frames in which each pulse was counted
 */
record Excitation(float[] noise, double[] moments, int[] frames) {
  private static final int TABLE = 1024;
  private static final float[] SWELL = swell();
  private static final float SILENT = .02f;

  /** Sum of four uniform numbers, less its mean, has variance 1/3. */
  private static final float UNIT = 1.7320508f / 65536;

  /** 1 + cos, scaled to mean square 1. */
  private static float[] swell() {
    float[] table = new float[TABLE];
    for (int i = 0; i < TABLE; i++) {
      double wave = 1 + StrictMath.cos(2 * Math.PI * i / TABLE);
      table[i] = (float) (wave / StrictMath.sqrt(1.5));
    }
    return table;
  }

  static Excitation of(Frames frames, int hop, int sampleRate) {
    int samples = frames.count() * hop;
    float[] noise = new float[samples + 4 * hop];
    double[] moments = new double[64];
    int[] counted = new int[64];
    int pulses = 0;
    double phase = 0;
    long random = 0x9E3779B97F4A7C15L;
    int s = 0;
    for (int t = 0; t < frames.count(); t++) {
      double step = frames.f0()[t] / sampleRate;
      float voicing = frames.voicing()[t];
      for (int end = s + hop; s < end; s++) {
        random = next(random);
        phase += step;
        if (phase >= 1) {
          phase -= 1;
          if (voicing >= SILENT) {
            if (pulses == moments.length) {
              moments = Arrays.copyOf(moments, 2 * pulses);
              counted = Arrays.copyOf(counted, 2 * pulses);
            }
            moments[pulses] = s - phase / step;
            counted[pulses++] = t;
          }
        }
        noise[s] = gaussian(random) * (1 + (SWELL[(int) (phase * TABLE)] - 1) * voicing);
      }
    }
    for (; s < noise.length; s++) {
      random = next(random);
      noise[s] = gaussian(random);
    }
    return new Excitation(noise, Arrays.copyOf(moments, pulses), Arrays.copyOf(counted, pulses));
  }

  /** Marsaglia's xorshift. */
  private static long next(long random) {
    long x = random;
    x ^= x << 13;
    x ^= x >>> 7;
    x ^= x << 17;
    return x;
  }

  /** Bell-shaped (Irwin–Hall of order 4), from the four quarters of 64 random bits. */
  private static float gaussian(long bits) {
    int sum =
        (int) (bits & 0xffff)
            + (int) (bits >>> 16 & 0xffff)
            + (int) (bits >>> 32 & 0xffff)
            + (int) (bits >>> 48);
    return (sum - 2 * 65536) * UNIT;
  }
}
