package org.rawi.edition;

import org.jspecify.annotations.Nullable;
import org.rawi.article.Metadata;

/** What the editions with sound share: ffmpeg and the cover, each sought when first needed. */
final class AudioTools {
  private final EditionOptions options;
  private @Nullable Ffmpeg ffmpeg;
  private @Nullable Covered covered;

  AudioTools(EditionOptions options) {
    this.options = options;
  }

  EditionOptions options() {
    return options;
  }

  synchronized Ffmpeg ffmpeg() {
    if (ffmpeg == null) {
      ffmpeg = Ffmpeg.locate(options.ffmpeg());
    }
    return ffmpeg;
  }

  synchronized Cover cover(Programme programme) {
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
