package org.rawi.edition.sound;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads an Opus file back: every page with its checksum (RFC 3533), the headers (RFC 7845), the
 * time of the last page. Not thread-safe.
 */
final class OggOpus {
  private static final int FIRST = 2;
  private static final int LAST = 4;
  private static final int HERTZ = 48_000;

  /** What a byte does to the checksum: polynomial 0x04C11DB7, highest bit first, from 0. */
  private static final int[] OF_BYTE = new int[256];

  static {
    for (int b = 0; b < OF_BYTE.length; b++) {
      int sum = b << 24;
      for (int bit = 0; bit < 8; bit++) {
        sum = sum < 0 ? sum << 1 ^ 0x04C11DB7 : sum << 1;
      }
      OF_BYTE[b] = sum;
    }
  }

  private final ByteArrayOutputStream packet = new ByteArrayOutputStream();
  private int packets;
  private int skipped;
  private int chapters;

  private OggOpus() {}

  static SoundCheck.Found read(Path file) throws IOException {
    return new OggOpus().pages(file);
  }

  private SoundCheck.Found pages(Path file) throws IOException {
    long time = 0;
    int flags = FIRST;
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (int number = 0; in.available() > 0 || number == 0; number++) {
        ByteBuffer page = page(in);
        flags = page.get(5);
        if ((flags & FIRST) != 0 != (number == 0) || page.getInt(18) != number) {
          throw new IOException("page " + number + " is missing");
        }
        time = page.getLong(6);
        if (packets < 2) {
          headers(page);
        }
      }
    }
    if ((flags & LAST) == 0 || packets < 2) {
      throw new EOFException("no last page");
    }
    return new SoundCheck.Found((double) (time - skipped) / HERTZ, chapters);
  }

  private static ByteBuffer page(DataInputStream in) throws IOException {
    byte[] head = new byte[27];
    in.readFully(head);
    int segments = head[26] & 0xFF;
    byte[] lengths = in.readNBytes(segments);
    int length = 0;
    for (byte part : lengths) {
      length += part & 0xFF;
    }
    byte[] page = new byte[27 + segments + length];
    System.arraycopy(head, 0, page, 0, 27);
    System.arraycopy(lengths, 0, page, 27, lengths.length);
    in.readFully(page, 27 + segments, length);
    ByteBuffer fields = ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
    int checksum = fields.getInt(22);
    fields.putInt(22, 0);
    if (fields.getInt(0) != 0x5367674F || checksum != checksum(page)) {
      throw new IOException("no page of Ogg, or a damaged one");
    }
    return fields;
  }

  private static int checksum(byte[] page) {
    int sum = 0;
    for (byte b : page) {
      sum = sum << 8 ^ OF_BYTE[(sum >>> 24 ^ b) & 0xFF];
    }
    return sum;
  }

  /** Puts the first two packets together, which may go on over many pages. */
  private void headers(ByteBuffer page) throws IOException {
    int segments = page.get(26) & 0xFF;
    int at = 27 + segments;
    for (int s = 0; s < segments && packets < 2; s++) {
      int length = page.get(27 + s) & 0xFF;
      byte[] part = new byte[length];
      page.get(at, part);
      packet.writeBytes(part);
      at += length;
      if (length < 255) {
        header(ByteBuffer.wrap(packet.toByteArray()).order(ByteOrder.LITTLE_ENDIAN), packets++);
        packet.reset();
      }
    }
  }

  private void header(ByteBuffer fields, int number) throws IOException {
    byte[] name = new byte[8];
    fields.get(name);
    if (!new String(name, StandardCharsets.US_ASCII)
        .equals(number == 0 ? "OpusHead" : "OpusTags")) {
      throw new IOException("no header of Opus");
    }
    if (number == 0) {
      skipped = fields.getShort(10) & 0xFFFF;
      return;
    }
    text(fields);
    for (int comments = fields.getInt(); comments > 0; comments--) {
      chapters += text(fields).matches("(?is)CHAPTER\\d{3}=.*") ? 1 : 0;
    }
  }

  private static String text(ByteBuffer fields) throws IOException {
    int length = fields.getInt();
    if (length < 0 || length > fields.remaining()) {
      throw new IOException("a comment goes beyond the header");
    }
    byte[] bytes = new byte[length];
    fields.get(bytes);
    // Its start tells what it is; the picture has millions of characters.
    return new String(bytes, 0, Math.min(bytes.length, 64), StandardCharsets.UTF_8);
  }
}
