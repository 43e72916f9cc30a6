package org.rawi.tashkeel;

/**
 * One element of a paragraph.
 *
 * @param text as written; only the text of words matters
 */
public record Token(String text, Kind kind) {

  /** What the network is told about an element. */
  public enum Kind {
    /** Gets its missing marks. */
    WORD('\0'),
    /** Context alone: already diacritized, returned as it is. */
    FIXED_WORD('\0'),
    /** Digits. */
    NUMBER('#'),
    /** Full stop, question or exclamation mark. */
    STOP('.'),
    /** Comma, semicolon or colon. */
    COMMA(','),
    /** Bracket or quotation mark. */
    BRACKET('(');

    private final char symbol;

    Kind(char symbol) {
      this.symbol = symbol;
    }

    /** The network's letter for elements without letters. */
    char symbol() {
      return symbol;
    }

    boolean isWord() {
      return symbol == '\0';
    }
  }

  public static Token word(String text) {
    return new Token(text, Kind.WORD);
  }
}
