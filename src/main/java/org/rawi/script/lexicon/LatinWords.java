package org.rawi.script.lexicon;

import java.util.List;

/** Latin words inside Arabic. Never fails and never returns nothing. Thread-safe. */
public final class LatinWords {

  /**
   * A piece of a Latin token.
   *
   * @param text vocalized Arabic words, or the digits of a number that the verbalizer says
   * @param from offset in the token
   */
  public record Part(Kind kind, String text, int from, int to) {
    /** What the text is. */
    public enum Kind {
      SPOKEN,
      NUMBER
    }
  }

  private LatinWords() {}

  /**
   * What is said for a token of Latin letters, digits and joining marks: COVID-19, F-16, iPhone.
   */
  public static List<Part> read(CharSequence token) {
    return LatinToken.parts(token.toString());
  }
}
