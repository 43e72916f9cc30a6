package org.rawi.edition;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/** A file that appears whole or not at all: written beside its place, then moved there. */
final class WholeFile {

  /** Writes the file's content to a path. */
  interface Content {
    void writeTo(Path path) throws IOException;
  }

  private WholeFile() {}

  /**
   * Writes a file, replacing the one that is there.
   *
   * @return the file
   * @throws RawiException if it cannot be written; nothing is left behind then
   */
  static Path write(Path file, Content content) {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      try {
        content.writeTo(part);
        move(part, file);
      } finally {
        Files.deleteIfExists(part);
      }
      return file;
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  static RawiException cannotWrite(Path file, IOException e) {
    String why = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : "";
    String message = e.getMessage() == null ? "" : e.getMessage();
    String reason =
        !why.isEmpty() ? why : message.isEmpty() ? e.getClass().getSimpleName() : message;
    return new RawiException(Problem.CANNOT_WRITE, e, "edition.cannot-write", file, reason);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
