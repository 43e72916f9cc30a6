package org.rawi.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** A print stream that does say when it could not write: its reader has gone, or a disk is full. */
final class FailingStream extends OutputStream {
  private final PrintStream out;

  FailingStream(PrintStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int count) throws IOException {
    out.write(bytes, from, count);
    if (out.checkError()) {
      throw new IOException("the reader of the output has gone");
    }
  }

  @Override
  public void flush() {
    out.flush();
  }
}
