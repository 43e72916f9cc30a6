package org.rawi.edition.sound;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.recording.Recording;

/**
 * Opens a sound file again before it is published: an encoder may report success and yet have
 * written nothing, or something else.
 */
final class SoundCheck {
  /** Seconds by which lengths may differ; containers count in frames of up to 0.04 s. */
  private static final double TOLERANCE = 0.1;

  private SoundCheck() {}

  /**
   * What a file says of itself, and whether its parts are where it says.
   *
   * @param seconds of sound
   * @param chapters that a player lists
   */
  record Found(double seconds, int chapters) {}

  /** Reads a file of some format. */
  interface Reader {
    /**
     * @throws IOException if it is not of that format, or not whole
     */
    Found read(Path file) throws IOException;
  }

  /**
   * Compares a file with what was to be written.
   *
   * @param format its name for people: MP3
   * @param chapters that have to be there
   * @throws RawiException if something else is there
   */
  static void whole(Path file, String format, Reader reader, Recording recording, int chapters)
      throws IOException {
    whole(file, format, reader, (double) recording.samples() / recording.sampleRate(), chapters);
  }

  static void whole(Path file, String format, Reader reader, double seconds, int chapters)
      throws IOException {
    String name = Ffmpeg.result(file);
    if (Files.size(file) == 0) {
      throw new RawiException(Problem.CANNOT_WRITE, "edition.sound-empty", name);
    }
    Found found;
    try {
      found = reader.read(file);
    } catch (IOException | RuntimeException e) {
      throw new RawiException(Problem.CANNOT_WRITE, e, "edition.sound-broken", name, format);
    }
    if (Math.abs(found.seconds - seconds) > TOLERANCE) {
      throw new RawiException(
          Problem.CANNOT_WRITE,
          "edition.sound-length",
          name,
          tenths(found.seconds),
          tenths(seconds));
    }
    if (found.chapters != chapters) {
      throw new RawiException(
          Problem.CANNOT_WRITE, "edition.sound-chapters", name, found.chapters, chapters);
    }
  }

  private static String tenths(double seconds) {
    return BigDecimal.valueOf(seconds).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
