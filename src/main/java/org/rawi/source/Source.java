package org.rawi.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rawi.RawiException;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.Published;

/**
 * Where one article comes from, not yet read.
 *
 * @param name for messages and journals: the path as it was named, or {@code -}
 * @param path the article's place below the folder that was named, that folder's name first, with
 *     slashes: {@code archive/2024/a.html}. It stays the same when all is moved elsewhere. Empty
 *     for standard input
 * @param file the file it lies in; empty for standard input
 * @param part which article of the file, if that holds several
 * @param address where on the web it lies, if it does not lie here: reading it needs the network
 * @param published when it appeared, if what holds it says so; else only reading it tells
 * @param reader reads it, anew each time it is asked (standard input once)
 */
public record Source(
    String name,
    Optional<String> path,
    Optional<Path> file,
    Optional<String> part,
    Optional<URI> address,
    Optional<Published> published,
    Supplier<Input> reader) {

  /** An article that is read from here. */
  public Source(
      String name,
      Optional<String> path,
      Optional<Path> file,
      Optional<String> part,
      Supplier<Input> reader) {
    this(name, path, file, part, Optional.empty(), Optional.empty(), reader);
  }

  /** A file that was named itself: its place is told by the name of its folder. */
  public static Source of(Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return below(folder == null ? file.toAbsolutePath() : folder, file);
  }

  /**
   * A file below a folder that was named.
   *
   * @param root that folder
   */
  public static Source below(Path root, Path file) {
    Path named = root.toAbsolutePath().normalize();
    Path inside = named.relativize(file.toAbsolutePath().normalize());
    Path last = named.getFileName();
    String path = (last == null ? inside : last.resolve(inside)).toString().replace('\\', '/');
    return new Source(
        file.toString(),
        Optional.of(path),
        Optional.of(file),
        Optional.empty(),
        () -> Input.of(file));
  }

  /**
   * What somebody sent, who says which article it is.
   *
   * @param path names the article, like a place below a folder
   */
  public static Source sent(String name, String path, byte[] bytes) {
    return new Source(
        name,
        Optional.of(path),
        Optional.empty(),
        Optional.empty(),
        () -> new Input(name, bytes, Optional.empty()));
  }

  /** What lies at an address. */
  static Source of(String name, URI address, Supplier<Input> reader) {
    return new Source(
        name,
        Optional.of(address.toString()),
        Optional.empty(),
        Optional.empty(),
        Optional.of(address),
        Optional.empty(),
        reader);
  }

  /** What lies in no file, such as standard input. */
  static Source of(String name, Supplier<Input> reader) {
    return new Source(name, Optional.empty(), Optional.empty(), Optional.empty(), reader);
  }

  /**
   * The articles of a file that holds several, a book's chapters; otherwise this source alone. What
   * cannot be read fails when it is.
   */
  public List<Source> parts() {
    if (file.isEmpty()) {
      return List.of(this);
    }
    try {
      List<String> parts = ArticleReader.parts(read());
      return parts.isEmpty() ? List.of(this) : parts.stream().map(this::part).toList();
    } catch (RawiException e) {
      return List.of(this);
    }
  }

  private Source part(String id) {
    return new Source(
        name + "#" + id,
        path.map(place -> place + "#" + id),
        file,
        Optional.of(id),
        () -> read().withPart(id));
  }

  /**
   * The bytes.
   *
   * @throws org.rawi.RawiException if they cannot be read
   */
  public Input read() {
    return reader.get();
  }
}
