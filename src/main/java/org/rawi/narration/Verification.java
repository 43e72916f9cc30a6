package org.rawi.narration;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.Sha256;
import org.rawi.narration.Manifest.FileMade;

/** Compares the files of result folders with their manifests. */
public final class Verification {
  private final List<Fault> faults = new ArrayList<>();
  private int folders;
  private int files;

  /** What can be wrong with a file. */
  public enum Kind {
    MISSING,
    /** Changed since, or damaged. */
    DIFFERENT,
    /** A run was killed while it put files in their place. */
    UNFINISHED,
    UNREADABLE
  }

  /** One file that is not as its manifest says. */
  public record Fault(Path file, Kind kind) {}

  private Verification() {}

  /**
   * Looks at a result folder, or at all that lie in a folder of results.
   *
   * @throws RawiException UNREADABLE_INPUT if there is no such folder or no result in it
   */
  public static Verification of(Path folder) {
    Verification found = new Verification();
    try {
      if (!found.look(folder)) {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, Files::isDirectory)) {
          List<Path> sorted = new ArrayList<>();
          inside.forEach(sorted::add);
          sorted.sort(null);
          for (Path each : sorted) {
            found.look(each);
          }
        }
      }
    } catch (IOException e) {
      throw new RawiException(
          Problem.UNREADABLE_INPUT, e, "article.unreadable", folder.toString(), e);
    }
    if (found.folders == 0) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "narration.no-results", folder.toString());
    }
    return found;
  }

  /** What is wrong, folder by folder. */
  public List<Fault> faults() {
    return List.copyOf(faults);
  }

  /** Result folders looked at. */
  public int folders() {
    return folders;
  }

  /** Files looked at. */
  public int files() {
    return files;
  }

  private boolean look(Path folder) {
    Optional<Manifest> manifest;
    try {
      manifest = Manifest.read(folder);
    } catch (IOException e) {
      folders++;
      faults.add(new Fault(folder.resolve(Manifest.FILE), Kind.UNREADABLE));
      return true;
    }
    if (manifest.isEmpty()) {
      return false;
    }
    folders++;
    for (FileMade made : manifest.get().files()) {
      files++;
      look(folder.resolve(made.path()), made);
    }
    for (FileMade coming : manifest.get().coming()) {
      faults.add(new Fault(folder.resolve(coming.path()), Kind.UNFINISHED));
    }
    return true;
  }

  private void look(Path file, FileMade made) {
    try {
      if (!Files.isRegularFile(file)) {
        faults.add(new Fault(file, Kind.MISSING));
      } else if (Files.size(file) != made.size() || !Sha256.of(file).equals(made.sha256())) {
        faults.add(new Fault(file, Kind.DIFFERENT));
      }
    } catch (IOException e) {
      faults.add(new Fault(file, Kind.UNREADABLE));
    }
  }
}
