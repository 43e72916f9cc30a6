package org.rawi.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.text.Arabic;

/**
 * What is heard of a recording, whatever its cues say: sound where a word is, silence where a pause
 * is, and no word shorter or longer than one can be.
 *
 * @param words that were looked at
 * @param pauses that were looked at
 * @param faults in order of their time
 */
public record SoundCheck(int words, int pauses, List<Fault> faults) {
  /** Below it nobody hears a word, dBFS; the softest of 1,868 in real articles has −21. */
  private static final double SOFTEST_WORD = -40;

  /** Above it something sounds in a pause, dBFS; the loudest of real ones has −74. */
  private static final double LOUDEST_PAUSE = -60;

  /** Seconds at the edges of a pause in which a word may die away. */
  private static final double EDGE = 0.04;

  private static final double SHORTEST_WORD = 0.015;

  /** Seconds of the longest word: so much, and so much for each letter, at the slowest rate. */
  private static final double LONGEST_WORD = 1.5;

  private static final double LONGEST_LETTER = 0.6;

  /** Enough to tell what is wrong. */
  private static final int MOST = 100;

  /** What is wrong. */
  public enum Kind {
    SILENT_WORD,
    SHORT_WORD,
    LONG_WORD,
    SOUND_IN_PAUSE
  }

  /**
   * A place where it is wrong.
   *
   * @param from in samples
   * @param to in samples
   * @param word that is said there, or before the pause
   */
  public record Fault(Kind kind, long from, long to, String word) {}

  public SoundCheck {
    faults = List.copyOf(faults);
  }

  /** Listens to all of it, in one go and in little memory. */
  public static SoundCheck of(Recording recording) throws IOException {
    double second = recording.sampleRate();
    List<Fault> faults = new ArrayList<>();
    int words = 0;
    int pauses = 0;
    Optional<Cue> before = Optional.empty();
    try (Samples samples = new Samples(Files.newInputStream(recording.pcm()))) {
      for (Cue cue : recording.cues()) {
        if (cue.kind() != Cue.Kind.WORD || faults.size() >= MOST) {
          continue;
        }
        long edge = Math.round(EDGE * second);
        if (before.isPresent() && cue.from() - before.get().to() > 3 * edge) {
          pauses++;
          long from = before.get().to() + edge;
          if (samples.level(from, cue.from() - edge) > LOUDEST_PAUSE) {
            faults.add(fault(Kind.SOUND_IN_PAUSE, before.get(), before.get().to(), cue.from()));
          }
        }
        words++;
        double seconds = (cue.to() - cue.from()) / second;
        double longest = LONGEST_WORD + LONGEST_LETTER * Arabic.stripMarks(cue.spoken()).length();
        if (samples.level(cue.from(), cue.to()) < SOFTEST_WORD) {
          faults.add(fault(Kind.SILENT_WORD, cue, cue.from(), cue.to()));
        } else if (seconds < SHORTEST_WORD) {
          faults.add(fault(Kind.SHORT_WORD, cue, cue.from(), cue.to()));
        } else if (seconds > longest) {
          faults.add(fault(Kind.LONG_WORD, cue, cue.from(), cue.to()));
        }
        before = Optional.of(cue);
      }
    }
    return new SoundCheck(words, pauses, faults);
  }

  private static Fault fault(Kind kind, Cue word, long from, long to) {
    return new Fault(kind, from, to, word.spoken());
  }

  /** Whether nothing is wrong. */
  public boolean right() {
    return faults.isEmpty();
  }

  /** The sound, read forwards. */
  private static final class Samples implements AutoCloseable {
    private static final double FULL_SCALE = 32768;
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private int next;
    private int filled;
    private long at;

    Samples(InputStream in) {
      this.in = in;
    }

    /** RMS of a stretch that begins no earlier than where the last one ended, dBFS. */
    double level(long from, long to) throws IOException {
      long start = Math.max(from, at);
      while (at < start) {
        sample();
      }
      double sum = 0;
      while (at < to) {
        double sample = sample() / FULL_SCALE;
        sum += sample * sample;
      }
      return 10 * Math.log10(sum / Math.max(1, to - start) + 1e-12);
    }

    private short sample() throws IOException {
      if (next == filled) {
        filled = in.readNBytes(block, 0, BLOCK) & ~1;
        next = 0;
        if (filled == 0) {
          throw new EOFException("the sound ends before its words");
        }
      }
      at++;
      next += Short.BYTES;
      return (short) (block[next - 1] << 8 | block[next - 2] & 0xFF);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
