package org.rawi.recording;

import java.util.Arrays;

/**
 * Plays faster or slower without change of pitch: WSOLA, overlap-add of windows placed where their
 * waveform continues the one before best. Source: Verhelst &amp; Roelands, "An overlap-add
 * technique based on waveform similarity (WSOLA)", ICASSP 1993.
 *
 * <p>Times of words are divided by the speed; they are right to within {@link #SEARCH} ÷ speed.
 */
final class TimeStretch {
  /** Seconds a window lasts: about two periods of the lowest voice, shorter than most phones. */
  private static final double WINDOW = 0.026;

  /** Seconds a window may move from its place: a period of a voice of 85 Hz, to either side. */
  private static final double SEARCH = 0.006;

  private static final double NOT_WORTH_IT = 0.005;

  private final double speed;
  private final int hop;
  private final int search;
  private final float[] rising;

  /**
   * @param speed 2 = twice as fast
   */
  TimeStretch(int sampleRate, double speed) {
    this.speed = speed;
    hop = Math.max(2, (int) (WINDOW * sampleRate / 2));
    search = Math.max(1, (int) (SEARCH * sampleRate));
    rising = new float[hop];
    for (int i = 0; i < hop; i++) {
      rising[i] = (float) (0.5 - 0.5 * StrictMath.cos(StrictMath.PI * (i + 0.5) / hop));
    }
  }

  Sound apply(Sound sound) {
    if (Math.abs(speed - 1) < NOT_WORTH_IT) {
      return sound;
    }
    int length = place(sound.samples().length);
    int[] starts = Arrays.stream(sound.starts()).map(this::place).toArray();
    int[] ends = Arrays.stream(sound.ends()).map(this::place).toArray();
    for (int i = 0; i < ends.length; i++) {
      ends[i] = Math.min(length, Math.max(ends[i], starts[i] + 1));
    }
    return new Sound(stretch(sound.samples(), length), starts, ends);
  }

  private int place(int time) {
    return (int) Math.round(time / speed);
  }

  private float[] stretch(float[] in, int length) {
    float[] out = new float[length];
    // The first window is not faded in: its first half is copied.
    int at = 0;
    add(in, 0, out, 0, false);
    for (int to = hop; to < length; to += hop) {
      int wanted = (int) Math.round(to * speed);
      at = bestMatch(in, at + hop, wanted);
      add(in, at, out, to, true);
    }
    return out;
  }

  /** Adds the window of two hops that starts at {@code from}: it rises in its first hop. */
  private void add(float[] in, int from, float[] out, int to, boolean fadeIn) {
    for (int i = 0; i < hop && to + i < out.length; i++) {
      out[to + i] += (fadeIn ? rising[i] : 1) * sample(in, from + i);
    }
    for (int i = 0; i < hop && to + hop + i < out.length; i++) {
      out[to + hop + i] += (1 - rising[i]) * sample(in, from + hop + i);
    }
  }

  /** The place near {@code wanted} where the sound is most like that at {@code natural}. */
  private int bestMatch(float[] in, int natural, int wanted) {
    int low = Math.max(0, wanted - search);
    int high = Math.min(in.length - hop, wanted + search);
    if (natural + hop > in.length || low >= high) {
      return Math.max(0, Math.min(wanted, in.length - 1));
    }
    // Every fourth place first, judged by every other sample: a period has dozens of both.
    int coarse = bestOf(in, natural, low, high, 4, 2);
    return bestOf(in, natural, Math.max(low, coarse - 3), Math.min(high, coarse + 3), 1, 1);
  }

  private int bestOf(float[] in, int natural, int low, int high, int step, int stride) {
    int best = low;
    double bestLikeness = Double.NEGATIVE_INFINITY;
    for (int place = low; place <= high; place += step) {
      float product = 0;
      float energy = 1e-9f;
      for (int i = 0; i < hop; i += stride) {
        float there = in[place + i];
        product += there * in[natural + i];
        energy += there * there;
      }
      double likeness = product / Math.sqrt(energy);
      if (likeness > bestLikeness) {
        bestLikeness = likeness;
        best = place;
      }
    }
    return best;
  }

  private static float sample(float[] in, int at) {
    return at < in.length ? in[at] : 0;
  }
}
