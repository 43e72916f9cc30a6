package org.rawi.phonetics;

/**
 * What newsreaders do to n at the end of a word (أحكام النون الساكنة والتنوين, the part of it that
 * speech without recitation keeps).
 */
public enum Assimilation {
  /** Every n stays: the careful reading of single words. */
  NONE,

  /**
   * n becomes m before b and m (الإقلاب: مِنْ بَعْدِ mim baʕdi); the n of مِنْ, عَنْ, أَنْ, إِنْ,
   * لَنْ becomes l before l and r before r (الإدغام: مِنْ رَبِّهِ mir rabbihi). Within words
   * spelling decides (مِنْبَر minbar).
   */
  NEWSREADER;

  private static final int LONGEST_PARTICLE = 4;

  void join(WordReading before, WordReading word) {
    Sounds sounds = before.sounds();
    boolean applies =
        this == NEWSREADER
            && !before.fixed()
            && word.wasl().isEmpty()
            && sounds.endsWith(Phoneme.N)
            && !sounds.get(sounds.size() - 1).geminate();
    if (!applies || word.sounds().size() == 0) {
      return;
    }
    Phoneme next = word.sounds().get(0).phoneme();
    switch (next) {
      case B, M -> sounds.replaceLast(Phoneme.M);
      case L, R -> {
        if (isParticle(before.spelling())) {
          sounds.replaceLast(next);
        }
      }
      default -> {}
    }
  }

  private static boolean isParticle(Spelling word) {
    int at = word.size() - 2;
    return word.size() <= LONGEST_PARTICLE
        && !word.has(at + 1, Marks.VOWELLED | Marks.SHADDA)
        && (at == 0 || (at == 1 && "وف".indexOf(word.letter(0)) >= 0))
        && (word.restIs(at, "من")
            || word.restIs(at, "عن")
            || word.restIs(at, "أن")
            || word.restIs(at, "إن")
            || word.restIs(at, "لن"));
  }
}
