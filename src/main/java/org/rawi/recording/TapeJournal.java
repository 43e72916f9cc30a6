package org.rawi.recording;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What is on a tape: the key, then one entry a take, each with a checksum. Entries that were not
 * written to their end, or whose sound was not, do not count.
 */
final class TapeJournal implements AutoCloseable {

  /**
   * A take on the tape.
   *
   * @param end samples from the start of the tape to the end of the silence after the take
   */
  record Entry(long end, long[] starts, long[] ends) {}

  private final FileChannel file;
  private final List<Entry> entries = new ArrayList<>();

  /**
   * @param samples that the tape holds
   */
  TapeJournal(Path path, String key, long samples) throws IOException {
    file =
        FileChannel.open(
            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    byte[] head = key.getBytes(StandardCharsets.UTF_8);
    byte[] old = Files.readAllBytes(path);
    int good = head.length;
    if (startsWith(old, head)) {
      good += readEntries(old, head.length, samples);
    } else {
      file.write(ByteBuffer.wrap(head), 0);
    }
    file.truncate(good);
    file.position(good);
  }

  /** The takes that were on the tape when it was opened. */
  List<Entry> entries() {
    return entries;
  }

  void add(Entry entry) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(encode(entry));
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private static boolean startsWith(byte[] bytes, byte[] head) {
    return bytes.length >= head.length
        && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
  }

  /** Returns the length in bytes of the entries that count. */
  private int readEntries(byte[] bytes, int begin, long samples) {
    ByteBuffer in = ByteBuffer.wrap(bytes).position(begin);
    int good = begin;
    try {
      while (in.hasRemaining()) {
        Entry entry = decode(in);
        byte[] again = encode(entry);
        boolean whole = Arrays.equals(again, 0, again.length, bytes, good, in.position());
        if (!whole || entry.end > samples) {
          break;
        }
        entries.add(entry);
        good = in.position();
      }
    } catch (BufferUnderflowException e) {
      // the process was killed while it wrote this entry
    }
    return good - begin;
  }

  /** Number of words, end, starts, ends, checksum of these. */
  private static byte[] encode(Entry entry) {
    int words = entry.starts.length;
    byte[] bytes = new byte[Integer.BYTES + Long.BYTES * (2 + 2 * words)];
    ByteBuffer out = ByteBuffer.wrap(bytes).putInt(words).putLong(entry.end);
    out.asLongBuffer().put(entry.starts).put(entry.ends);
    int body = bytes.length - Long.BYTES;
    CRC32 checksum = new CRC32();
    checksum.update(bytes, 0, body);
    out.putLong(body, checksum.getValue());
    return bytes;
  }

  private static Entry decode(ByteBuffer bytes) {
    int words = bytes.getInt();
    long end = bytes.getLong();
    if (words < 0 || words > bytes.remaining() / (2 * Long.BYTES)) {
      throw new BufferUnderflowException();
    }
    long[] starts = new long[words];
    long[] ends = new long[words];
    bytes.asLongBuffer().get(starts).get(ends);
    bytes.position(bytes.position() + 2 * words * Long.BYTES);
    bytes.getLong();
    return new Entry(end, starts, ends);
  }
}
