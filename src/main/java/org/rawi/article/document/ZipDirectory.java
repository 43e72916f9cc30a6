package org.rawi.article.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * The files in a ZIP that lies in memory, by name; each is unpacked when it is asked for, and
 * bounded. Names are compared as they are written: nothing is ever unpacked to the disk, so «..»
 * leads nowhere. Not thread-safe. Source: PKWARE, APPNOTE 6.3, without ZIP64.
 */
final class ZipDirectory {
  private static final int END = 0x06054B50;
  private static final int END_BYTES = 22;
  private static final int ENTRY = 0x02014B50;
  private static final int ENTRY_BYTES = 46;
  private static final int LOCAL = 0x04034B50;
  private static final int LOCAL_BYTES = 30;
  private static final int DEFLATED = 8;

  /** A comment may stand behind the end of the directory. */
  private static final int MOST_COMMENT = 1 << 16;

  private static final int MOST_FILES = 10_000;
  private static final int MOST_BYTES = 32 << 20;
  private static final long MOST_BYTES_IN_ALL = 256L << 20;

  /** Where a file's data begin, as the directory says. */
  private record Entry(int method, boolean encrypted, int packed, int header) {}

  private final String name;
  private final ByteBuffer zip;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private long unpacked;

  /**
   * Reads the directory.
   *
   * @param name of the whole, for messages
   * @throws RawiException if it is damaged, or holds more than a document can
   */
  ZipDirectory(String name, byte[] bytes) {
    this.name = name;
    zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int end = end();
    int files = Short.toUnsignedInt(zip.getShort(end + 10));
    if (files > MOST_FILES) {
      throw trouble("document.zip-many", MOST_FILES);
    }
    int at = zip.getInt(end + 16);
    for (int i = 0; i < files; i++) {
      if (at < 0 || at > end - ENTRY_BYTES || zip.getInt(at) != ENTRY) {
        throw damaged();
      }
      at = entry(at, end);
    }
  }

  /** Where the directory's end stands: the last thing of a whole file. */
  private int end() {
    int last = zip.limit() - END_BYTES;
    for (int at = last; at >= Math.max(0, last - MOST_COMMENT); at--) {
      if (zip.getInt(at) == END) {
        return at;
      }
    }
    throw damaged();
  }

  private int entry(int at, int end) {
    int flags = zip.getShort(at + 8);
    int length = Short.toUnsignedInt(zip.getShort(at + 28));
    int more =
        Short.toUnsignedInt(zip.getShort(at + 30)) + Short.toUnsignedInt(zip.getShort(at + 32));
    if (at + ENTRY_BYTES + length + more > end) {
      throw damaged();
    }
    Entry entry =
        new Entry(
            zip.getShort(at + 10), (flags & 1) != 0, zip.getInt(at + 20), zip.getInt(at + 42));
    entries.putIfAbsent(
        new String(zip.array(), at + ENTRY_BYTES, length, StandardCharsets.UTF_8), entry);
    return at + ENTRY_BYTES + length + more;
  }

  /** Names of all files, in the directory's order. */
  Set<String> names() {
    return Collections.unmodifiableSet(entries.keySet());
  }

  /**
   * The file's bytes; empty if there is no such file.
   *
   * @throws RawiException if they are damaged, encrypted, or too many
   */
  Optional<byte[]> bytes(String path) {
    Entry entry = entries.get(path);
    if (entry == null) {
      return Optional.empty();
    }
    if (entry.encrypted()) {
      throw trouble("document.zip-password");
    }
    if (entry.header() < 0
        || entry.header() > zip.limit() - LOCAL_BYTES
        || zip.getInt(entry.header()) != LOCAL) {
      throw damaged();
    }
    long from =
        entry.header()
            + LOCAL_BYTES
            + (long) Short.toUnsignedInt(zip.getShort(entry.header() + 26))
            + Short.toUnsignedInt(zip.getShort(entry.header() + 28));
    if (entry.packed() < 0 || from + entry.packed() > zip.limit()) {
      throw damaged();
    }
    byte[] bytes =
        switch (entry.method()) {
          case 0 ->
              Arrays.copyOfRange(zip.array(), (int) from, (int) from + bounded(entry.packed()));
          case DEFLATED -> inflate((int) from, entry.packed());
          default -> throw damaged();
        };
    unpacked += bytes.length;
    if (unpacked > MOST_BYTES_IN_ALL) {
      throw trouble("document.zip-large", MOST_BYTES_IN_ALL >> 20);
    }
    return Optional.of(bytes);
  }

  private int bounded(int length) {
    if (length > MOST_BYTES) {
      throw trouble("document.zip-large", MOST_BYTES >> 20);
    }
    return length;
  }

  /** Trusts no size that the directory states. */
  private byte[] inflate(int from, int length) {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip.array(), from, length);
      byte[] out = new byte[Math.min(MOST_BYTES, Math.max(1024, 4 * length))];
      int size = 0;
      while (!inflater.finished()) {
        int n = inflater.inflate(out, size, out.length - size);
        size += n;
        if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
          throw damaged();
        }
        if (size == out.length) {
          out = Arrays.copyOf(out, Math.min(MOST_BYTES + 1, 2 * out.length));
          bounded(size);
        }
      }
      return Arrays.copyOf(out, size);
    } catch (DataFormatException e) {
      throw damaged();
    } finally {
      inflater.end();
    }
  }

  private RawiException damaged() {
    return trouble("document.zip-damaged");
  }

  private RawiException trouble(String key, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = name;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new RawiException(Problem.UNREADABLE_INPUT, key, arguments);
  }
}
