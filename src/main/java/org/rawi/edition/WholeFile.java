package org.rawi.edition;

import java.io.IOException;
import java.nio.file.Path;
import org.rawi.AtomicFile;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/** A file of an edition, which appears whole or not at all. */
public final class WholeFile {

  private WholeFile() {}

  /**
   * Writes a file, replacing the one that is there.
   *
   * @return the file
   * @throws RawiException if it cannot be written; nothing is left behind then
   */
  public static Path write(Path file, AtomicFile.Content content) {
    try {
      AtomicFile.write(file, content);
      return file;
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  public static RawiException cannotWrite(Path file, IOException e) {
    return new RawiException(Problem.CANNOT_WRITE, e, "edition.cannot-write", file, e);
  }
}
