package org.rawi.narration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which folder of results belongs to which article, so that ten thousand manifests need not be read
 * to find one: {@value #FILE}, a line a key, {@code KEY TAB FOLDER}, the last one counts. It only
 * says where to look: what a folder is, its manifest says. Rebuilt from the manifests if it is
 * missing. Thread-safe; several processes may append at the same time.
 */
final class ResultIndex {
  static final String FILE = ".rawi-index";

  private final Path out;
  private final Map<String, String> folders = new HashMap<>();

  private ResultIndex(Path out) {
    this.out = out;
  }

  /**
   * Reads it.
   *
   * @param out the folder of all results; may not exist
   */
  static ResultIndex of(Path out) throws IOException {
    ResultIndex index = new ResultIndex(out);
    Path file = out.resolve(FILE);
    if (Files.isRegularFile(file)) {
      index.add(Files.readString(file, StandardCharsets.UTF_8));
    } else if (Files.isDirectory(out)) {
      index.rebuild();
    }
    return index;
  }

  private void add(String lines) {
    lines
        .lines()
        .map(line -> line.split("\t", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> folders.put(parts[0], parts[1]));
  }

  private void rebuild() throws IOException {
    StringBuilder lines = new StringBuilder();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(out, Files::isDirectory)) {
      for (Path folder : all) {
        try {
          Manifest.read(folder)
              .ifPresent(m -> lines.append(lines(m.identity(), folder.getFileName().toString())));
        } catch (IOException damaged) {
          // Then it is not found by its source: its name is taken, and its files stay.
        }
      }
    }
    add(lines.toString());
    if (lines.length() > 0) {
      append(lines.toString());
    }
  }

  /** Folders that were last known to belong to these keys, in their order. */
  synchronized List<Path> find(List<String> keys) {
    return keys.stream()
        .map(key -> Optional.ofNullable(folders.get(key)))
        .flatMap(Optional::stream)
        .distinct()
        .map(out::resolve)
        .filter(Files::isDirectory)
        .toList();
  }

  /** From now on the article is found there. */
  synchronized void put(Identity identity, String folder) throws IOException {
    if (!identity.keys().stream().allMatch(key -> folder.equals(folders.get(key)))) {
      String lines = lines(identity, folder);
      append(lines);
      add(lines);
    }
  }

  private static String lines(Identity identity, String folder) {
    StringBuilder lines = new StringBuilder();
    identity.keys().forEach(key -> lines.append(key).append('\t').append(folder).append('\n'));
    return lines.toString();
  }

  private void append(String lines) throws IOException {
    Files.writeString(
        out.resolve(FILE),
        lines,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
