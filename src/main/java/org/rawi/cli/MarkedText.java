package org.rawi.cli;

import java.util.function.Consumer;
import org.rawi.tashkeel.ReadWord;

/** Copies a text, its words replaced by their readings, while it is being read. */
final class MarkedText {
  private static final int BUFFER = 1 << 14;

  private final String written;
  private final Consumer<String> out;
  private final StringBuilder buffer = new StringBuilder(2 * BUFFER);
  private int at;

  MarkedText(String written, Consumer<String> out) {
    this.written = written;
    this.out = out;
  }

  /** Takes the words in their order. */
  void add(ReadWord word) {
    buffer.append(written, at, word.source().start()).append(word.result().text());
    at = word.source().end();
    if (buffer.length() > BUFFER) {
      flush();
    }
  }

  /** Copies what stands after the last word. */
  void end() {
    buffer.append(written, at, written.length());
    flush();
  }

  private void flush() {
    out.accept(buffer.toString());
    buffer.setLength(0);
  }
}
