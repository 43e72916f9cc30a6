package org.rawi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.rawi.AtomicFile;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/** A file that the user named for a result; it appears whole or not at all. */
final class ResultFile {
  private ResultFile() {}

  /**
   * Writes or replaces it.
   *
   * @throws RawiException if that cannot be done; what was there is as it was
   */
  static void write(Path file, byte[] content) {
    try {
      Path target = Files.exists(file) ? file.toRealPath() : file;
      AtomicFile.write(target, part -> Files.write(part, content));
    } catch (IOException e) {
      boolean nowhere = e instanceof NoSuchFileException;
      throw new RawiException(
          Problem.CANNOT_WRITE,
          e,
          nowhere ? "cli.no-such-folder" : "cli.cannot-write-file",
          file.toString(),
          e);
    }
  }
}
