package org.rawi.voice;

import java.io.IOException;
import java.nio.file.Path;

/** Makes synthesizers of voice packs that are meant for it. */
@FunctionalInterface
interface Engine {

  /**
   * Opens a voice for speaking.
   *
   * @param pack the folder with the voice's files
   * @throws BrokenVoiceFile if one of them is missing or damaged
   */
  Synthesizer open(Voice voice, Path pack) throws BrokenVoiceFile;

  /** A file of a voice pack that cannot be used. */
  final class BrokenVoiceFile extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Path file;

    BrokenVoiceFile(Path file, String reason, Exception cause) {
      super(reason, cause);
      this.file = file;
    }

    Path file() {
      return file;
    }
  }
}
