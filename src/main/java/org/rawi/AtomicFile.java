package org.rawi;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Files that appear whole or not at all: written beside their place, then moved there. */
public final class AtomicFile {

  /** Writes a file's content to a path. */
  public interface Content {
    void writeTo(Path path) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a file, replacing the one that is there.
   *
   * @throws IOException if it cannot be written; what was there is as it was, and nothing is left
   */
  public static void write(Path file, Content content) throws IOException {
    Path part = file.resolveSibling("." + file.getFileName() + ".part");
    try {
      content.writeTo(part);
      move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Moves a file, replacing the one that is there; in one step where the file system can. */
  public static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
