package org.rawi.script.lexicon;

/** Grammatical gender (الجنس). */
public enum Gender {
  MASCULINE,
  FEMININE;

  public Gender opposite() {
    return this == MASCULINE ? FEMININE : MASCULINE;
  }
}
