package org.rawi.edition;

import java.text.Bidi;

/** Right-to-left order in plain text, where nothing but the characters tells of it. */
public final class Direction {
  private static final char RIGHT_TO_LEFT_MARK = '\u200F';

  private Direction() {}

  /**
   * The line of an Arabic text, so that it is laid out right to left even if its first letter is
   * Latin: players look at that one only.
   */
  public static String marked(String line) {
    return new Bidi(line, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).baseIsLeftToRight()
        ? RIGHT_TO_LEFT_MARK + line
        : line;
  }
}
