package org.rawi.phonetics;

import java.util.Set;

/**
 * Foreign names that begin with a long a before a closed syllable, and so look like a particle
 * before hamzat wasl: وَارْسُو, كَانْط. List: {@code foreign-names.txt}.
 */
final class ForeignNames {
  private static final Set<String> LONG_A = Set.copyOf(WordList.read("foreign-names.txt"));

  private ForeignNames() {}

  /** Whether the word, from the letter before {@code alif} on, is such a name. */
  static boolean beginWithLongA(Spelling word, int alif) {
    return LONG_A.contains(word.toString().substring(alif - 1));
  }
}
