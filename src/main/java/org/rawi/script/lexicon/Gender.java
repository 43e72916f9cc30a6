package org.rawi.script.lexicon;

/** Grammatical gender (الجنس). */
public enum Gender {
  MASCULINE,
  FEMININE
}
