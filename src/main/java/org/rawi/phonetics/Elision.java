package org.rawi.phonetics;

/**
 * Hamzat wasl between words (درج الكلام): it sounds only where speech begins — اَلْبَيْتُ ʔal-baytu
 * — and falls after another word: فِي الْبَيْتِ fi l-bayti.
 */
final class Elision {
  private Elision() {}

  /**
   * Begins the utterance with this word.
   *
   * @return how many phones were put in front of the word proper: those of the article, for the
   *     joining hamza of verbs and nouns is part of them
   */
  static int begin(WordReading word) {
    word.wasl().ifPresent(word.sounds()::prependHamza);
    boolean article = word.wasl().filter(vowel -> vowel == Phoneme.A).isPresent();
    return article ? 2 : 0;
  }

  /**
   * Joins a word to the one before.
   *
   * @return as {@link #begin}
   */
  static int join(WordReading before, WordReading word) {
    if (word.wasl().isEmpty()) {
      return 0;
    }
    if (!before.fixed()) {
      TwoSilents.resolve(before, word.wasl().get() == Phoneme.A);
      return 0;
    }
    return before.sounds().endsInVowel() ? 0 : begin(word);
  }
}
