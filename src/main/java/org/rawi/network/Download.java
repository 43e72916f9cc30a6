package org.rawi.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;

/**
 * A large file on its way to the disk. What came before an interruption stays, and is gone on from
 * if the server says that it has not changed (RFC 9110, section 14: If-Range with a strong ETag).
 *
 * @param file what has come so far
 * @param most bytes that may come in all
 */
record Download(Path file, long most) {
  private static final int BLOCK = 1 << 16;

  /** What a request for the rest says; nothing if it has to begin anew. */
  Map<String, String> conditions() throws IOException {
    Optional<String> tag = tag();
    long have = Files.exists(file) ? Files.size(file) : 0;
    return tag.isEmpty() || have == 0
        ? Map.of()
        : Map.of("Range", "bytes=" + have + "-", "If-Range", tag.get());
  }

  private Path tagFile() {
    return file.resolveSibling(file.getFileName() + ".tag");
  }

  private Optional<String> tag() throws IOException {
    return Files.exists(tagFile()) ? Optional.of(Files.readString(tagFile())) : Optional.empty();
  }

  /** Writes the body of an answer: all, or the rest. */
  void write(Transport.Answer answer, InputStream body) throws IOException {
    long have = answer.status() == 206 ? Files.size(file) : 0;
    String range = answer.header("content-range").orElse("");
    if (answer.status() == 206 && !range.startsWith("bytes " + have + "-")) {
      forget();
      throw new IOException("the server sent another part than was asked for: " + range);
    }
    if (answer.status() == 200) {
      forget();
      Optional<String> tag =
          answer.header("etag").filter(t -> t.startsWith("\"") && t.length() < 500);
      if (tag.isPresent()) {
        Files.write(tagFile(), tag.get().getBytes(StandardCharsets.US_ASCII));
      }
    }
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      byte[] block = new byte[BLOCK];
      for (int n = body.read(block); n >= 0; n = body.read(block)) {
        have += n;
        if (have > most) {
          throw new Transport.TooLarge();
        }
        out.write(block, 0, n);
      }
    }
  }

  /** Begins anew the next time. */
  void forget() throws IOException {
    Files.deleteIfExists(file);
    Files.deleteIfExists(tagFile());
  }
}
