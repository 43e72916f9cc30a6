package org.rawi.script.lexicon;

/** How a noun is determined. */
public enum Definiteness {
  /** With tanween: كِتَابٌ. */
  INDEFINITE,
  /** With the article: الْكِتَابُ. */
  DEFINITE,
  /** Before a genitive (مضاف), without tanween and nūn: كِتَابُ, كِتَابَا. */
  CONSTRUCT
}
