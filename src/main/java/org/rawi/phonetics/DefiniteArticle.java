package org.rawi.phonetics;

import org.rawi.text.Arabic;

/**
 * The definite article (أل التعريف): its l is sounded before the fourteen moon letters (ال القمرية)
 * — الْقَمَرُ al-qamaru — and becomes the following sound before the sun letters (ال الشمسية) —
 * الشَّمْسُ ash-shamsu.
 */
final class DefiniteArticle {
  private DefiniteArticle() {}

  /**
   * Where the article's lam stands, or −1.
   *
   * @param particles how many letters before may be particles: وَالْقَمَرِ, بِالْقَمَرِ, لِلْقَمَرِ
   */
  static int lam(Spelling word, int particles) {
    for (int k = 0; k <= particles; k++) {
      if (isAlifOfArticle(word, k)) {
        return k + 1;
      }
    }
    for (int k = particles; k > 0 && k >= particles - 1; k--) {
      boolean afterLam =
          word.letter(k - 1) == Letters.LAM; // لِلْبَيْتِ, لَلْبَيْتُ, لِلِاجْتِمَاعِ
      if (afterLam && isLam(word, k) && word.size() > k + 2) {
        return k;
      }
    }
    return -1;
  }

  private static boolean isAlifOfArticle(Spelling word, int alif) {
    int lam = alif + 1;
    boolean alifFits =
        Letters.isPlainAlif(word.letter(alif)) && (word.marks(alif) & ~Marks.FATHA) == 0;
    return alifFits && isLam(word, lam) && word.size() > lam + 1 + (alif > 0 ? 1 : 0);
  }

  private static boolean isLam(Spelling word, int lam) {
    if (word.letter(lam) != Letters.LAM || word.has(lam, Marks.SHADDA | Marks.TANWEEN)) {
      return false;
    }
    if (isBeforeWasl(word, lam)) {
      return true;
    }
    return !word.has(lam, Marks.VOWELLED) && !isEighthForm(word, lam);
  }

  /** The article before another hamzat wasl takes i: الِاسْتِقْبَالُ al-istiqbālu. */
  static boolean isBeforeWasl(Spelling word, int lam) {
    return (word.marks(lam) & ~Marks.KASRA) == 0
        && Letters.isPlainAlif(word.letter(lam + 1))
        && (word.has(lam, Marks.KASRA) || word.has(lam + 1, Marks.KASRA) || word.isBare(lam + 1))
        && Letters.isConsonant(word.letter(lam + 2))
        && (word.has(lam + 2, Marks.SUKUN)
            || HamzatWasl.isAssimilated(word, lam + 2)
            || (word.isBare(lam + 2) && Letters.isConsonant(word.letter(lam + 3))));
  }

  /**
   * الْتَقَى, الْتِزَام: lam is the root's own, for after the article ت would be doubled:
   * التَّقْوَى.
   */
  private static boolean isEighthForm(Spelling word, int lam) {
    return word.has(lam, Marks.SUKUN)
        && word.letter(lam + 1) == Letters.TAA
        && word.has(lam + 1, Marks.SHORT)
        && !word.has(lam + 2, Marks.SUKUN) // الْتَمْر: the shadda is only left out
        && !word.has(lam + 1, Marks.SHADDA);
  }

  /** Whether the lam is silent because the letter after it is a sun letter. */
  static boolean isAssimilated(Spelling word, int lam) {
    return Arabic.isSunLetter(word.letter(lam + 1));
  }
}
