package org.rawi.cli;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
      Path part = target.resolveSibling("." + target.getFileName() + ".part");
      try {
        Files.write(part, content);
        move(part, target);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      boolean nowhere = e instanceof NoSuchFileException;
      String reason = nowhere ? "" : String.valueOf(e.getMessage());
      throw new RawiException(
          Problem.CANNOT_WRITE,
          e,
          nowhere ? "cli.no-such-folder" : "cli.cannot-write-file",
          file.toString(),
          reason);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
