package org.rawi.article;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.ReadingOptions.Format;

/**
 * A file as it came: its bytes, not yet decoded.
 *
 * @param name for messages and for guessing the format: a path, or {@code -} for standard input
 * @param folder where relative paths inside the file (a cover) are looked up
 * @param part which article of a file that holds several, as {@link ArticleReader#parts} names it;
 *     empty for all of it
 * @param format how it is written, if that is known
 * @param stated what the file that it was taken from states about it
 * @param address where on the web it lay; that of the article, if it names no other
 * @param picture that belongs to it, if the file itself has none
 */
public record Input(
    String name,
    byte[] bytes,
    Optional<Path> folder,
    Optional<String> part,
    Format format,
    Stated stated,
    Optional<URI> address,
    Optional<Picture> picture) {
  /**
   * Far above any article; keeps a mistaken path (a disk image, a film) from filling the memory.
   */
  private static final int MAX_BYTES = 32 << 20;

  /** Books and documents hold pictures. */
  private static final int MAX_BYTES_OF_DOCUMENTS = 128 << 20;

  /** All of a file. */
  public Input(String name, byte[] bytes, Optional<Path> folder) {
    this(
        name,
        bytes,
        folder,
        Optional.empty(),
        Format.AUTO,
        Stated.NOTHING,
        Optional.empty(),
        Optional.empty());
  }

  /** One article of the file. */
  public Input withPart(String id) {
    return new Input(name, bytes, folder, Optional.of(id), format, stated, address, picture);
  }

  /** The same, of which more is known. */
  public Input with(Format known, Stated words) {
    return new Input(name, bytes, folder, part, known, words, address, picture);
  }

  /** The same with other bytes. */
  public Input withBytes(byte[] other) {
    return new Input(name, other, folder, part, format, stated, address, picture);
  }

  /** The same from an address. */
  public Input at(URI where) {
    return new Input(name, bytes, folder, part, format, stated, Optional.of(where), picture);
  }

  /** The same with a picture, if there is one. */
  public Input with(Optional<Picture> other) {
    return other.isPresent()
        ? new Input(name, bytes, folder, part, format, stated, address, other)
        : this;
  }

  /** Reads a file. */
  public static Input of(Path file) {
    String name = file.toString();
    if (!Files.exists(file)) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "article.missing", name);
    }
    if (Files.isDirectory(file)) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "article.folder", name);
    }
    try (InputStream in = Files.newInputStream(file)) {
      Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().getParent());
      return new Input(name, readBounded(in, name), folder);
    } catch (IOException e) {
      throw new RawiException(Problem.UNREADABLE_INPUT, e, "article.unreadable", name, e);
    }
  }

  /** Reads standard input to its end; does not close it. */
  public static Input of(InputStream standardInput) {
    try {
      return new Input("-", readBounded(standardInput, "-"), Optional.empty());
    } catch (IOException e) {
      throw new RawiException(Problem.UNREADABLE_INPUT, e, "article.unreadable", "-", e);
    }
  }

  /**
   * The decoded characters, without byte-order mark.
   *
   * @param encoding name of the character encoding; detected when empty
   */
  public String text(Optional<String> encoding) {
    return bytes.length == 0 ? "" : TextDecoder.decode(this, encoding);
  }

  private static byte[] readBounded(InputStream in, String name) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    if (bytes.length <= MAX_BYTES) {
      return bytes;
    }
    int most = isDocument(bytes) ? MAX_BYTES_OF_DOCUMENTS : MAX_BYTES;
    byte[] more = in.readNBytes(most - MAX_BYTES);
    if (bytes.length + more.length > most) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "article.too-large", name, most >> 20);
    }
    byte[] all = Arrays.copyOf(bytes, bytes.length + more.length);
    System.arraycopy(more, 0, all, bytes.length, more.length);
    return all;
  }

  /** A ZIP or a PDF. */
  private static boolean isDocument(byte[] bytes) {
    String head = new String(bytes, 0, 5, StandardCharsets.ISO_8859_1);
    return head.startsWith("PK\u0003\u0004") || head.equals("%PDF-");
  }
}
