package org.rawi.script.lexicon;

import org.rawi.text.Arabic;

/** Vowel marks (حركات) in the words of the lists. */
final class Marks {
  static final char SHADDA = Arabic.SHADDA;

  private Marks() {}

  static boolean isMark(char c) {
    return Arabic.isMark(c);
  }

  /** Without marks and tatweel. */
  static String strip(CharSequence word) {
    StringBuilder bare = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!isMark(c) && c != Arabic.TATWEEL) {
        bare.append(c);
      }
    }
    return bare.toString();
  }

  /** Shadda before its vowel: both orders are typed, one is stored. */
  static String shaddaFirst(CharSequence word) {
    StringBuilder ordered = new StringBuilder(word);
    for (int i = 1; i < ordered.length(); i++) {
      if (ordered.charAt(i) == SHADDA && isMark(ordered.charAt(i - 1))) {
        ordered.setCharAt(i, ordered.charAt(i - 1));
        ordered.setCharAt(i - 1, SHADDA);
      }
    }
    return ordered.toString();
  }
}
