package org.rawi.script.lexicon;

/** How many a noun's form stands for (العدد النحوي). */
public enum GrammaticalNumber {
  SINGULAR,
  DUAL,
  PLURAL
}
