package org.rawi.phonetics;

/**
 * The guarding alif (الألف الفارقة, ألف الوقاية) after the waw of the plural is not sounded:
 * كَتَبُوا katabū, دَعَوْا daʕaw.
 */
final class AlifWiqaya {
  private AlifWiqaya() {}

  /** Whether the word ends, after the waw at {@code waw}, in this alif. */
  static boolean follows(Spelling word, int waw) {
    return waw > 0
        && waw == word.size() - 2
        && word.letter(waw) == Letters.WAW
        && word.letter(waw + 1) == Letters.ALIF
        && (word.marks(waw + 1) & ~Marks.SUKUN) == 0
        // دَعَوُا اللهَ carries damma only to join; هَوًى, عُضْوًا, دَعَوَا carry their own vowel
        && !word.has(waw, Marks.FATHA | Marks.KASRA | Marks.TANWEEN | Marks.SHADDA);
  }
}
