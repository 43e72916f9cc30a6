package org.rawi.article.page;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Input;
import org.rawi.article.Page;
import org.rawi.article.ReadingOptions;

/**
 * A page saved by Safari: a binary property list whose {@code WebMainResource} is the page. Source:
 * CFBinaryPList.c of Apple's CoreFoundation.
 */
public final class WebArchiveReader {
  private static final String MAGIC = "bplist00";
  private static final int TRAILER = 32;
  private static final int MOST_OBJECTS = 1_000_000;

  private final ByteBuffer in;
  private final int offsetSize;
  private final int referenceSize;
  private final int objects;
  private final int table;

  private WebArchiveReader(byte[] bytes) {
    in = ByteBuffer.wrap(bytes);
    int trailer = bytes.length - TRAILER;
    offsetSize = in.get(trailer + 6);
    referenceSize = in.get(trailer + 7);
    objects = (int) Math.min(in.getLong(trailer + 8), MOST_OBJECTS);
    table = (int) in.getLong(trailer + 24);
  }

  /** Whether a file is such a list. */
  public static boolean isArchive(Input input) {
    byte[] bytes = input.bytes();
    return bytes.length > TRAILER + MAGIC.length()
        && new String(bytes, 0, MAGIC.length(), StandardCharsets.ISO_8859_1).equals(MAGIC);
  }

  public static Page read(Input input, ReadingOptions options) {
    try {
      WebArchiveReader list = new WebArchiveReader(input.bytes());
      int top = (int) list.in.getLong(input.bytes().length - 16);
      int main = list.value(top, "WebMainResource").orElseThrow(() -> damaged(input));
      byte[] page =
          list.value(main, "WebResourceData").map(list::bytes).orElseThrow(() -> damaged(input));
      Charset charset =
          list.value(main, "WebResourceTextEncodingName")
              .flatMap(each -> charset(list.string(each)))
              .orElse(StandardCharsets.UTF_8);
      Page read = HtmlReader.read(new String(page, charset), input, options);
      list.value(main, "WebResourceURL").map(list::string).ifPresent(read.found()::sourceUrl);
      return read;
    } catch (IndexOutOfBoundsException
        | IllegalArgumentException
        | java.nio.BufferUnderflowException e) {
      throw damaged(input);
    }
  }

  private static RawiException damaged(Input input) {
    return new RawiException(Problem.UNREADABLE_INPUT, "article.page-damaged", input.name());
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  /** Where an object begins. */
  private int at(int object) {
    if (object < 0 || object >= objects) {
      throw new IllegalArgumentException("no object " + object);
    }
    return number(table + object * offsetSize, offsetSize);
  }

  private int number(int at, int size) {
    if (size < 1 || size > 8) {
      throw new IllegalArgumentException("a number of " + size + " bytes");
    }
    long value = 0;
    for (int i = 0; i < size; i++) {
      value = value << 8 | (in.get(at + i) & 0xFF);
    }
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("larger than the file");
    }
    return (int) value;
  }

  /** Length of an object of several bytes, and where they begin. */
  private record Extent(int length, int from) {}

  private Extent extent(int at, int kind) {
    if ((in.get(at) & 0xF0) != kind) {
      throw new IllegalArgumentException("another kind of object");
    }
    int length = in.get(at) & 0x0F;
    if (length < 0x0F) {
      return new Extent(length, at + 1);
    }
    int size = 1 << (in.get(at + 1) & 0x0F);
    return new Extent(number(at + 2, size), at + 2 + size);
  }

  /** The object that a dictionary has under a name. */
  private Optional<Integer> value(int dictionary, String name) {
    Extent all = extent(at(dictionary), 0xD0);
    if (all.length() > objects) {
      throw new IllegalArgumentException("more entries than objects");
    }
    for (int i = 0; i < all.length(); i++) {
      int key = number(all.from() + i * referenceSize, referenceSize);
      if (isString(key) && string(key).equals(name)) {
        return Optional.of(number(all.from() + (all.length() + i) * referenceSize, referenceSize));
      }
    }
    return Optional.empty();
  }

  private boolean isString(int object) {
    int kind = in.get(at(object)) & 0xF0;
    return kind == 0x50 || kind == 0x60;
  }

  private String string(int object) {
    int at = at(object);
    boolean ascii = (in.get(at) & 0xF0) == 0x50;
    Extent extent = extent(at, ascii ? 0x50 : 0x60);
    int bytes = ascii ? extent.length() : Math.multiplyExact(2, extent.length());
    return new String(
        in.array(),
        extent.from(),
        bytes,
        ascii ? StandardCharsets.US_ASCII : StandardCharsets.UTF_16BE);
  }

  private byte[] bytes(int object) {
    Extent extent = extent(at(object), 0x40);
    if (extent.from() + (long) extent.length() > in.limit()) {
      throw new IllegalArgumentException("larger than the file");
    }
    return java.util.Arrays.copyOfRange(in.array(), extent.from(), extent.from() + extent.length());
  }
}
