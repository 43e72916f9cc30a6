package org.rawi.narration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file by which result folders were known before they had a {@link Manifest}: a line with the
 * hash of the text and, if it had one, of the source; then a line a file, its hash and its path.
 */
final class EarlierMarker {
  static final String FILE = ".rawi";
  private static final int HASH = 64;

  private EarlierMarker() {}

  /** As much of a manifest as it holds. Its hash of the source is that of a place or an address. */
  static Optional<Manifest> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(file);
    String[] known = (lines.isEmpty() ? "" : lines.get(0)).split(" ", 2);
    Optional<String> source = known.length > 1 ? Optional.of(known[1]) : Optional.empty();
    List<Manifest.FileMade> files = new ArrayList<>();
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      if (line.length() > HASH + 1) {
        Path made = folder.resolve(line.substring(HASH + 1));
        long size = Files.exists(made) ? Files.size(made) : 0;
        files.add(
            new Manifest.FileMade(
                line.substring(HASH + 1),
                size,
                line.substring(0, HASH),
                Optional.empty(),
                Optional.empty(),
                Optional.of(known[0])));
      }
    }
    Identity identity = new Identity(Optional.empty(), Optional.empty(), source, "", known[0]);
    return Optional.of(
        Manifest.of(identity, folder.getFileName().toString()).with(files, List.of()));
  }
}
