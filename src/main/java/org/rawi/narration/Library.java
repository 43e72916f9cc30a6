package org.rawi.narration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * The results in a folder, for who shows them: all in short ({@link #all}), each in full ({@link
 * #find}). Thread-safe.
 */
public final class Library {
  /** Results that are remembered in full. */
  private static final int REMEMBERED = 256;

  private final Path out;
  private final LibraryIndex index;
  private final Map<String, Known> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
          return size() > REMEMBERED;
        }
      };

  /**
   * An article that was narrated.
   *
   * @param name of its folder
   * @param title as written
   * @param published ISO 8601 date or date and time, as far as it is known
   * @param address on the web
   * @param made when its files were last made
   * @param words spoken
   * @param seconds of sound
   * @param confidence of the diacritizer, 0 to 1
   * @param notices how many of each kind
   * @param files in its folder
   */
  public record Result(
      String name,
      String title,
      Optional<String> published,
      Optional<String> address,
      Instant made,
      long words,
      double seconds,
      Optional<Double> confidence,
      Map<String, Integer> notices,
      List<ResultFile> files) {
    public Result {
      notices = Map.copyOf(notices);
      files = List.copyOf(files);
    }

    /** In short. */
    public Summary summary() {
      return new Summary(name, title, published, made, words, seconds);
    }

    /** The file of an edition with this ending. */
    public Optional<ResultFile> file(String ending) {
      return files.stream().filter(file -> file.path().endsWith(ending)).findFirst();
    }
  }

  /**
   * A file of a result.
   *
   * @param path in the result's folder, with slashes
   * @param edition that it belongs to
   * @param size in bytes
   */
  public record ResultFile(String path, Optional<String> edition, long size) {}

  /** A manifest that was read, and when it had been written; empty if it is of no use. */
  private record Known(FileTime written, Optional<Result> result) {}

  /**
   * A result in short.
   *
   * @param name of its folder
   * @param title as written
   * @param published ISO 8601 date or date and time, as far as it is known
   * @param made when its files were last made
   * @param words spoken
   * @param seconds of sound
   */
  public record Summary(
      String name,
      String title,
      Optional<String> published,
      Instant made,
      long words,
      double seconds) {}

  /**
   * All that is known in short.
   *
   * @param version changes when something else is known
   */
  public record All(long version, List<Summary> results) {
    public All {
      results = List.copyOf(results);
    }
  }

  public Library(Path out) {
    this.out = out;
    this.index = new LibraryIndex(out);
  }

  /** The folder of all results. */
  public Path out() {
    return out;
  }

  /**
   * All of them, in no order. In a folder of very many, what others have changed there is known
   * after a while; and while it is looked through for the first time, what is known so far.
   */
  public All all() {
    return index.all();
  }

  /** This result has been made or made anew. */
  public void changed(String name) {
    index.look(name);
  }

  /** The result in the folder of that name. */
  public synchronized Optional<Result> find(String name) {
    if (!isName(name)) {
      return Optional.empty();
    }
    Path folder = out.resolve(name);
    try {
      FileTime written = Files.getLastModifiedTime(folder.resolve(Manifest.FILE));
      Known before = known.get(name);
      if (before == null || !before.written().equals(written)) {
        before =
            new Known(
                written, Manifest.read(folder).flatMap(m -> result(name, m, written.toInstant())));
        known.put(name, before);
      }
      return before.result();
    } catch (IOException e) {
      known.remove(name); // no result, or a damaged one
      return Optional.empty();
    }
  }

  /**
   * Deletes a result: the files that its manifest names, and its folder if nothing else is left.
   *
   * @return whether there was one
   */
  public synchronized boolean delete(String name) {
    Optional<Result> result = find(name);
    if (result.isEmpty()) {
      return false;
    }
    Path folder = out.resolve(name);
    try {
      for (ResultFile file : result.get().files()) {
        Path path = folder.resolve(file.path()).normalize();
        if (path.startsWith(folder)) {
          Files.deleteIfExists(path);
        }
      }
      Files.deleteIfExists(folder.resolve(Manifest.FILE));
      known.remove(name);
      index.look(name);
      try (Stream<Path> left = Files.list(folder)) {
        if (left.findAny().isPresent()) {
          return true;
        }
      }
      Files.delete(folder);
      return true;
    } catch (IOException e) {
      throw new RawiException(Problem.CANNOT_WRITE, e, "narration.cannot-write", folder, e);
    }
  }

  static Optional<Result> result(String name, Manifest manifest, Instant written) {
    if (manifest.files().isEmpty()) {
      return Optional.empty(); // taken, but nothing is made yet
    }
    return Optional.of(
        new Result(
            name,
            manifest.title(),
            manifest.published(),
            manifest.source().address(),
            written,
            manifest.words(),
            manifest.seconds(),
            manifest.confidence(),
            manifest.notices(),
            manifest.files().stream()
                .map(file -> new ResultFile(file.path(), file.edition(), file.size()))
                .toList()));
  }

  /** No hidden file, and none that leads out of the folder. */
  static boolean isName(String name) {
    return !name.isEmpty() && name.charAt(0) != '.' && name.matches("[^/\\\\:\\p{Cc}]+");
  }
}
