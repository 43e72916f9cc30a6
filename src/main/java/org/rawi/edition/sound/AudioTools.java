package org.rawi.edition.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rawi.RawiException;
import org.rawi.article.Metadata;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Programme;
import org.rawi.edition.Wording;
import org.rawi.edition.cover.Cover;
import org.rawi.edition.cover.DrawnCovers;
import org.rawi.recording.Recording;

/**
 * What the editions with sound share: ffmpeg, and for each programme its cover and its MP3 stream,
 * made once when first needed. Several programmes may be published at the same time. Thread-safe.
 */
public final class AudioTools {
  /** Programmes that are remembered: more than are ever published at the same time. */
  private static final int MOST = 64;

  private final EditionOptions options;
  private final DrawnCovers drawn;
  private final Map<Path, Encoded> encoded = new Recent<>();
  private final Map<Path, Covered> covers = new Recent<>();
  private @Nullable Ffmpeg ffmpeg;

  public AudioTools(EditionOptions options) {
    this(options, DrawnCovers.ANEW);
  }

  public AudioTools(EditionOptions options, DrawnCovers drawn) {
    this.options = options;
    this.drawn = drawn;
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
  @SuppressWarnings("ReferenceEquality") // an equal recording of a later run has no stream yet
  public Path mp3(Recording recording) throws IOException {
    Path file = recording.pcm().resolveSibling("sound-" + options.kilobits() + "k.mp3");
    Encoded stream;
    synchronized (encoded) {
      stream = encoded.get(file);
      // What lies there may hold an earlier recording.
      if (stream == null || stream.recording != recording) {
        stream = new Encoded(recording);
        encoded.put(file, stream);
      }
    }
    stream.ready(file);
    return file;
  }

  public Cover cover(Programme programme) {
    Metadata metadata = programme.article().metadata();
    String title = Wording.title(programme);
    synchronized (covers) {
      Covered known = covers.get(programme.recording().pcm());
      if (known == null || !known.metadata.equals(metadata) || !known.title.equals(title)) {
        known = new Covered(metadata, title, drawn.of(programme));
        covers.put(programme.recording().pcm(), known);
      }
      return known.cover;
    }
  }

  /** A cover and what it was made of. */
  private record Covered(Metadata metadata, String title, Cover cover) {}

  /** The MP3 stream of one recording. */
  private final class Encoded {
    private final Recording recording;
    private boolean done;

    Encoded(Recording recording) {
      this.recording = recording;
    }

    /** Editions of other recordings do not wait. */
    synchronized void ready(Path file) throws IOException {
      if (!done) {
        Mp3Stream.encode(ffmpeg(), recording, options.kilobits(), file);
        done = true;
      }
    }
  }

  /** Forgets the oldest. */
  private static final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > MOST;
    }
  }
}
