package org.rawi.script.lexicon;

/** Case (الإعراب) of a noun. */
public enum GrammaticalCase {
  /** مرفوع. */
  NOMINATIVE,
  /** منصوب. */
  ACCUSATIVE,
  /** مجرور. */
  GENITIVE
}
