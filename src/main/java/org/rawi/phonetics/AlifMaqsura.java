package org.rawi.phonetics;

/**
 * The alif written as yaa (الألف المقصورة): final long a — هُدَى hudā, مُوسَىٰ mūsā. Printers also
 * write it for a final yaa (فِى, عَلِىّ); the marks tell.
 */
final class AlifMaqsura {
  private AlifMaqsura() {}

  /** Whether it stands for yaa: after i, or with marks that only a consonant has. */
  static boolean isYaa(Spelling word, int i) {
    return word.has(i, Marks.SHADDA | Marks.SHORT | Marks.DAMMATAN | Marks.KASRATAN)
        || word.has(i - 1, Marks.KASRA);
  }
}
