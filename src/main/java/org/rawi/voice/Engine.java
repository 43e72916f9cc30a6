package org.rawi.voice;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Makes synthesizers of voice packs that are meant for it. */
@FunctionalInterface
public interface Engine {

  /**
   * Opens a voice for speaking.
   *
   * @throws BrokenVoiceFile if one of the pack's files is missing or damaged
   * @throws org.rawi.RawiException if the engine lacks something that the user can install
   */
  Synthesizer open(VoicePack pack) throws BrokenVoiceFile;

  /**
   * Names what else than Rawi and the pack decides the sound, such as an installed program.
   *
   * @throws org.rawi.RawiException if it is not installed
   */
  default String version() {
    return "";
  }

  /** A file of a voice pack that cannot be used. */
  final class BrokenVoiceFile extends IOException {
    private static final long serialVersionUID = 1;
    private final transient Path file;

    public BrokenVoiceFile(Path file, String reason, @Nullable Exception cause) {
      super(reason, cause);
      this.file = file;
    }

    Path file() {
      return file;
    }
  }
}
