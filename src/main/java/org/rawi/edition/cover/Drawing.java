package org.rawi.edition.cover;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A square picture of flat shapes in few colours, whose edges are smooth. */
final class Drawing {
  /** Steps from one colour to another at an edge. */
  private static final int STEPS = 40;

  private final int size;
  private final BufferedImage picture;
  private final Graphics2D graphics;

  Drawing(int size, Color paper) {
    this.size = size;
    picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
    graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(paper);
    graphics.fillRect(0, 0, size, size);
  }

  void fill(Shape shape, Color colour) {
    graphics.setColor(colour);
    graphics.fill(shape);
  }

  /**
   * The picture as PNG.
   *
   * @param colours that meet at edges: each is mixed with the one before it in its list
   */
  byte[] png(List<List<Color>> colours) {
    graphics.dispose();
    int[] mixed = mixtures(colours);
    byte[] pixels = new byte[size * size];
    int[] drawn = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    Map<Integer, Byte> known = new HashMap<>();
    int last = -1;
    byte index = 0;
    for (int i = 0; i < drawn.length; i++) {
      int colour = drawn[i] & 0xFFFFFF;
      if (colour != last) {
        index = known.computeIfAbsent(colour, c -> (byte) nearest(c, mixed));
        last = colour;
      }
      pixels[i] = index;
    }
    return IndexedPng.encode(pixels, size, size, mixed);
  }

  private static int[] mixtures(List<List<Color>> colours) {
    Map<Integer, Integer> palette = new LinkedHashMap<>();
    for (List<Color> pair : colours) {
      for (int step = 0; step <= STEPS; step++) {
        int mixture = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
          int from = pair.get(0).getRGB() >> shift & 0xFF;
          int to = pair.get(1).getRGB() >> shift & 0xFF;
          mixture |= (from * (STEPS - step) + to * step + STEPS / 2) / STEPS << shift;
        }
        palette.put(mixture, mixture);
      }
    }
    return palette.values().stream().mapToInt(Integer::intValue).toArray();
  }

  private static int nearest(int colour, int[] palette) {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      int red = (colour >> 16 & 0xFF) - (palette[i] >> 16 & 0xFF);
      int green = (colour >> 8 & 0xFF) - (palette[i] >> 8 & 0xFF);
      int blue = (colour & 0xFF) - (palette[i] & 0xFF);
      int distance = red * red + green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
