package org.rawi.recording;

import java.nio.file.Path;
import java.util.List;

/**
 * What was said, and when.
 *
 * @param pcm the finished sound: 16-bit little-endian mono, levelled and limited, without header
 * @param sampleRate Hz
 * @param samples length
 * @param cues in order of their start; a cue stands before those inside it
 */
public record Recording(Path pcm, int sampleRate, long samples, Loudness loudness, List<Cue> cues) {

  public Recording {
    cues = List.copyOf(cues);
  }

  /** A time of the recording in milliseconds, rounded. */
  public long millis(long sample) {
    return (sample * 1000 + sampleRate / 2) / sampleRate;
  }

  /**
   * Measured on the finished sound, EBU R128.
   *
   * @param integrated LUFS
   * @param truePeak dBTP
   * @param range LU
   */
  public record Loudness(double integrated, double truePeak, double range) {}
}
