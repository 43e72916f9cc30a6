package org.rawi.tashkeel;

/**
 * The fifteen sets of marks that one letter can carry, numbered as the network counts them: 0 none,
 * 1–6 short vowels and tanween, 7 sukun, 8 shadda alone, 9–14 shadda with 1–6. Written in the order
 * shadda, vowel.
 */
final class MarkClass {
  static final int COUNT = 15;
  static final int NONE = 0;
  static final int FATHA = 1;
  static final int FATHATAN = 2;
  static final int DAMMA = 3;
  static final int DAMMATAN = 4;
  static final int KASRA = 5;
  static final int KASRATAN = 6;
  static final int SUKUN = 7;
  static final int SHADDA = 8;

  /** All classes, as a set of bits. */
  static final int ANY = (1 << COUNT) - 1;

  /** The classes with a shadda, as a set of bits. */
  static final int DOUBLED = ANY & -(1 << SHADDA);

  static final char SHADDA_MARK = '\u0651';
  static final char SUKUN_MARK = '\u0652';
  static final char DAGGER_ALIF = '\u0670';

  private static final String VOWELS = "\u064e\u064b\u064f\u064c\u0650\u064d\u0652";
  private static final String[] MARKS = new String[COUNT];

  static {
    for (int k = 0; k < COUNT; k++) {
      int vowel = vowel(k);
      MARKS[k] =
          (hasShadda(k) ? String.valueOf(SHADDA_MARK) : "")
              + (vowel == NONE ? "" : VOWELS.charAt(vowel - 1));
    }
  }

  private MarkClass() {}

  /** The marks as text. */
  static String marks(int k) {
    return MARKS[k];
  }

  static boolean hasShadda(int k) {
    return k >= SHADDA;
  }

  /** The class without its shadda. */
  static int vowel(int k) {
    return hasShadda(k) ? k - SHADDA : k;
  }

  static int withShadda(int k) {
    return hasShadda(k) || k == SUKUN ? k : k + SHADDA;
  }

  static boolean isTanween(int k) {
    int vowel = vowel(k);
    return vowel == FATHATAN || vowel == DAMMATAN || vowel == KASRATAN;
  }

  /** Class of a single mark other than shadda; 0 if it is none of the eight. */
  static int ofMark(char mark) {
    return VOWELS.indexOf(mark) + 1;
  }

  /** A set and the same vowels with shadda. */
  static int perhapsDoubled(int set) {
    return set | (set & (1 << SUKUN) - 1) << SHADDA & ANY & ~only(SHADDA);
  }

  /** A set with one class. */
  static int only(int k) {
    return 1 << k;
  }

  static boolean contains(int set, int k) {
    return (set >> k & 1) != 0;
  }
}
