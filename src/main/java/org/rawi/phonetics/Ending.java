package org.rawi.phonetics;

/** How a word ends in its full form; decides its pausal form. */
enum Ending {
  /** ‑an, written كِتَابًا, مَاءً, هُدًى. */
  TANWEEN_FATH,
  /** ‑un, ‑in. */
  TANWEEN,
  SHORT_VOWEL,
  TAA_MARBUTA,
  /** A consonant or a long vowel: the same in pause. */
  FIXED;

  static Ending of(Spelling word) {
    int last = word.size() - 1;
    char letter = word.letter(last);
    if (letter == Letters.TAA_MARBUTA) {
      return TAA_MARBUTA;
    }
    boolean silentAlif = letter == Letters.ALIF || letter == Letters.ALIF_MAQSURA;
    if (word.has(last, Marks.FATHATAN) || (silentAlif && word.has(last - 1, Marks.FATHATAN))) {
      return TANWEEN_FATH;
    }
    if (word.has(last, Marks.TANWEEN)) {
      return TANWEEN;
    }
    if (AlifWiqaya.follows(word, last - 1) && word.has(last - 1, Marks.DAMMA)) {
      return SHORT_VOWEL; // اشْتَرَوُا
    }
    boolean vowelOnConsonant =
        letter != Letters.ALIF && word.has(last, Marks.SHORT) && !word.has(last, Marks.LONG);
    return vowelOnConsonant ? SHORT_VOWEL : FIXED;
  }
}
