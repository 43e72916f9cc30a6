package org.rawi.narration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.rawi.article.Article;
import org.rawi.article.Input;

/**
 * Which article a result belongs to. An article is its source: corrected, it is still the same. A
 * text from standard input that names no address has no source and is known by its letters.
 *
 * <p>Both are kept as SHA-256, so that a published folder does not tell where its input lay.
 *
 * @param text of the article's text
 * @param source of its address on the web, otherwise of the place of its file
 */
record Identity(String text, Optional<String> source) {

  static Identity of(Article article, Input input) {
    Optional<String> source =
        article.metadata().sourceUrl().map(Object::toString).or(() -> place(input));
    return new Identity(sha256(article.text()), source.map(Identity::sha256));
  }

  private static Optional<String> place(Input input) {
    return input.folder().map(folder -> real(folder.resolve(Path.of(input.name()).getFileName())));
  }

  private static String real(Path file) {
    try {
      return file.toRealPath().toUri().toString();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize().toUri().toString();
    }
  }

  /** The first line of a result folder's marker. */
  String line() {
    return source.map(known -> text + " " + known).orElse(text);
  }

  /** What {@link #line} wrote, also the form that knew the text alone. */
  static Identity parse(String line) {
    List<String> parts = List.of(line.split(" ", 2));
    return new Identity(
        parts.get(0), parts.size() > 1 ? Optional.of(parts.get(1)) : Optional.empty());
  }

  /** Whether both are the same article. */
  boolean matches(Identity other) {
    return source.isPresent() && other.source.isPresent()
        ? source.equals(other.source)
        : text.equals(other.text);
  }

  /** Tells articles apart in the name of a folder: eight digits. */
  String brief() {
    return source.orElse(text).substring(0, 8);
  }

  private static String sha256(String value) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
