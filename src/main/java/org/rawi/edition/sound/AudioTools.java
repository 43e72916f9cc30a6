package org.rawi.edition.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rawi.RawiException;
import org.rawi.article.Metadata;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Programme;
import org.rawi.edition.Wording;
import org.rawi.edition.cover.Cover;
import org.rawi.recording.Recording;

/** What the editions with sound share: ffmpeg and the cover, each sought when first needed. */
public final class AudioTools {
  private final EditionOptions options;
  private final Set<Path> encoded = new HashSet<>();
  private @Nullable Ffmpeg ffmpeg;
  private @Nullable Covered covered;

  public AudioTools(EditionOptions options) {
    this.options = options;
  }

  public EditionOptions options() {
    return options;
  }

  synchronized Ffmpeg ffmpeg() {
    if (ffmpeg == null) {
      ffmpeg = Ffmpeg.locate(options.ffmpeg());
    }
    return ffmpeg;
  }

  /**
   * Tries ffmpeg before anything is spoken.
   *
   * @throws RawiException if it does not run, or cannot make MP3
   */
  public void checkMp3() {
    ffmpeg().mustHave(Mp3Stream.ENCODER);
  }

  /**
   * The whole recording as an MP3 stream without tags, encoded once for all editions that hold it.
   * It lies beside the recording and goes with it.
   */
  public Path mp3(Recording recording) throws IOException {
    Path file = recording.pcm().resolveSibling("sound-" + options.kilobits() + "k.mp3");
    synchronized (encoded) {
      // A file of an earlier run may hold another recording.
      if (!encoded.contains(file)) {
        Mp3Stream.encode(ffmpeg(), recording, options.kilobits(), file);
        encoded.add(file);
      }
    }
    return file;
  }

  public synchronized Cover cover(Programme programme) {
    Metadata metadata = programme.article().metadata();
    String title = Wording.title(programme);
    if (covered == null || !covered.metadata.equals(metadata) || !covered.title.equals(title)) {
      covered = new Covered(metadata, title, Cover.of(programme));
    }
    return covered.cover;
  }

  /** A cover and what it was made of. */
  private record Covered(Metadata metadata, String title, Cover cover) {}
}
