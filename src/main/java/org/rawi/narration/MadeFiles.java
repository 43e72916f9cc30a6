package org.rawi.narration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rawi.Sha256;
import org.rawi.narration.Manifest.FileMade;

/** Which files of a result folder were made there, and how they were then. Not thread-safe. */
final class MadeFiles {
  private final Map<String, FileMade> inPlace = new TreeMap<>();
  private final Map<String, FileMade> coming = new TreeMap<>();

  /** Path → hashes that its content had or, in a run that was killed, was about to have. */
  private final Map<String, Set<String>> known;

  MadeFiles(Manifest manifest) {
    manifest.files().forEach(file -> inPlace.put(file.path(), file));
    List<FileMade> all = new ArrayList<>(manifest.files());
    all.addAll(manifest.coming());
    known =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    FileMade::path, Collectors.mapping(FileMade::sha256, Collectors.toSet())));
  }

  /** Whether the file is missing, or is as it was made. */
  boolean mayReplace(Path folder, Path file) throws IOException {
    return !Files.exists(file)
        || known.getOrDefault(name(folder, file), Set.of()).contains(Sha256.of(file));
  }

  /** A file that is about to come. */
  void add(FileMade file) {
    coming.put(file.path(), file);
  }

  /** Those in place now, and those about to come. */
  Collection<FileMade> inPlace() {
    return inPlace.values();
  }

  Collection<FileMade> coming() {
    return coming.values();
  }

  /** What was added has replaced what was there; what is gone is forgotten. */
  void arrived(Path folder) {
    inPlace.putAll(coming);
    coming.clear();
    inPlace.keySet().removeIf(path -> !Files.exists(folder.resolve(path)));
  }

  /** Those that are still there but were made from another text than this one. */
  List<Path> olderThan(String text, Path folder) {
    return inPlace.values().stream()
        .filter(file -> !file.text().filter(text::equals).isPresent())
        .map(file -> folder.resolve(file.path()))
        .toList();
  }

  static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }
}
