package org.rawi.edition.cover;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * The font of drawn covers: the one that Rawi's own libraries carry, so that covers look the same
 * on every machine; without it, one of the machine's that can display the text.
 */
final class CoverFont {
  private static final String CARRIED = "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf";

  private CoverFont() {}

  /** Empty where no font can display all of the text, or the machine cannot draw text at all. */
  static Optional<Font> thatCanDisplay(String text) {
    try {
      Optional<Font> carried = carried().filter(font -> canDisplay(font, text));
      return carried.isPresent() ? carried : ofTheMachine(text);
    } catch (RuntimeException | LinkageError e) {
      // A JDK without fontconfig or freetype fails in either way at its first use of a font.
      return Optional.empty();
    }
  }

  private static boolean canDisplay(Font font, String text) {
    return font.canDisplayUpTo(text) < 0;
  }

  private static Optional<Font> carried() {
    try (InputStream in = CoverFont.class.getResourceAsStream(CARRIED)) {
      return in == null ? Optional.empty() : Optional.of(Font.createFont(Font.TRUETYPE_FONT, in));
    } catch (IOException | FontFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Font> ofTheMachine(String text) {
    Font[] fonts = GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts();
    return Arrays.stream(fonts)
        .filter(font -> canDisplay(font, text))
        .min(Comparator.comparing(font -> font.getFontName(java.util.Locale.ROOT)));
  }
}
