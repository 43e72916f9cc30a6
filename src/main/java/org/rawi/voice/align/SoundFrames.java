package org.rawi.voice.align;

/**
 * What is heard in each 10 ms of a sound: how loud, how voiced, how bright.
 *
 * @param level dB below the loud vowels of the sound, 0 and less
 * @param voicing 0 to 1
 * @param brightness mean frequency in octaves above 500 Hz
 */
record SoundFrames(double[] level, double[] voicing, double[] brightness) {
  static final double SECONDS = 0.01;

  /** Half of the window in which a frame is heard, in seconds: a period of the deepest voice. */
  private static final double REACH = 0.0125;

  private static final double DEEPEST = 70;
  private static final double HIGHEST = 400;

  /** Below it nothing is heard, dB. */
  private static final double FLOOR = -70;

  static SoundFrames of(float[] samples, int sampleRate) {
    int count = (int) Math.ceil(samples.length / (SECONDS * sampleRate));
    double[] level = new double[count];
    double[] voicing = new double[count];
    double[] brightness = new double[count];
    int reach = (int) (REACH * sampleRate);
    for (int i = 0; i < count; i++) {
      int middle = (int) ((i + 0.5) * SECONDS * sampleRate);
      int from = Math.max(1, middle - reach);
      int to = Math.min(samples.length, middle + reach);
      double energy = 1e-12;
      double change = 0;
      for (int n = from; n < to; n++) {
        energy += samples[n] * samples[n];
        double step = samples[n] - samples[n - 1];
        change += step * step;
      }
      level[i] = 10 * StrictMath.log10(energy / Math.max(1, to - from) + 1e-12);
      double hertz =
          sampleRate / Math.PI * StrictMath.asin(Math.min(1, StrictMath.sqrt(change / energy) / 2));
      brightness[i] = StrictMath.log(Math.max(50, hertz) / 500) / StrictMath.log(2);
      voicing[i] = voicing(samples, from, to, sampleRate);
    }
    loudest(level);
    return new SoundFrames(level, voicing, brightness);
  }

  /** The best likeness of the sound with itself a period later. */
  private static double voicing(float[] samples, int from, int to, int sampleRate) {
    int step = Math.max(1, sampleRate / 8_000);
    double best = 0;
    for (int lag = (int) (sampleRate / HIGHEST); lag <= sampleRate / DEEPEST; lag += step) {
      double both = 0;
      double here = 1e-9;
      double there = 1e-9;
      int end = Math.min(to, samples.length - lag);
      for (int n = from; n < end; n += step) {
        both += samples[n] * samples[n + lag];
        here += samples[n] * samples[n];
        there += samples[n + lag] * samples[n + lag];
      }
      best = Math.max(best, both / StrictMath.sqrt(here * there));
    }
    return best;
  }

  private static void loudest(double[] level) {
    double[] sorted = level.clone();
    java.util.Arrays.sort(sorted);
    double loud = sorted.length == 0 ? 0 : sorted[(int) (sorted.length * 0.9)];
    for (int i = 0; i < level.length; i++) {
      level[i] = Math.max(FLOOR, Math.min(6, level[i] - loud));
    }
  }

  int size() {
    return level.length;
  }

  /** How much the sound changes at the start of a frame, 0 to about 3. */
  double change(int frame) {
    int before = Math.max(0, frame - 2);
    int after = Math.min(size() - 1, frame + 1);
    return Math.min(1, Math.abs(level[after] - level[before]) / 12)
        + Math.min(1, Math.abs(voicing[after] - voicing[before]))
        + Math.min(1, Math.abs(brightness[after] - brightness[before]));
  }
}
