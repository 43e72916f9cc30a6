package org.rawi.edition.sound.id3;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** How the characters of a frame are written; version 2.3 knows these two. */
enum TextEncoding {
  /**
   * A byte a character. Used for ASCII alone: readers on an Arabic Windows take the rest for
   * windows-1256.
   */
  ASCII,

  /** The low byte first, which the byte-order mark says: what most programs write. */
  UTF_16;

  /** The plainest one that can write all of these. */
  static TextEncoding of(String... texts) {
    return Stream.of(texts).allMatch(text -> text.chars().allMatch(c -> c < 0x80)) ? ASCII : UTF_16;
  }

  /** What stands in front of the frame's texts. */
  int number() {
    return this == ASCII ? 0 : 1;
  }

  /** The last text of a frame, which ends where the frame does; a NUL would end it earlier. */
  byte[] last(String text) {
    return bytes(text.replace("\0", ""));
  }

  /** A text before another one. */
  byte[] ended(String text) {
    return bytes(text.replace("\0", "") + "\0");
  }

  private byte[] bytes(String text) {
    return this == ASCII
        ? text.getBytes(StandardCharsets.US_ASCII)
        : ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
  }
}
