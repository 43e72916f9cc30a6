package org.rawi.edition.cover;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import org.rawi.edition.Programme;
import org.rawi.edition.Wording;

/**
 * A cover for what has no picture: in the colours of its publication, whose name stands at the top;
 * the title; who wrote it; a star of eight points that spreads like sound, and a line like a
 * voice's waveform. All lengths are those of a picture of {@value #UNIT} pixels.
 *
 * @param publication series or publisher; may be empty
 */
record DrawnCover(String title, String author, String publication) {
  /** Width and height of an article's picture. */
  static final int UNIT = 1400;

  private static final double MARGIN = 110;
  private static final double STAR_X = 280;
  private static final double STAR_Y = 285;
  private static final double PUBLICATION_TOP = 120;
  private static final double PUBLICATION_WIDTH = 620;
  private static final double PUBLICATION_HEIGHT = 270;
  private static final double TITLE_BOTTOM = 1130;
  private static final double TITLE_HEIGHT = 540;
  private static final double AUTHOR_TOP = 1150;
  private static final double AUTHOR_HEIGHT = 80;
  private static final double WAVE_MIDDLE = 1285;
  private static final int BARS = 41;

  static DrawnCover of(Programme programme) {
    return new DrawnCover(
        Wording.title(programme),
        String.join("، ", Wording.authors(programme)),
        Wording.series(programme)
            .map(series -> series.title())
            .or(() -> Wording.publisher(programme))
            .orElse(""));
  }

  /**
   * @param size width and height in pixels
   */
  Cover draw(int size) {
    CoverPalette colours = CoverPalette.of(publication);
    double scale = size / (double) UNIT;
    Drawing drawing = new Drawing(size, colours.paper());
    star(drawing, colours, scale);
    wave(drawing, colours, scale);
    CoverFont.thatCanDisplay(text()).ifPresent(font -> text(drawing, colours, font, scale));
    List<List<Color>> meeting =
        List.of(
            List.of(colours.paper(), colours.shade()),
            List.of(colours.paper(), colours.accent()),
            List.of(colours.paper(), colours.ink()),
            List.of(colours.shade(), colours.accent()));
    return new Cover(Cover.PNG, drawing.png(meeting), size, size);
  }

  private String text() {
    return title + author + publication;
  }

  /** Whether the picture depends on no font of this machine. */
  boolean isInCarriedFont() {
    return CoverFont.isCarried(text());
  }

  /** The star and its echoes: two squares, one turned by half a right angle. */
  private static void star(Drawing drawing, CoverPalette colours, double scale) {
    drawing.fill(ring(455, 400, scale), colours.shade());
    drawing.fill(ring(365, 310, scale), colours.shade());
    drawing.fill(ring(262, 190, scale), colours.accent());
    drawing.fill(octagram(108, scale), colours.accent());
  }

  private static Shape ring(double outer, double inner, double scale) {
    Area ring = new Area(octagram(outer, scale));
    ring.subtract(new Area(octagram(inner, scale)));
    return ring;
  }

  private static Shape octagram(double radius, double scale) {
    Path2D star = new Path2D.Double();
    // Where the sides of the two squares meet.
    double notch = radius * StrictMath.sqrt(2) / 2 / StrictMath.cos(StrictMath.PI / 8);
    for (int i = 0; i < 16; i++) {
      double from = i % 2 == 0 ? radius : notch;
      double angle = i * StrictMath.PI / 8;
      double x = (STAR_X + from * StrictMath.sin(angle)) * scale;
      double y = (STAR_Y - from * StrictMath.cos(angle)) * scale;
      if (i == 0) {
        star.moveTo(x, y);
      } else {
        star.lineTo(x, y);
      }
    }
    star.closePath();
    return star;
  }

  /** Bars whose heights follow the title's letters, so that covers differ. */
  private void wave(Drawing drawing, CoverPalette colours, double scale) {
    BasicStroke bar =
        new BasicStroke((float) (12 * scale), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    int state = title.hashCode();
    for (int i = 0; i < BARS; i++) {
      state = state * 1664525 + 1013904223;
      double swell = StrictMath.sin(StrictMath.PI * (i + 0.5) / BARS);
      double height = (4 + 44 * swell * (0.2 + 0.8 * (state >>> 16) / 65536.0)) * scale;
      double x = (MARGIN + i * (UNIT - 2 * MARGIN) / (BARS - 1)) * scale;
      double y = WAVE_MIDDLE * scale;
      drawing.fill(
          bar.createStrokedShape(new Line2D.Double(x, y - height, x, y + height)),
          colours.accent());
    }
  }

  private void text(Drawing drawing, CoverPalette colours, Font font, double scale) {
    double right = (UNIT - MARGIN) * scale;
    double width = (UNIT - 2 * MARGIN) * scale;
    // A podcast's own picture says its name once.
    CoverText.in(
            publication.equals(title) ? "" : publication,
            font,
            PUBLICATION_WIDTH * scale,
            PUBLICATION_HEIGHT * scale,
            74 * scale,
            44 * scale)
        .draw(drawing, colours.accent(), right, PUBLICATION_TOP * scale);
    CoverText large =
        CoverText.in(title, font, width, TITLE_HEIGHT * scale, 190 * scale, 52 * scale);
    large.draw(drawing, colours.ink(), right, TITLE_BOTTOM * scale - large.height());
    CoverText.in(author, font, width, AUTHOR_HEIGHT * scale, 56 * scale, 40 * scale)
        .draw(drawing, colours.accent(), right, AUTHOR_TOP * scale);
  }
}
