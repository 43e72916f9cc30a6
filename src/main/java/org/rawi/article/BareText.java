package org.rawi.article;

import org.rawi.text.Arabic;

/** Text as it is compared: letters and digits only, folded, single spaces between words. */
public final class BareText {
  private BareText() {}

  /** أ إ آ are ا, ى is ي, ة is ه; without marks and punctuation. */
  public static String of(String text) {
    String folded = Arabic.fold(text);
    StringBuilder out = new StringBuilder(folded.length());
    folded
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                out.appendCodePoint(
                    Character.isDigit(c) ? '0' + Character.digit(c, 10) : Character.toLowerCase(c));
              } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
              }
            });
    return out.toString().strip();
  }

  /** How many words a bare text has. */
  public static int words(String bare) {
    return bare.isEmpty() ? 0 : 1 + (int) bare.chars().filter(c -> c == ' ').count();
  }
}
