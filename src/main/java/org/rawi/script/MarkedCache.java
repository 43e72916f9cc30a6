package org.rawi.script;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.rawi.Cache;
import org.rawi.KeyDigest;
import org.rawi.tashkeel.Result;
import org.rawi.tashkeel.Token;

/**
 * Paragraphs whose marks were found before, in any article. A paragraph is known by all that the
 * diacritizer is told of it, so what comes from here is what the diacritizer would say.
 * Thread-safe.
 */
public final class MarkedCache {
  /** Raised when an entry is written in another way. */
  private static final String FORMAT = "rawi-marked-1";

  private final Cache cache;
  private final Supplier<String> reader;
  private final AtomicReference<String> known = new AtomicReference<>("");

  /**
   * @param reader names the diacritizer, its program and its model; asked for when a paragraph is
   *     to be read, not before
   */
  public MarkedCache(Cache cache, Supplier<String> reader) {
    this.cache = cache;
    this.reader = reader;
  }

  /** The words with their marks: what is kept, or else what {@code reading} gives. */
  List<Marked> marks(List<Token> paragraph, Supplier<List<Marked>> reading) {
    if (!cache.isUsable()) {
      return reading.get();
    }
    String key = key(paragraph);
    Optional<List<Marked>> kept = cache.read(key).map(MarkedCache::decode);
    if (kept.isPresent()) {
      return kept.get();
    }
    List<Marked> marks = reading.get();
    cache.write(key, encode(marks));
    return marks;
  }

  /** What became of a token. */
  record Marked(String text, float confidence) {
    static Marked of(Result result) {
      return new Marked(result.text(), result.confidence());
    }
  }

  private String key(List<Token> paragraph) {
    String name = known.updateAndGet(asked -> asked.isEmpty() ? reader.get() : asked);
    KeyDigest digest = new KeyDigest().add(FORMAT).add(name).add(paragraph.size());
    paragraph.forEach(token -> digest.add(token.kind().name()).add(token.text()));
    return digest.hexadecimal();
  }

  private static byte[] encode(List<Marked> marks) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(marks.size());
      for (Marked marked : marks) {
        out.writeInt(marked.text().length());
        out.writeChars(marked.text());
        out.writeFloat(marked.confidence());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<Marked> decode(byte[] content) {
    List<Marked> marks = new ArrayList<>();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
      for (int left = in.readInt(); left > 0; left--) {
        char[] text = new char[in.readInt()];
        for (int i = 0; i < text.length; i++) {
          text[i] = in.readChar();
        }
        marks.add(new Marked(new String(text), in.readFloat()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return marks;
  }
}
