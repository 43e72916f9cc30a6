package org.rawi.voice.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rawi.phonetics.Phone;

/**
 * Finds when each phone of a sound sounds, by dynamic programming: of all ways to cut the sound
 * into its phones, the one in which levels, voicing and brightness fit the phones, boundaries lie
 * where the sound changes, and nothing is unduly short or long. Deterministic.
 */
public final class ForcedAlignment {
  /** What a boundary earns for each unit of change in the sound. */
  private static final double CHANGE = 1.5;

  /** What an unusual duration costs: squared natural logarithm of its ratio to the usual. */
  private static final double DURATION = 2.5;

  /** Times the usual duration. */
  private static final double LONGEST = 6;

  /** Frames that any phone may last. */
  private static final int FEWEST_OF_MOST = 25;

  private ForcedAlignment() {}

  /**
   * Something that sounds, or a silence where there may be one.
   *
   * @param phone empty for silence
   * @param stretch how much longer than usual it is, as before a pause
   */
  public record Segment(Optional<Phone> phone, double stretch) {
    public static final Segment SILENCE = new Segment(Optional.empty(), 1);

    private Manner manner() {
      return phone.map(Manner::of).orElse(Manner.SILENCE);
    }

    private double seconds() {
      return phone.map(Manner::seconds).orElse(.25) * stretch;
    }
  }

  /**
   * @param segments what sounds, in order; silences take no time where there is none, and there
   *     must be one at each end
   * @return where each segment starts and the last one ends: samples, one more than segments
   */
  public static long[] align(float[] samples, int sampleRate, List<Segment> segments) {
    SoundFrames frames = SoundFrames.of(samples, sampleRate);
    int[] starts = cut(frames, segments);
    long[] bounds = new long[starts.length];
    for (int i = 0; i < starts.length; i++) {
      bounds[i] =
          Math.min(samples.length, Math.round(starts[i] * SoundFrames.SECONDS * sampleRate));
    }
    bounds[bounds.length - 1] = samples.length;
    return bounds;
  }

  private static int[] cut(SoundFrames frames, List<Segment> segments) {
    int sounding = (int) segments.stream().filter(s -> s.phone().isPresent()).count();
    if (frames.size() < sounding) {
      throw new IllegalArgumentException(
          frames.size() + " frames of sound for " + sounding + " phones");
    }
    double pace = pace(frames, segments);
    int size = frames.size();
    double[] best = new double[size + 1];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    best[0] = 0;
    List<int[]> cameFrom = new ArrayList<>();
    for (Segment segment : segments) {
      int[] from = new int[size + 1];
      best = extended(best, from, frames, segment, pace);
      cameFrom.add(from);
    }
    int[] starts = new int[segments.size() + 1];
    starts[segments.size()] = size;
    for (int s = segments.size() - 1; s >= 0; s--) {
      starts[s] = cameFrom.get(s)[starts[s + 1]];
    }
    return starts;
  }

  /** Seconds that sound, beside what the phones usually need. */
  private static double pace(SoundFrames frames, List<Segment> segments) {
    double usual = 0;
    for (Segment segment : segments) {
      usual += segment.phone().isPresent() ? segment.seconds() : 0;
    }
    long loud = Arrays.stream(frames.level()).filter(level -> level > -35).count();
    return Math.max(.2, Math.min(5, loud * SoundFrames.SECONDS / usual));
  }

  private static double[] extended(
      double[] best, int[] from, SoundFrames frames, Segment segment, double pace) {
    int size = frames.size();
    double[] next = new double[size + 1];
    Arrays.fill(next, Double.POSITIVE_INFINITY);
    double[] misfit = misfits(frames, segment.manner());
    boolean silent = segment.phone().isEmpty();
    double usual = segment.seconds() * (silent ? 1 : pace) / SoundFrames.SECONDS;
    int most = silent ? size : Math.max(FEWEST_OF_MOST, (int) (usual * LONGEST));
    for (int start = 0; start <= size; start++) {
      if (best[start] == Double.POSITIVE_INFINITY) {
        continue;
      }
      double gain = start > 0 && start < size ? CHANGE * frames.change(start) : 0;
      if (silent && best[start] < next[start]) {
        next[start] = best[start];
        from[start] = start;
      }
      for (int end = start + 1; end <= Math.min(size, start + most); end++) {
        double unusual = silent ? 0 : StrictMath.log((end - start) / usual);
        double cost =
            best[start] + misfit[end] - misfit[start] + DURATION * unusual * unusual - gain;
        if (cost < next[end]) {
          next[end] = cost;
          from[end] = start;
        }
      }
    }
    return next;
  }

  /** Running sums, so that a stretch costs the difference of two. */
  private static double[] misfits(SoundFrames frames, Manner manner) {
    double[] sums = new double[frames.size() + 1];
    for (int i = 0; i < frames.size(); i++) {
      sums[i + 1] = sums[i] + manner.misfit(frames, i);
    }
    return sums;
  }
}
