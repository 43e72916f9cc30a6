package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.List;

/** A paragraph whose words and symbols somebody else has found. */
final class Tokens implements Passage {
  private final List<Element> elements;

  /** Words that follow each other directly are spoken without a pause. */
  Tokens(List<Token> tokens) {
    elements = new ArrayList<>(tokens.size());
    boolean joined = false;
    for (Token token : tokens) {
      Element element = element(token, joined);
      elements.add(element);
      joined = element.word().isPresent();
    }
  }

  private static Element element(Token token, boolean joined) {
    if (!token.kind().isWord()) {
      return Element.symbol(token.kind());
    }
    WrittenWord word = new WrittenWord(token.text());
    if (word.length() == 0) {
      return Element.symbol(Token.Kind.BRACKET); // in foreign letters
    }
    return token.kind() == Token.Kind.FIXED_WORD
        ? Element.fixed(word, joined)
        : Element.word(word, joined);
  }

  @Override
  public int size() {
    return elements.size();
  }

  @Override
  public int start(int i) {
    return i;
  }

  @Override
  public Token.Kind kind(int i) {
    return elements.get(i).kind();
  }

  @Override
  public Element element(int i) {
    return elements.get(i);
  }
}
