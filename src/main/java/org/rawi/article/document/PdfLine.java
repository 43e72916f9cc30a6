package org.rawi.article.document;

import java.util.List;

/**
 * A line of a page, or of a column, in the order in which it is read.
 *
 * @param pieces its text, parted where a mark of a note stands
 * @param start where it begins: its right edge in Arabic, measured from the right of the page; its
 *     left edge otherwise
 * @param length from there to its end
 * @param firstWord width of its first word
 * @param size of most of its letters
 * @param bold whether most of its letters are
 * @param artifact whether the file says that it is no part of the text
 * @param column number of the column, counted through the page from 0 as columns are read
 */
record PdfLine(
    List<Piece> pieces,
    int page,
    int column,
    double start,
    double length,
    double firstWord,
    double baseline,
    double size,
    boolean bold,
    boolean artifact,
    boolean rightToLeft) {

  /**
   * Words, or a mark.
   *
   * @param reference whether it is a raised mark that leads to a note
   */
  record Piece(String text, boolean reference) {}

  String text() {
    StringBuilder all = new StringBuilder();
    pieces.forEach(piece -> all.append(piece.text()));
    return all.toString().strip();
  }

  double end() {
    return start + length;
  }
}
