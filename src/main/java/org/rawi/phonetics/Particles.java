package org.rawi.phonetics;

import java.util.Set;

/**
 * The one-letter particles joined in front of a word: وَ فَ (العطف), بِ لِ كَ (الجر), أَ
 * (الاستفهام), لَ (الابتداء), سَ (الاستقبال).
 */
final class Particles {
  /** Words of two light syllables that take وَ and فَ so often that they must keep their stress. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of("هو", "هي", "له", "لها", "لهم", "لك", "لكم", "به", "بك", "بكم", "مع", "لنا", "بنا");

  /** From this length on, bare وال… is the particle and the article rather than والد or بالغ. */
  private static final int SURE_LENGTH = 6;

  private Particles() {}

  /** How many letters at the start, three at most, could be such particles by letter and vowel. */
  static int count(Spelling word) {
    int n = 0;
    while (n < 3 && n < word.size() - 2 && couldBe(word.letter(n), word.marks(n))) {
      n++;
    }
    return n;
  }

  /** Gives a particle that the writer left bare its vowel: والشَّمْس, بالقلم, واسْتَقْبَلَ. */
  static void vowel(Spelling word) {
    char first = word.letter(0);
    boolean particle = first == 'و' || first == 'ف' || first == 'ب' || first == 'ك';
    if (!particle || !word.isBare(0) || !Letters.isPlainAlif(word.letter(1))) {
      return;
    }
    boolean article =
        word.letter(2) == Letters.LAM
            && (word.has(2, Marks.SUKUN | Marks.SHADDA)
                || word.has(3, Marks.SHADDA)
                || (word.isBare(2) && word.size() >= SURE_LENGTH));
    if (article || (first == 'و' && word.isBare(1) && word.has(2, Marks.SUKUN))) {
      word.add(0, first == 'ب' ? Marks.KASRA : Marks.FATHA);
    }
  }

  private static boolean couldBe(char letter, int marks) {
    int vowel =
        switch (letter) {
          case 'و', 'ف', 'ك', 'أ' -> Marks.FATHA;
          case 'ب' -> Marks.KASRA;
          case 'ل' -> Marks.KASRA | Marks.FATHA;
          default -> 0;
        };
    return (marks & vowel) != 0 && (marks & ~Marks.SHORT) == 0;
  }

  /**
   * In a word without article: how many letters at its start are surely particles, and so do not
   * attract stress. Only shapes that no noun or verb has by itself: وَهُوَ; بِ or لِ before a short
   * vowel in three open syllables (بِقَلَمٍ); سَ before يَ (سَيَصِلُ).
   */
  static int unstressed(Spelling word) {
    char first = word.letter(0);
    if ((first == 'و' || first == 'ف') && word.marks(0) == Marks.FATHA) {
      return FUNCTION_WORDS.contains(word.toString().substring(1)) ? 1 : 0;
    }
    boolean preposition = (first == 'ب' || first == 'ل') && word.marks(0) == Marks.KASRA;
    if (preposition && isShortOpen(word, 1) && isShortOpen(word, 2) && word.size() >= 4) {
      return 1;
    }
    boolean future =
        first == 'س'
            && word.marks(0) == Marks.FATHA
            && word.letter(1) == Letters.YAA
            && (word.marks(1) == Marks.FATHA || word.marks(1) == Marks.DAMMA);
    return future ? 1 : 0;
  }

  private static boolean isShortOpen(Spelling word, int i) {
    return (word.marks(i) & ~Marks.SHORT) == 0
        && word.has(i, Marks.SHORT)
        && Letters.isConsonant(word.letter(i))
        && Letters.isConsonant(word.letter(i + 1))
        && !(word.isBare(i + 1) && Letters.isWeak(word.letter(i + 1)));
  }
}
