package org.rawi.phonetics;

/**
 * Vowels for letters that have none, so that a word without diacritics can still be said: كتب
 * katab, مدرسة madrasah. A fatha, the commonest vowel, goes wherever a syllable would otherwise
 * begin with two consonants. A guess by nature; vocalised text is not touched, save for slips.
 */
final class DefaultVowels {
  private DefaultVowels() {}

  /**
   * Puts a fatha where a vowel is wanted.
   *
   * @param from the first letter of the word proper
   * @param closing whether a vowel stands before it, so that its first consonant may close a
   *     syllable
   */
  static void fill(Spelling word, int from, boolean closing) {
    boolean unvowelled = word.isUnvowelled(from);
    boolean afterVowel = closing;
    for (int i = from; i < word.size(); i++) {
      if (!Letters.isConsonant(word.letter(i)) || WeakLetters.lengthens(word, i)) {
        afterVowel = true;
      } else if (word.has(i, Marks.VOWELLED)) {
        afterVowel = true;
      } else if (word.has(i, Marks.SUKUN)) {
        afterVowel = false;
      } else if (needsVowel(word, i, afterVowel, unvowelled)) {
        word.add(i, isBeforeYaa(word, i, unvowelled) ? Marks.KASRA : Marks.FATHA);
        afterVowel = true;
      } else {
        afterVowel = false;
      }
    }
  }

  private static boolean needsVowel(Spelling word, int i, boolean afterVowel, boolean unvowelled) {
    if (word.size() == 1) {
      return true; // و
    }
    if (i == word.size() - 1 || isVowelLetter(word, i + 1)) {
      return false;
    }
    boolean nisba = word.letter(i + 1) == Letters.YAA && word.has(i + 1, Marks.SHADDA);
    if (nisba || word.letter(i + 1) == Letters.TAA_MARBUTA || word.has(i, Marks.SHADDA)) {
      return true;
    }
    boolean finalNext = i + 1 == word.size() - 1;
    return !afterVowel || (finalNext && unvowelled);
  }

  /**
   * The vowel left out before ي is kasra: الدَّوْليَّة, أُولِمْبيَاد; with no marks at all nobody
   * can tell.
   */
  private static boolean isBeforeYaa(Spelling word, int i, boolean unvowelled) {
    return word.letter(i + 1) == Letters.YAA && !unvowelled;
  }

  /** A hamza below its alif says kasra by itself: إن, وإلى. */
  static void fillHamzaBelow(Spelling word) {
    for (int i = 0; i < word.size(); i++) {
      if (word.letter(i) == 'إ' && !word.has(i, Marks.VOWELLED)) {
        word.add(i, Marks.KASRA);
      }
    }
  }

  private static boolean isVowelLetter(Spelling word, int i) {
    return switch (word.letter(i)) {
      case Letters.ALIF, Letters.ALIF_WASLA ->
          (word.marks(i) & Marks.VOWELLED) == 0 || word.has(i, Marks.FATHATAN);
      case Letters.ALIF_MAQSURA -> !word.has(i, Marks.VOWELLED) || word.has(i, Marks.LONG);
      default -> WeakLetters.lengthens(word, i);
    };
  }
}
