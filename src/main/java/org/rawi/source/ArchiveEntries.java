package org.rawi.source;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * The files in a ZIP, a TAR, a TAR.GZ or a GZ, in their order, each whole in memory one after the
 * other. Nothing is unpacked to a place that the archive names, so that no name leads anywhere;
 * those that try are left out. Sources: PKWARE, APPNOTE 6.3; POSIX.1-2017, pax; GNU tar.
 */
final class ArchiveEntries {
  private static final int MOST_ENTRIES = 10_000;
  private static final int MOST_BYTES = 128 << 20;
  private static final long MOST_BYTES_IN_ALL = 1L << 30;

  /** No article shrinks to less than a hundredth; looked at once there is something to look at. */
  private static final int MOST_RATIO = 200;

  private static final long RATIO_FROM = 32L << 20;

  private static final int BLOCK = 512;
  private static final Pattern PAX_PATH = Pattern.compile("\\d+ path=([^\\n]*)\\n");
  private static final Pattern PAX_SIZE = Pattern.compile("\\d+ size=(\\d+)\\n");

  /** Takes a file. */
  @FunctionalInterface
  interface Sink {
    void take(String name, byte[] bytes);
  }

  private final String name;
  private final Counting packed;
  private final Sink sink;
  private final Tally tally;
  private long unpacked;
  private int entries;

  private ArchiveEntries(String name, InputStream in, Sink sink, Tally tally) {
    this.name = name;
    this.packed = new Counting(in);
    this.sink = sink;
    this.tally = tally;
  }

  /** Counts what was read. */
  private static final class Counting extends java.io.FilterInputStream {
    private long bytes;

