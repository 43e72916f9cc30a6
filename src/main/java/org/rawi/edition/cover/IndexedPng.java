package org.rawi.edition.cover;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * A PNG of at most 256 colours (ISO/IEC 15948), compressed by rules of its own: the same bytes
 * whatever zlib the machine has. Flat areas become runs, and what stands below its like a copy of
 * the line above; that is what drawn covers consist of, and takes a tenth of the time of a search.
 */
final class IndexedPng {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
  private static final int SHORTEST = 3;
  private static final int LONGEST = 258;

  /** First length and extra bits of DEFLATE's length codes 257 to 285: RFC 1951, 3.2.5. */
  private static final int[] LENGTHS = {
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131,
    163, 195, 227, 258
  };

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
  private long pending;
  private int bits;

  private IndexedPng() {}

  /**
   * @param pixels indices into the palette, line by line
   * @param palette red, green and blue as 0xRRGGBB
   */
  static byte[] encode(byte[] pixels, int width, int height, int[] palette) {
    ByteArrayOutputStream png = new ByteArrayOutputStream(1 << 16);
    png.writeBytes(SIGNATURE);
    ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height);
    header.put((byte) 8).put((byte) 3); // bits a pixel, with a palette
    chunk(png, "IHDR", header.array());
    ByteBuffer colours = ByteBuffer.allocate(3 * palette.length);
    for (int colour : palette) {
      colours.put((byte) (colour >> 16)).put((byte) (colour >> 8)).put((byte) colour);
    }
    chunk(png, "PLTE", colours.array());
    chunk(png, "IDAT", new IndexedPng().compress(lines(pixels, width, height), width + 1));
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  /** Each line after the number of its filter: none. */
  private static byte[] lines(byte[] pixels, int width, int height) {
    byte[] lines = new byte[(width + 1) * height];
    for (int y = 0; y < height; y++) {
      System.arraycopy(pixels, y * width, lines, y * (width + 1) + 1, width);
    }
    return lines;
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    png.writeBytes(name);
    png.writeBytes(data);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** One block of fixed codes, in zlib's envelope (RFC 1950). */
  private byte[] compress(byte[] data, int line) {
    out.write(0x78);
    out.write(0x01);
    write(1, 1); // the last block
    write(1, 2); // fixed codes
    for (int at = 0; at < data.length; ) {
      int run = at == 0 ? 0 : equal(data, at, 1);
      int above = at < line || run == LONGEST ? 0 : equal(data, at, line);
      // A copy from above costs about as much as two bytes more than a run.
      if (above >= SHORTEST && above > run + 2) {
        copy(above, line);
        at += above;
      } else if (run >= SHORTEST) {
        copy(run, 1);
        at += run;
      } else {
        literal(data[at++] & 0xFF);
      }
    }
    symbol(256); // end of the block
    write(0, (8 - bits) & 7);
    Adler32 sum = new Adler32();
    sum.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    return out.toByteArray();
  }

  private static int equal(byte[] data, int at, int distance) {
    int most = Math.min(LONGEST, data.length - at);
    int length = 0;
    while (length < most && data[at + length] == data[at + length - distance]) {
      length++;
    }
    return length;
  }

  private void literal(int value) {
    symbol(value);
  }

  private void copy(int length, int distance) {
    int code = LENGTHS.length - 1;
    while (LENGTHS[code] > length) {
      code--;
    }
    symbol(257 + code);
    int extra = code < 8 || code == LENGTHS.length - 1 ? 0 : code / 4 - 1;
    write(length - LENGTHS[code], extra);
    distance(distance);
  }

  private void distance(int distance) {
    int before = distance - 1;
    if (before < 4) {
      reversed(before, 5);
      return;
    }
    int extra = 30 - Integer.numberOfLeadingZeros(before);
    int code = 2 * extra + 2 + (before >> extra & 1);
    reversed(code, 5);
    write(before & (1 << extra) - 1, extra);
  }

  /** RFC 1951, 3.2.6. */
  private void symbol(int symbol) {
    if (symbol < 144) {
      reversed(0x30 + symbol, 8);
    } else if (symbol < 256) {
      reversed(0x190 + symbol - 144, 9);
    } else if (symbol < 280) {
      reversed(symbol - 256, 7);
    } else {
      reversed(0xC0 + symbol - 280, 8);
    }
  }

  /** Huffman codes stand in the stream with their highest bit first. */
  private void reversed(int code, int length) {
    write(Integer.reverse(code) >>> 32 - length, length);
  }

  private void write(int value, int length) {
    pending |= (long) value << bits;
    bits += length;
    while (bits >= 8) {
      out.write((int) pending & 0xFF);
      pending >>>= 8;
      bits -= 8;
    }
  }
}
