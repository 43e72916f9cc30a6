package org.rawi.article.document;

import java.nio.charset.StandardCharsets;

/** The tokens of an RTF, one after the other. Not thread-safe. */
final class RtfTokens {
  /** Longer than any control word. */
  private static final int MOST_LETTERS = 40;

  private static final int MOST_DIGITS = 9;

  private final byte[] rtf;
  private int at;
  private String word = "";
  private int value;
  private boolean given;

  enum Kind {
    /** A group begins. */
    OPEN,
    /** A group ends. */
    CLOSE,
    /** A control word: {@link #word}, {@link #value}, {@link #isOn}. */
    WORD,
    /** A backslash and one character, which is the {@link #value}. */
    SYMBOL,
    /** A byte of text, as it is. */
    BYTE,
    /** A byte of text that was written in two digits. */
    ESCAPED,
    /** Nothing is left. */
    END
  }

  RtfTokens(byte[] rtf) {
    this.rtf = rtf;
  }

  /** Of a control word, without its number. */
  String word() {
    return word;
  }

  /** The number of a control word, 1 if it has none; a byte; a character. */
  int value() {
    return value;
  }

  /** Whether a control word that stands for a switch turns it on. */
  boolean isOn() {
    return !given || value != 0;
  }

  Kind next() {
    while (at < rtf.length) {
      byte b = rtf[at++];
      switch (b) {
        case '{' -> {
          return Kind.OPEN;
        }
        case '}' -> {
          return Kind.CLOSE;
        }
        case '\r', '\n', 0 -> {
          // lines mean nothing
        }
        case '\\' -> {
          Kind kind = control();
          if (kind != Kind.END) {
            return kind;
          }
        }
        default -> {
          value = b & 0xFF;
          return Kind.BYTE;
        }
      }
    }
    return Kind.END;
  }

  /** END for what means nothing. */
  private Kind control() {
    if (at == rtf.length) {
      return Kind.END;
    }
    if (isLetter(rtf[at])) {
      controlWord();
      return Kind.WORD;
    }
    value = rtf[at++] & 0xFF;
    if (value != '\'') {
      return Kind.SYMBOL;
    }
    int high = at < rtf.length ? Character.digit(rtf[at], 16) : -1;
    int low = at + 1 < rtf.length ? Character.digit(rtf[at + 1], 16) : -1;
    if (high < 0 || low < 0) {
      return Kind.END;
    }
    at += 2;
    value = 16 * high + low;
    return Kind.ESCAPED;
  }

  private void controlWord() {
    int from = at;
    while (at < rtf.length && at - from < MOST_LETTERS && isLetter(rtf[at])) {
      at++;
    }
    word = new String(rtf, from, at - from, StandardCharsets.ISO_8859_1);
    boolean negative = at + 1 < rtf.length && rtf[at] == '-' && isDigit(rtf[at + 1]);
    at += negative ? 1 : 0;
    int digits = at;
    int number = 0;
    for (; at < rtf.length && isDigit(rtf[at]); at++) {
      number = at - digits < MOST_DIGITS ? 10 * number + rtf[at] - '0' : number;
    }
    given = at > digits;
    value = !given ? 1 : negative ? -number : number;
    if (at < rtf.length && rtf[at] == ' ') {
      at++;
    }
    if (word.equals("bin") && given) {
      at += Math.max(0, Math.min(value, rtf.length - at));
    }
  }

  private static boolean isLetter(byte b) {
    return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
