package org.rawi.script.lexicon;

/** How many a noun names. */
public enum GrammaticalNumber {
  SINGULAR,
  /** مثنّى. */
  DUAL,
  PLURAL
}
