package org.rawi.script.lexicon;

/** What a noun does in its sentence (إعراب الاسم). */
public enum Case {
  /** Subject, predicate of a noun sentence: رَجُلٌ. */
  NOMINATIVE,
  /** Object, specification, adverb: رَجُلًا. */
  ACCUSATIVE,
  /** After a preposition or as second part of a construct: رَجُلٍ. */
  GENITIVE
}
