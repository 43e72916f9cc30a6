package org.rawi.tashkeel;

import java.util.Arrays;
import org.rawi.text.Span;

/** Finds words, numbers and punctuation in one line of a text. */
final class TextScanner implements Passage {
  private static final int JOINED = 1;
  private static final int QURAN = 2;
  private static final int MARKED = 4;

  private final String text;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private Token.Kind[] kinds = new Token.Kind[64];

  /** {@link #JOINED}, {@link #QURAN}, {@link #MARKED}. */
  private byte[] flags = new byte[64];

  private int size;

  private int joined;
  private int quran;

  /** Reads a line. */
  TextScanner(String text, Span line) {
    this.text = text;
    int at = line.start();
    while (at < line.end()) {
      char c = text.charAt(at);
      int from = at++;
      if (Alphabet.letter(c) != 0) {
        at = wordEnd(at, line.end());
        add(Token.Kind.WORD, from, at);
        flags[size - 1] |= (byte) signs(from, at);
        joined = JOINED;
      } else if (isDigit(c)) {
        while (at < line.end() && isDigit(text.charAt(at))) {
          at++;
        }
        add(Token.Kind.NUMBER, from, at);
      } else if (!Character.isWhitespace(c) && !Alphabet.isTransparent(c)) {
        punctuation(c, from);
        joined = 0;
      }
    }
    spreadQuran();
  }

  private int signs(int from, int to) {
    int signs = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      signs |= Alphabet.isQuranic(c) ? QURAN | MARKED : 0;
      signs |= c >= '\u064b' && c <= '\u0652' ? MARKED : 0;
    }
    return signs;
  }

  /** Marked words beside one with signs of the Qur'an belong to the same quotation. */
  private void spreadQuran() {
    for (int i = 1; i < size; i++) {
      spread(i - 1, i);
    }
    for (int i = size - 1; i > 0; i--) {
      spread(i, i - 1);
    }
  }

  private void spread(int from, int to) {
    int both = flags[from] & flags[to];
    flags[to] |= (byte) ((both & MARKED) != 0 ? flags[from] & QURAN : 0);
  }

  private void add(Token.Kind kind, int from, int to) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      kinds = Arrays.copyOf(kinds, 2 * size);
      flags = Arrays.copyOf(flags, 2 * size);
    }
    starts[size] = from;
    ends[size] = to;
    kinds[size] = kind;
    flags[size++] = (byte) (joined | quran);
    joined = 0;
  }

  private int wordEnd(int from, int limit) {
    int at = from;
    while (at < limit
        && (Alphabet.letter(text.charAt(at)) != 0 || Alphabet.isTransparent(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '٠' && c <= '٩';
  }

  private void punctuation(char c, int at) {
    switch (c) {
      case '.', '!', '?', '؟' -> add(Token.Kind.STOP, at, at + 1);
      case '،', ',', '؛', ';', ':' -> add(Token.Kind.COMMA, at, at + 1);
      case '(', ')', '[', ']', '«', '»', '"' -> add(Token.Kind.BRACKET, at, at + 1);
      case '﴾', '﴿' -> quran ^= QURAN; // people confuse the two
      default -> {}
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public int start(int i) {
    return starts[i];
  }

  @Override
  public Token.Kind kind(int i) {
    return kinds[i];
  }

  @Override
  public Element element(int i) {
    if (kind(i) != Token.Kind.WORD) {
      return Element.symbol(kind(i));
    }
    WrittenWord word = new WrittenWord(text.substring(starts[i], ends[i]));
    if ((flags[i] & QURAN) != 0) {
      word.quoteQuran();
    }
    return Element.word(word, (flags[i] & JOINED) != 0);
  }
}
