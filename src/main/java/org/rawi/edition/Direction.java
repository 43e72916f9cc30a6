package org.rawi.edition;

import java.text.Bidi;

/**
 * Right-to-left order in plain text, where nothing but the characters tells of it. Players take a
 * line's direction from its first letter, or for left to right whatever it says; libass, in which
 * ffmpeg and others draw subtitles, does the latter: «نعم.» ends on its right side then.
 */
public final class Direction {
  private static final char RIGHT_TO_LEFT_MARK = '\u200F';
  private static final char RIGHT_TO_LEFT_EMBEDDING = '\u202B';
  private static final char POP_DIRECTIONAL_FORMATTING = '\u202C';

  private Direction() {}

  /** The line of an Arabic text with the marks that lay it out right to left everywhere. */
  public static String marked(String line) {
    return before(line) + line + after(line);
  }

  /** Marks to put before the line; none where it comes out right without. */
  public static String before(String line) {
    if (isPlain(line)) {
      return "";
    }
    boolean latinFirst = new Bidi(line, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).baseIsLeftToRight();
    return (latinFirst ? String.valueOf(RIGHT_TO_LEFT_MARK) : "") + RIGHT_TO_LEFT_EMBEDDING;
  }

  /** Marks to put after the line. */
  public static String after(String line) {
    return isPlain(line) ? "" : String.valueOf(POP_DIRECTIONAL_FORMATTING);
  }

  /** Whether it is one run from right to left even where the base is left to right. */
  private static boolean isPlain(String line) {
    Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
    return line.isEmpty() || (bidi.getRunCount() == 1 && bidi.getRunLevel(0) % 2 == 1);
  }
}
