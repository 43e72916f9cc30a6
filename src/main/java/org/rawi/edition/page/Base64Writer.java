package org.rawi.edition.page;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Base64;

/**
 * Writes bytes as the characters of Base64, without holding them all. Closing leaves the rest open.
 */
final class Base64Writer extends OutputStream {
  /** A multiple of three bytes: no padding but at the end. */
  private final byte[] buffer = new byte[3 * 4096];

  private final Writer out;
  private int filled;

  Base64Writer(Writer out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    buffer[filled++] = (byte) b;
    if (filled == buffer.length) {
      flushBuffer();
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int at = 0; at < length; ) {
      int part = Math.min(length - at, buffer.length - filled);
      System.arraycopy(bytes, offset + at, buffer, filled, part);
      filled += part;
      at += part;
      if (filled == buffer.length) {
        flushBuffer();
      }
    }
  }

  @Override
  public void close() throws IOException {
    flushBuffer();
  }

  private void flushBuffer() throws IOException {
    out.write(Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(buffer, filled)));
    filled = 0;
  }
}
