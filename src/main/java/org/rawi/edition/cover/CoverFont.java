package org.rawi.edition.cover;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The font of drawn covers: Reem Kufi Bold, a display face that Rawi carries, so that covers look
 * the same on every machine; where it lacks a letter, the one that Rawi's libraries carry, or one
 * of the machine's that can display the text.
 */
final class CoverFont {
  private static final List<String> CARRIED =
      List.of(
          "/org/rawi/edition/cover/ReemKufi-Bold.ttf",
          "/net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf");

  /** Read once: each reading of a font takes as long as a cover. */
  private static final class Carried {
    static final List<Font> FONTS = CARRIED.stream().flatMap(name -> read(name).stream()).toList();
  }

  private CoverFont() {}

  /** Empty where no font can display all of the text, or the machine cannot draw text at all. */
  static Optional<Font> thatCanDisplay(String text) {
    try {
      Optional<Font> carried = carried(text);
      return carried.isPresent() ? carried : ofTheMachine(text);
    } catch (RuntimeException | LinkageError e) {
      // A JDK without fontconfig or freetype fails in either way at its first use of a font.
      return Optional.empty();
    }
  }

  /** Whether a font that Rawi or its libraries carry displays the text. */
  static boolean isCarried(String text) {
    try {
      return carried(text).isPresent();
    } catch (RuntimeException | LinkageError e) {
      return false;
    }
  }

  private static Optional<Font> carried(String text) {
    return Carried.FONTS.stream().filter(font -> canDisplay(font, text)).findFirst();
  }

  private static boolean canDisplay(Font font, String text) {
    return font.canDisplayUpTo(text) < 0;
  }

  private static Optional<Font> read(String name) {
    try (InputStream in = CoverFont.class.getResourceAsStream(name)) {
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
