package org.rawi.article.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Signs as they stand from left to right → as they are read. In an Arabic line all runs from right
 * to left but for what the Unicode Bidirectional Algorithm turns: numbers with the separators
 * inside them, and Latin words with the numbers beside them. The inverse of UAX #9; it knows no
 * embeddings, of which a page shows nothing.
 */
final class PdfOrder {
  private enum Direction {
    RIGHT,
    LEFT,
    NUMBER,
    SEPARATOR,
    NEUTRAL
  }

  private PdfOrder() {}

  /** Whether the line is read from right to left. */
  static boolean isRightToLeft(List<PdfGlyph> glyphs) {
    return glyphs.stream().anyMatch(each -> direction(each.text()) == Direction.RIGHT);
  }

  /**
   * The signs in logical order.
   *
   * @param glyphs from left to right
   */
  static List<PdfGlyph> logical(List<PdfGlyph> glyphs) {
    List<PdfGlyph> out = new ArrayList<>(glyphs);
    if (!isRightToLeft(glyphs)) {
      return out;
    }
    Collections.reverse(out);
    List<Direction> directions = out.stream().map(each -> direction(each.text())).toList();
    for (int i = 0; i < out.size(); i++) {
      Direction here = directions.get(i);
      if (here == Direction.LEFT || here == Direction.NUMBER) {
        int end = Math.max(endOfWords(directions, i), endOfNumber(directions, i));
        Collections.reverse(out.subList(i, end));
        i = end - 1;
      }
    }
    return out;
  }

  /** Behind the last Latin letter before an Arabic one. */
  private static int endOfWords(List<Direction> directions, int from) {
    int end = from;
    for (int i = from; i < directions.size() && directions.get(i) != Direction.RIGHT; i++) {
      end = directions.get(i) == Direction.LEFT ? i + 1 : end;
    }
    return end;
  }

  /** Behind a number, in which single separators may stand. */
  private static int endOfNumber(List<Direction> directions, int from) {
    int end = from;
    while (end < directions.size() && directions.get(end) == Direction.NUMBER) {
      end++;
      boolean goesOn =
          end + 1 < directions.size()
              && directions.get(end) == Direction.SEPARATOR
              && directions.get(end + 1) == Direction.NUMBER;
      end += goesOn ? 1 : 0;
    }
    return end;
  }

  private static Direction direction(String text) {
    Direction found = Direction.NEUTRAL;
    for (int i = 0; i < text.length(); i++) {
      switch (Character.getDirectionality(text.charAt(i))) {
        case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
            Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> {
          return Direction.RIGHT;
        }
        case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> found = Direction.LEFT;
        case Character.DIRECTIONALITY_EUROPEAN_NUMBER, Character.DIRECTIONALITY_ARABIC_NUMBER ->
            found = Direction.NUMBER;
        case Character.DIRECTIONALITY_COMMON_NUMBER_SEPARATOR -> found = Direction.SEPARATOR;
        default -> {}
      }
    }
    return found;
  }
}
