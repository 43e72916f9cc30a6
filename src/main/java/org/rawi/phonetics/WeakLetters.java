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
        || isBeforeVowelLetter(word, i)
        || (isOtherWeak(word, i, i + 1) && !isBeforeVowelLetter(word, i + 1))) {
      return false; // of two, the second lengthens: طويل, دِيول
    }
    if (word.has(i - 1, Marks.SHORT)) {
      return word.has(i - 1, kindred(letter));
    }
    return word.isBare(i) && isUnmarkedConsonant(word, i - 1);
  }

  /** In a word without marks, و and ي after a consonant lengthen: نور, دين. */
  private static boolean isUnmarkedConsonant(Spelling word, int i) {
    char letter = word.letter(i);
    if ((word.marks(i) & ~Marks.SHADDA) != 0) {
      return false;
    }
    if (i > 0 && Letters.isWeak(letter) && !word.has(i, Marks.SHADDA)) {
      return isOtherWeak(word, i, i + 1) || !mayLengthen(word, i);
    }
    boolean seat = i == 0 && letter == Letters.ALIF; // اوروبا with its hamza left out
    return seat || Letters.isConsonant(letter);
  }

  private static boolean isOtherWeak(Spelling word, int i, int other) {
    return word.isBare(other)
        && Letters.isWeak(word.letter(other))
        && word.letter(other) != word.letter(i);
  }

  /** Judged by the letter before alone. */
  private static boolean mayLengthen(Spelling word, int i) {
    return word.has(i - 1, kindred(word.letter(i)))
        || ((word.marks(i - 1) & ~Marks.SHADDA) == 0 && Letters.isConsonant(word.letter(i - 1)));
  }

  private static int kindred(char letter) {
    return letter == Letters.WAW ? Marks.DAMMA : Marks.KASRA;
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
