package org.rawi.script.lexicon;

/** How a noun is determined (التعريف والتنكير). */
public enum Definiteness {
  /** With nunation: رَجُلٌ. */
  INDEFINITE,
  /** With the article: الرَّجُلُ. */
  DEFINITE,
  /** First part of a construct (مضاف), without nunation or the nūn of dual and plural: رَجُلُ. */
  CONSTRUCT
}
