package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.List;

/** Finds words, numbers and punctuation in a line of text. */
final class TextScanner {
  private final Vocalisations vocalisations;
  private final int offset;
  private final List<Element> elements = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private boolean joined;

  /** For a line that begins at {@code offset} of its text. */
  TextScanner(Vocalisations vocalisations, int offset) {
    this.vocalisations = vocalisations;
    this.offset = offset;
  }

  /** What was found, in order. */
  List<Element> elements() {
    return elements;
  }

  /** Where an element begins in the whole text. */
  int start(int element) {
    return starts.get(element);
  }

  /** Reads a line and adds its elements. */
  void scan(String line) {
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      int from = at++;
      if (Alphabet.letter(c) != 0) {
        at = wordEnd(line, at);
        add(word(line.substring(from, at), joined), from);
        joined = true;
      } else if (isDigit(c)) {
        while (at < line.length() && isDigit(line.charAt(at))) {
          at++;
        }
        add(Element.symbol(Token.Kind.NUMBER), from);
        joined = false;
      } else if (!Character.isWhitespace(c) && !Alphabet.isTransparent(c)) {
        punctuation(c, from);
        joined = false;
      }
    }
  }

  private Element word(String text, boolean follows) {
    WrittenWord word = new WrittenWord(text);
    vocalisations.find(word.letters()).ifPresent(word::settle);
    return Element.word(word, follows);
  }

  private void add(Element element, int start) {
    elements.add(element);
    starts.add(offset + start);
  }

  private static int wordEnd(String line, int from) {
    int at = from;
    while (at < line.length()
        && (Alphabet.letter(line.charAt(at)) != 0 || Alphabet.isTransparent(line.charAt(at)))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9' || c >= '٠' && c <= '٩';
  }

  private void punctuation(char c, int at) {
    switch (c) {
      case '.', '!', '?', '؟' -> add(Element.symbol(Token.Kind.STOP), at);
      case '،', ',', '؛', ';', ':' -> add(Element.symbol(Token.Kind.COMMA), at);
      case '(', ')', '[', ']', '«', '»', '"' -> add(Element.symbol(Token.Kind.BRACKET), at);
      default -> {}
    }
  }
}
