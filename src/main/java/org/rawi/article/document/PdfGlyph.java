package org.rawi.article.document;

/**
 * A sign on a page. Measures are points, from the left and upper edges of the page as it is read.
 *
 * @param text what it says, one letter or several; empty where another sign says it too; a private
 *     letter where the file doesn't tell
 * @param x left edge
 * @param baseline downwards
 * @param size height of the font
 * @param artifact whether the file says that it is no part of the text
 * @param mark number of the marked content that it is in; -1 outside of any
 */
record PdfGlyph(
    String text,
    double x,
    double width,
    double baseline,
    double size,
    boolean bold,
    boolean artifact,
    int mark) {

  double end() {
    return x + width;
  }

  double middle() {
    return x + width / 2;
  }

  boolean isSpace() {
    return !text.isEmpty() && text.isBlank();
  }

  /** Whether nobody knows what it says. */
  boolean isUnknown() {
    return !text.isEmpty() && Character.getType(text.charAt(0)) == Character.PRIVATE_USE;
  }

  /** Marks that stand above or below a letter. */
  boolean isMark() {
    return !text.isEmpty()
        && text.codePoints().allMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK);
  }

  /** Both as one sign, which says what this one does. */
  PdfGlyph with(PdfGlyph other) {
    double left = Math.min(x, other.x);
    double right = Math.max(end(), other.end());
    double line = width < other.width ? other.baseline : baseline; // a mark is raised
    return new PdfGlyph(
        text, left, right - left, line, Math.max(size, other.size), bold, artifact, mark);
  }

  PdfGlyph saying(String other) {
    return new PdfGlyph(other, x, width, baseline, size, bold, artifact, mark);
  }
}
