package org.rawi.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A picture that an article names; only one that lies beside the article is taken. */
public final class LocalPicture {
  private LocalPicture() {}

  /** As {@link #in}; a file that is not there is named all the same, for somebody to miss it. */
  static Optional<Path> named(Optional<Path> folder, String path) {
    try {
      return in(folder, path)
          .or(
              () ->
                  folder
                      .filter(root -> !path.isBlank() && !path.contains("://"))
                      .map(root -> root.resolve(path).normalize())
                      .filter(file -> file.startsWith(folder.get()) && !Files.exists(file)));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The file, if {@code path} is relative and leads to one in the folder or below it. */
  public static Optional<Path> in(Optional<Path> folder, String path) {
    if (folder.isEmpty() || path.isBlank() || path.contains("://")) {
      return Optional.empty();
    }
    try {
      Path root = folder.get().toRealPath();
      Path picture = root.resolve(path).toRealPath();
      return picture.startsWith(root) && Files.isRegularFile(picture)
          ? Optional.of(picture)
          : Optional.empty();
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
