package org.rawi.edition;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * How to make the editions.
 *
 * @param ffmpeg the program to use instead of the one that JAVE2 carries
 * @param kilobits a second, of MP3
 * @param sync what a book highlights while it is read
 * @param embed whether the player holds its sound, instead of having it in a file beside it
 * @param labels language of the player's controls until its reader chooses
 */
public record EditionOptions(
    Optional<Path> ffmpeg, int kilobits, Sync sync, boolean embed, Labels labels) {

  /** What a book highlights while it is read. */
  public enum Sync {
    SENTENCE,
    WORD
  }

  /** Languages of the player's controls. */
  public enum Labels {
    AR,
    EN;

    /** As in file names and tags. */
    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Known to MPEG-1 and MPEG-2 alike, so that they suit voices of any sample rate. */
  private static final Set<Integer> BITRATES = Set.of(32, 40, 48, 56, 64, 80, 96, 112, 128, 160);

  public static final EditionOptions DEFAULT =
      new EditionOptions(Optional.empty(), 64, Sync.SENTENCE);

  public EditionOptions(Optional<Path> ffmpeg, int kilobits) {
    this(ffmpeg, kilobits, Sync.SENTENCE);
  }

  public EditionOptions(Optional<Path> ffmpeg, int kilobits, Sync sync) {
    this(ffmpeg, kilobits, sync, false, Labels.AR);
  }

  public EditionOptions withEmbed(boolean inside) {
    return new EditionOptions(ffmpeg, kilobits, sync, inside, labels);
  }

  public EditionOptions withLabels(Labels language) {
    return new EditionOptions(ffmpeg, kilobits, sync, embed, language);
  }

  public EditionOptions {
    if (!BITRATES.contains(kilobits)) {
      throw new RawiException(
          Problem.USAGE,
          "edition.bitrate",
          kilobits,
          String.join(", ", new TreeSet<>(BITRATES).stream().map(String::valueOf).toList()));
    }
  }
}
