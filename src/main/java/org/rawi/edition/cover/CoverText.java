package org.rawi.edition.cover;

import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * A text set in lines of about equal length, as large as its room allows. Letters are outlines, not
 * what the machine's font renderer draws, so that the same font gives the same picture.
 */
final class CoverText {
  private static final double LINE_SPACING = 1.32;
  private static final double SHRINKING = 0.94;

  /** Of the line's height, above the letters' baseline. */
  private static final double ASCENT = 0.78;

  /** How exactly lines are balanced, in pixels. */
  private static final float PRECISION = 8;

  private final List<TextLayout> lines;
  private final double size;

  private CoverText(List<TextLayout> lines, double size) {
    this.lines = lines;
    this.size = size;
  }

  /**
   * Sets a text.
   *
   * @param largest size of the letters, in pixels, that is tried first
   * @param smallest size below which lines are left out instead
   */
  static CoverText in(
      String text, Font font, double width, double height, double largest, double smallest) {
    double size = largest;
    List<TextLayout> lines = lines(text, font.deriveFont((float) size), (float) width);
    while (size > smallest
        && (lines.size() * size * LINE_SPACING > height || isTooWide(lines, width))) {
      size = Math.max(smallest, size * SHRINKING);
      lines = lines(text, font.deriveFont((float) size), (float) width);
    }
    int room = Math.max(1, (int) (height / (size * LINE_SPACING)));
    lines = balanced(text, font.deriveFont((float) size), (float) width, lines);
    return new CoverText(lines.subList(0, Math.min(room, lines.size())), size);
  }

  /** A word that is longer than the line is broken, which a smaller size may spare. */
  private static boolean isTooWide(List<TextLayout> lines, double width) {
    return lines.stream().anyMatch(line -> line.getVisibleAdvance() > width);
  }

  /** The narrowest lines of the same number: no word is left alone on the last. */
  private static List<TextLayout> balanced(
      String text, Font font, float width, List<TextLayout> lines) {
    List<TextLayout> best = lines;
    float low = width / 2;
    float high = width;
    while (high - low > PRECISION) {
      float middle = (low + high) / 2;
      List<TextLayout> tried = lines(text, font, middle);
      if (tried.size() == lines.size() && !isTooWide(tried, middle)) {
        best = tried;
        high = middle;
      } else {
        low = middle;
      }
    }
    return best;
  }

  private static List<TextLayout> lines(String text, Font font, float width) {
    List<TextLayout> lines = new ArrayList<>();
    if (text.isEmpty()) {
      return lines;
    }
    AttributedString attributed = new AttributedString(text);
    attributed.addAttribute(TextAttribute.FONT, font);
    boolean rightToLeft = !new Bidi(text, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).baseIsLeftToRight();
    attributed.addAttribute(TextAttribute.RUN_DIRECTION, rightToLeft);
    FontRenderContext context = new FontRenderContext(null, true, true);
    LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), context);
    while (measurer.getPosition() < text.length()) {
      lines.add(measurer.nextLayout(width));
    }
    return lines;
  }

  double height() {
    return lines.size() * size * LINE_SPACING;
  }

  /** Draws the lines from {@code top}, their ends at {@code right}. */
  void draw(Drawing drawing, Color colour, double right, double top) {
    for (int i = 0; i < lines.size(); i++) {
      double baseline = top + (i + ASCENT) * size * LINE_SPACING;
      // By what is seen: the advance counts the space at which the line was broken, too.
      Shape outline = lines.get(i).getOutline(AffineTransform.getTranslateInstance(0, baseline));
      double x = right - outline.getBounds2D().getMaxX();
      drawing.fill(
          AffineTransform.getTranslateInstance(x, 0).createTransformedShape(outline), colour);
    }
  }
}
