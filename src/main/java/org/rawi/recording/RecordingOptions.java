package org.rawi.recording;

import java.util.Optional;
import org.rawi.RawiException;

/**
 * How to record.
 *
 * @param rate speaking rate without change of pitch, 1 = the voice's own, {@value #SLOWEST} to
 *     {@value #FASTEST}
 * @param loudness integrated loudness of the finished programme, LUFS
 * @param peak highest true peak of the finished programme, dBTP
 * @param threads sentences spoken at the same time; the result does not depend on it
 * @param spoken where sentences are kept that were spoken before; the result does not depend on it
 * @param substitute speaks the sentences that the voice cannot say
 */
public record RecordingOptions(
    double rate,
    double loudness,
    double peak,
    int threads,
    Optional<SpokenCache> spoken,
    Optional<Substitute> substitute) {
  public static final double SLOWEST = 0.5;
  public static final double FASTEST = 3;

  /** As podcast platforms want a mono programme. */
  public static final RecordingOptions DEFAULT =
      new RecordingOptions(1, -16, -1, 2, Optional.empty(), Optional.empty());

  public RecordingOptions {
    if (!(rate >= SLOWEST && rate <= FASTEST)) {
      throw new RawiException(
          RawiException.Problem.USAGE, "recording.rate", rate, SLOWEST, FASTEST);
    }
    if (!(loudness >= -40 && loudness <= -5) || !(peak >= -20 && peak <= 0)) {
      throw new IllegalArgumentException(loudness + " LUFS, " + peak + " dBTP");
    }
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
  }

  public RecordingOptions withRate(double newRate) {
    return new RecordingOptions(newRate, loudness, peak, threads, spoken, substitute);
  }

  public RecordingOptions withThreads(int newThreads) {
    return new RecordingOptions(rate, loudness, peak, newThreads, spoken, substitute);
  }

  public RecordingOptions withSpoken(SpokenCache cache) {
    return new RecordingOptions(rate, loudness, peak, threads, Optional.of(cache), substitute);
  }

  public RecordingOptions withSubstitute(Substitute other) {
    return new RecordingOptions(rate, loudness, peak, threads, spoken, Optional.of(other));
  }
}
