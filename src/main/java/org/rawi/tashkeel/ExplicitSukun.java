package org.rawi.tashkeel;

/**
 * Writes sukun where a letter is really without a vowel: الْبَيْتُ. The network knows only vowels,
 * so what stays bare for another reason is told apart here.
 */
final class ExplicitSukun {
  private ExplicitSukun() {}

  static boolean[] of(String letters, int[] classes) {
    boolean[] sukun = new boolean[classes.length];
    for (int i = 0; i < sukun.length; i++) {
      sukun[i] =
          classes[i] == MarkClass.NONE
              && letters.length() > 1
              && !isLongVowel(letters, classes, i)
              && !isSwallowedLam(letters, classes, i);
    }
    return sukun;
  }

  /** كِتَاب، كَبِير، سُور, and tāʾ marbūṭa, which is bare when it is silent. */
  private static boolean isLongVowel(String letters, int[] classes, int i) {
    int before = i == 0 ? MarkClass.NONE : MarkClass.vowel(classes[i - 1]);
    return switch (letters.charAt(i)) {
      case 'ا', 'ى', 'آ', 'ة' -> true;
      case 'ي' -> before == MarkClass.KASRA;
      case 'و' -> before == MarkClass.DAMMA;
      default -> false;
    };
  }

  /** The article before a sun letter: الشَّمْس، لِلشَّمْس. */
  private static boolean isSwallowedLam(String letters, int[] classes, int i) {
    return letters.charAt(i) == 'ل'
        && i > 0
        && "ال".indexOf(letters.charAt(i - 1)) >= 0
        && i + 1 < classes.length
        && MarkClass.hasShadda(classes[i + 1]);
  }
}
