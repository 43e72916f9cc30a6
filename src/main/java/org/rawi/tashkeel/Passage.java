package org.rawi.tashkeel;

/**
 * A paragraph whose elements are made when they are asked for, so that one of a whole book costs
 * little.
 */
interface Passage {
  int size();

  /** An element, made anew. */
  Element element(int i);

  Token.Kind kind(int i);

  /** Where an element begins: an offset into the text, or the number of the token. */
  int start(int i);
}
