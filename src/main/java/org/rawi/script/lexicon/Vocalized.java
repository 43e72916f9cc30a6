package org.rawi.script.lexicon;

/** The spelling of vocalized words as the lists hand them out. */
final class Vocalized {
  private Vocalized() {}

  /** Shadda before vowel. */
  static String words(String listed) {
    return Marks.shaddaFirst(listed);
  }

  /** A foreign name does not decline: its last consonant closes with sukun, بُوتِينْ. */
  static String foreign(String listed) {
    StringBuilder closed = new StringBuilder();
    for (String word : words(listed).split(" ", -1)) {
      closed.append(closed.isEmpty() ? "" : " ").append(close(word));
    }
    return closed.toString();
  }

  private static String close(String word) {
    char last = word.charAt(word.length() - 1);
    char before = word.length() > 1 ? word.charAt(word.length() - 2) : last;
    boolean longVowel =
        last == 'ا'
            || last == 'ى'
            || (last == 'و' && before == 'ُ')
            || (last == 'ي' && before == 'ِ');
    return Marks.isMark(last) || longVowel || last == 'ة' ? word : word + "ْ";
  }
}
