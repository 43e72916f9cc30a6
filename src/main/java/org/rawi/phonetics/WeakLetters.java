package org.rawi.phonetics;

/** The letters و and ي where they lengthen a vowel (حروف المد): نُور nūr, دِين dīn. */
final class WeakLetters {
  private WeakLetters() {}

  /** Whether the letter is و or ي and lengthens the vowel before it. */
  static boolean lengthens(Spelling word, int i) {
    char letter = word.letter(i);
    if (i == 0
        || !Letters.isWeak(letter)
        || (word.marks(i) & ~Marks.SUKUN) != 0
        || isBeforeVowelLetter(word, i)) {
      return false;
    }
    if (word.has(i - 1, Marks.SHORT)) {
      return word.has(i - 1, letter == Letters.WAW ? Marks.DAMMA : Marks.KASRA);
    }
    return word.isBare(i) && isUnmarkedConsonant(word, i - 1);
  }

  /** In a word without marks, و and ي after a consonant lengthen: نور, دين. */
  private static boolean isUnmarkedConsonant(Spelling word, int i) {
    char letter = word.letter(i);
    boolean seat = i == 0 && letter == Letters.ALIF; // اوروبا with its hamza left out
    return (word.marks(i) & ~Marks.SHADDA) == 0
        && (seat || Letters.isConsonant(letter))
        && (i == 0 || !Letters.isWeak(letter) || word.has(i, Marks.SHADDA));
  }

  /** Before a long a they are consonants: دُوار du-wār, قوة quw-wah. */
  private static boolean isBeforeVowelLetter(Spelling word, int i) {
    return switch (word.letter(i + 1)) {
      case Letters.ALIF -> word.isBare(i + 1) && !AlifWiqaya.follows(word, i);
      case Letters.TAA_MARBUTA, Letters.ALIF_MAQSURA -> true;
      default -> false;
    };
  }
}
