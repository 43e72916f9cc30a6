package org.rawi.tashkeel;

import java.util.Optional;

/**
 * An element of a paragraph as the network and the rules see it.
 *
 * @param word its letters and marks, for words
 * @param joined whether it follows the element before it without a pause
 */
record Element(Token.Kind kind, Optional<WrittenWord> word, Spelling spelling, boolean joined) {

  static Element word(WrittenWord word, boolean joined) {
    return new Element(Token.Kind.WORD, Optional.of(word), word.spelling(), joined);
  }

  static Element fixed(WrittenWord word, boolean joined) {
    return new Element(Token.Kind.FIXED_WORD, Optional.of(word), word.spelling(), joined);
  }

  static Element symbol(Token.Kind kind) {
    return new Element(kind, Optional.empty(), Spelling.symbol(kind.symbol()), false);
  }

  /** The same word after its marks have been narrowed. */
  Element settled() {
    return new Element(kind, word, word.orElseThrow().spelling(), joined);
  }
}
