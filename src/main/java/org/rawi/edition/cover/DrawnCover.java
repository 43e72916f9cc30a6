package org.rawi.edition.cover;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.rawi.edition.Programme;
import org.rawi.edition.Wording;

/**
 * A cover for an article that has no picture: its title, its author, and a line like a voice's
 * waveform. Letters are drawn as outlines, not through the machine's font renderer, so that the
 * same font gives the same picture.
 */
final class DrawnCover {
  private static final int SIZE = 1400;
  private static final int MARGIN = 130;
  private static final int TITLE_TOP = 170;
  private static final int TITLE_BOTTOM = 900;
  private static final int AUTHOR_BASELINE = 1010;
  private static final int WAVE_MIDDLE = 1190;
  private static final float LARGEST_TITLE = 150;
  private static final float SMALLEST_TITLE = 48;
  private static final float AUTHOR = 54;
  private static final double LINE_SPACING = 1.45;
  private static final Color PAPER = new Color(0x10, 0x3B, 0x47);
  private static final Color INK = new Color(0xFB, 0xF6, 0xEA);
  private static final Color ACCENT = new Color(0xE8, 0xA8, 0x4C);

  private final String title;
  private final String author;

  DrawnCover(Programme programme) {
    title = Wording.title(programme);
    author = String.join("، ", Wording.authors(programme));
  }

  Cover draw() {
    BufferedImage picture = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, SIZE, SIZE);
    wave(graphics);
    Optional<Font> font = CoverFont.thatCanDisplay(title + author);
    font.ifPresent(found -> text(graphics, found));
    graphics.dispose();
    return new Cover("image/png", png(picture), SIZE, SIZE);
  }

  /** Bars whose heights follow the title's letters, so that covers differ. */
  private void wave(Graphics2D graphics) {
    graphics.setColor(ACCENT);
    graphics.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    int bars = 33;
    int step = (SIZE - 2 * MARGIN) / (bars - 1);
    int state = title.hashCode();
    for (int bar = 0; bar < bars; bar++) {
      state = state * 1664525 + 1013904223;
      double swell = StrictMath.sin(StrictMath.PI * (bar + 0.5) / bars);
      double height = 8 + 90 * swell * (0.25 + 0.75 * (state >>> 16) / 65536.0);
      int x = MARGIN + bar * step;
      graphics.draw(new Line2D.Double(x, WAVE_MIDDLE - height, x, WAVE_MIDDLE + height));
    }
  }

  private void text(Graphics2D graphics, Font font) {
    float size = LARGEST_TITLE;
    List<TextLayout> lines = lines(title, font.deriveFont(size));
    while (height(lines.size(), size) > TITLE_BOTTOM - TITLE_TOP && size > SMALLEST_TITLE) {
      size = Math.max(SMALLEST_TITLE, size * 0.93f);
      lines = lines(title, font.deriveFont(size));
    }
    int room = (int) ((TITLE_BOTTOM - TITLE_TOP) / (size * LINE_SPACING));
    double top = (TITLE_TOP + TITLE_BOTTOM - height(Math.min(room, lines.size()), size)) / 2;
    graphics.setColor(INK);
    for (int i = 0; i < Math.min(room, lines.size()); i++) {
      drawCentred(graphics, lines.get(i), top + (i + 0.75) * size * LINE_SPACING);
    }
    if (!author.isEmpty()) {
      graphics.setColor(ACCENT);
      drawCentred(graphics, lines(author, font.deriveFont(AUTHOR)).get(0), AUTHOR_BASELINE);
    }
  }

  private static double height(int lines, float size) {
    return lines * size * LINE_SPACING;
  }

  private static List<TextLayout> lines(String text, Font font) {
    AttributedString attributed = new AttributedString(text);
    attributed.addAttribute(TextAttribute.FONT, font);
    boolean rightToLeft = !new Bidi(text, Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT).baseIsLeftToRight();
    attributed.addAttribute(TextAttribute.RUN_DIRECTION, rightToLeft);
    FontRenderContext context = new FontRenderContext(null, true, true);
    LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), context);
    List<TextLayout> lines = new ArrayList<>();
    while (measurer.getPosition() < text.length()) {
      lines.add(measurer.nextLayout(SIZE - 2 * MARGIN));
    }
    return lines;
  }

  private static void drawCentred(Graphics2D graphics, TextLayout line, double baseline) {
    // By what is seen: the advance counts the space at which the line was broken, too.
    Shape outline = line.getOutline(AffineTransform.getTranslateInstance(0, baseline));
    double x = SIZE / 2.0 - outline.getBounds2D().getCenterX();
    graphics.fill(AffineTransform.getTranslateInstance(x, 0).createTransformedShape(outline));
  }

  private static byte[] png(BufferedImage picture) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.setUseCache(false);
      ImageIO.write(picture, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
