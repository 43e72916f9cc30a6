package org.rawi.phonetics;

/**
 * The meeting of two silent letters (التقاء الساكنين): when a word ends in a consonant or a long
 * vowel and the next begins with hamzat wasl, two vowelless letters would meet. A consonant takes a
 * helping vowel — عَنِ الْبَيْتِ ʕani l-bayti, مِنَ الْبَيْتِ mina l-bayti, هُمُ الْبَنَاتُ humu
 * l-banātu — and a long vowel is shortened: فِي الْبَيْتِ fi l-bayti. Wright, vol. I §20.
 */
final class TwoSilents {
  private TwoSilents() {}

  /**
   * Helps or shortens the end of a word before hamzat wasl.
   *
   * @param before the word before; its sounds are changed
   * @param article whether the hamzat wasl is the article's
   */
  static void resolve(WordReading before, boolean article) {
    Sounds sounds = before.sounds();
    if (sounds.endsInVowel()) {
      sounds.shortenLast();
    } else {
      sounds.add(helpingVowel(before, article));
    }
  }

  private static Phoneme helpingVowel(WordReading before, boolean article) {
    Spelling word = before.spelling();
    Sounds sounds = before.sounds();
    int last = word.size() - 1;
    if (article && word.restIs(last - 1, "من") && last <= 2 && endsInMin(sounds)) {
      return Phoneme.A; // مِنَ الـ; but مِنِ ابْنِهِ
    }
    if (isPluralMeem(word, last) || word.restIs(0, "مذ")) {
      return Phoneme.U; // هُمُ الـ, عَلَيْكُمُ الـ, كَتَبْتُمُ الـ, بِهِمُ الـ, مُذُ الـ
    }
    boolean pluralWaw = AlifWiqaya.follows(word, last - 1) && sounds.endsWith(Phoneme.W);
    return pluralWaw ? Phoneme.U : Phoneme.I; // دَعَوُا الـ; else عَنِ الـ, مُحَمَّدُنِ الـ
  }

  private static boolean endsInMin(Sounds sounds) {
    int n = sounds.size();
    return sounds.is(n - 3, Phoneme.M) && sounds.is(n - 2, Phoneme.I);
  }

  /** م of هُمْ, كُمْ, تُمْ, هِمْ. */
  private static boolean isPluralMeem(Spelling word, int last) {
    if (word.letter(last) != Letters.MEEM || word.has(last, Marks.VOWELLED)) {
      return false;
    }
    return switch (word.letter(last - 1)) {
      case 'ه' -> word.has(last - 1, Marks.DAMMA | Marks.KASRA);
      case 'ك', 'ت' -> word.has(last - 1, Marks.DAMMA);
      default -> false;
    };
  }
}
