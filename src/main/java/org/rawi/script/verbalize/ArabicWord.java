package org.rawi.script.verbalize;

/** Arabic words without their marks. */
public final class ArabicWord {
  private ArabicWord() {}

  /** Without vowel marks and tatweel. */
  public static String bare(String word) {
    return Letters.bare(word);
  }
}
