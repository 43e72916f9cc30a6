package org.rawi;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import java.util.ResourceBundle;

/** Why a file could not be read or written, in words instead of the name of a class. */
final class FileTrouble {
  private static final Map<Class<? extends FileSystemException>, String> KINDS =
      Map.of(
          AccessDeniedException.class, "denied",
          NoSuchFileException.class, "no-such-file",
          NotDirectoryException.class, "not-a-folder",
          DirectoryNotEmptyException.class, "not-empty",
          FileAlreadyExistsException.class, "exists",
          FileSystemLoopException.class, "loop");

  /** What the C libraries of Linux and macOS say, and Windows in English. */
  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("Permission denied", "denied"),
          Map.entry("Access is denied", "denied"),
          Map.entry("Operation not permitted", "denied"),
          Map.entry("No such file or directory", "no-such-file"),
          Map.entry("Not a directory", "not-a-folder"),
          Map.entry("Is a directory", "is-a-folder"),
          Map.entry("No space left on device", "no-room"),
          Map.entry("There is not enough space on the disk", "no-room"),
          Map.entry("Disk quota exceeded", "no-room"),
          Map.entry("Read-only file system", "read-only"),
          Map.entry("File name too long", "long-name"),
          Map.entry("Too many open files", "handles"),
          Map.entry("Too many levels of symbolic links", "loop"),
          Map.entry("Input/output error", "device"));

  private FileTrouble() {}

  static String reason(IOException failure, ResourceBundle words) {
    String kind = KINDS.get(failure.getClass());
    String said =
        failure instanceof FileSystemException named && named.getReason() != null
            ? named.getReason()
            : String.valueOf(failure.getMessage());
    if (kind == null) {
      kind =
          SAID.entrySet().stream()
              .filter(entry -> said.contains(entry.getKey()))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(failure.getMessage() == null ? "unknown" : null);
    }
    return kind == null ? said : words.getString("file." + kind);
  }
}