    Counting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      bytes += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = super.read(buffer, from, length);
      bytes += Math.max(0, n);
      return n;
    }
  }

  /**
   * Hands over the files.
   *
   * @param name of the archive, for messages
   * @param kind ZIP, TAR or GZIP
   * @throws RawiException where it is damaged, too large or protected; what stood before was handed
   *     over
   */
  static void read(String name, InputStream in, ManyArticles kind, Sink sink, Tally tally)
      throws IOException {
    ArchiveEntries archive = new ArchiveEntries(name, in, sink, tally);
    try {
      switch (kind) {
        case ZIP -> archive.zip();
        case TAR -> archive.tar(archive.packed);
        default -> archive.gzip();
      }
    } catch (EOFException | java.util.zip.ZipException | IllegalArgumentException e) {
      boolean locked = String.valueOf(e.getMessage()).contains("encrypted");
      throw archive.trouble(locked ? "document.zip-password" : "document.zip-damaged");
    }
  }

  private void zip() throws IOException {
    try (ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        count();
        String path = written(entry.getName());
        if (!entry.isDirectory() && isSafe(path)) {
          sink.take(path, bytes(zip, MOST_BYTES));
        } else {
          skip(zip);
        }
      }
    }
  }

  /** Many programs write names in UTF-8 without saying so; old ones of Windows in its own way. */
  private static String written(String name) {
    if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(name)) {
      return name; // said to be UTF-8, and decoded
    }
    byte[] bytes = name.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, Charset.forName("windows-1256"));
    }
  }

  private void gzip() throws IOException {
    BufferedInputStream in = new BufferedInputStream(new GZIPInputStream(packed), 2 * BLOCK);
    in.mark(BLOCK);
    byte[] head = in.readNBytes(BLOCK);
    in.reset();
    if (isTar(head)) {
      tar(in);
    } else {
      String inside = name.replaceFirst(".*[/\\\\#]", "").replaceFirst("(?i)\\.gz$", "");
      sink.take(inside, bytes(in, MOST_BYTES));
    }
  }

  private void tar(InputStream in) throws IOException {
    Optional<String> longName = Optional.empty();
    Optional<Long> longSize = Optional.empty();
    while (true) {
      byte[] header = in.readNBytes(BLOCK);
      if (header.length == 0 || isEmpty(header)) {
        return;
      }
      if (header.length < BLOCK || !isTar(header)) {
        throw new EOFException();
      }
      count();
      long size = longSize.orElse(number(header, 124, 12));
      char type = (char) header[156];
      String path = longName.orElse(path(header));
      longName = Optional.empty();
      longSize = Optional.empty();
      if (type == 'L' || type == 'x') {
        String text = new String(content(in, size), StandardCharsets.UTF_8);
        longName = type == 'L' ? Optional.of(text.replace("\0", "")) : found(PAX_PATH, text);
        longSize = type == 'L' ? Optional.empty() : found(PAX_SIZE, text).map(Long::parseLong);
      } else if ((type == '0' || type == 0) && !path.endsWith("/") && isSafe(path)) {
        sink.take(path, content(in, size));
      } else {
        if (type == '1' || type == '2') {
          tally.add("unsafe");
        }
        in.skipNBytes(padded(size));
      }
    }
  }

  private byte[] content(InputStream in, long size) throws IOException {
    if (size < 0 || size > MOST_BYTES) {
      throw trouble("document.zip-large", MOST_BYTES >> 20);
    }
    byte[] bytes = bytes(new Bounded(in, size), MOST_BYTES);
    if (bytes.length < size) {
      throw new EOFException();
    }
    in.skipNBytes(padded(size) - size);
    return bytes;
  }

  /** Ends after so many bytes. */
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private long left;

    Bounded(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      int b = left > 0 ? in.read() : -1;
      left -= b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      int n = left > 0 ? in.read(buffer, from, (int) Math.min(length, left)) : -1;
      left -= Math.max(0, n);
      return n;
    }
  }

  private static long padded(long size) {
    return (size + BLOCK - 1) / BLOCK * BLOCK;
  }

  private static Optional<String> found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private void count() {
    if (++entries > MOST_ENTRIES) {
      throw trouble("document.zip-many", MOST_ENTRIES);
    }
  }

  private byte[] bytes(InputStream in, int most) throws IOException {
    java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      out.write(buffer, 0, n);
      unpacked(n);
      if (out.size() > most) {
        throw trouble("document.zip-large", most >> 20);
      }
    }
    return out.toByteArray();
  }

  private void skip(InputStream in) throws IOException {
    byte[] buffer = new byte[1 << 16];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      unpacked(n);
    }
  }

  private void unpacked(int n) {
    unpacked += n;
    boolean bomb = unpacked > RATIO_FROM && unpacked / MOST_RATIO > packed.bytes;
    if (bomb || unpacked > MOST_BYTES_IN_ALL) {
      throw trouble("document.zip-large", (bomb ? unpacked : MOST_BYTES_IN_ALL) >> 20);
    }
  }

  /** Names that lead out of the folder are left out, and counted. */
  private boolean isSafe(String path) {
    String clean = path.replace('\\', '/');
    boolean safe =
        !clean.startsWith("/")
            && !clean.matches("[A-Za-z]:.*")
            && !("/" + clean + "/").contains("/../")
            && clean.chars().noneMatch(c -> c < ' ');
    if (!safe) {
      tally.add("unsafe");
    }
    return safe;
  }

  /** A header's sum is that of its bytes, its own field taken for spaces. */
  static boolean isTar(byte[] header) {
    if (header.length < BLOCK || isEmpty(header)) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < BLOCK; i++) {
      sum += i >= 148 && i < 156 ? ' ' : header[i] & 0xFF;
    }
    try {
      return sum == number(header, 148, 8);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isEmpty(byte[] header) {
    for (byte b : header) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  private static long number(byte[] header, int from, int length) {
    if ((header[from] & 0x80) != 0) { // GNU: base 256
      long value = 0;
      for (int i = from + 4; i < from + length; i++) {
        value = value << 8 | (header[i] & 0xFF);
      }
      return value;
    }
    String digits = text(header, from, length).strip();
    return digits.isEmpty() ? 0 : Long.parseLong(digits, 8);
  }

  private static String path(byte[] header) {
    boolean ustar = text(header, 257, 6).startsWith("ustar");
    String prefix = ustar ? text(header, 345, 155) : "";
    String path = text(header, 0, 100);
    return prefix.isEmpty() ? path : prefix + "/" + path;
  }

  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0) {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private RawiException trouble(String key, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = name;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new RawiException(Problem.UNREADABLE_INPUT, key, arguments);
  }
}
