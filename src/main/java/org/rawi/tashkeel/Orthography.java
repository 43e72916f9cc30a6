package org.rawi.tashkeel;

/** Which classes of marks Arabic spelling allows on a letter, and side by side. */
final class Orthography {
  private static final int VOWELS =
      MarkClass.only(MarkClass.FATHA)
          | MarkClass.only(MarkClass.DAMMA)
          | MarkClass.only(MarkClass.KASRA);
  private static final int TANWEEN = tanween();
  private static final int BARE = MarkClass.only(MarkClass.NONE);

  private Orthography() {}

  private static int tanween() {
    int set = 0;
    for (int k = 0; k < MarkClass.COUNT; k++) {
      set |= MarkClass.isTanween(k) ? MarkClass.only(k) : 0;
    }
    return set;
  }

  /** The classes that letter i of a word can bear. Sukun is never among them: it is no mark. */
  static int allowed(String letters, int i) {
    int set = MarkClass.ANY & ~MarkClass.only(MarkClass.SUKUN) & ofLetter(letters.charAt(i), i);
    if (i == 0 && !mayBeginSilent(letters)) {
      set &= VOWELS;
    }
    return isPlaceOfTanween(letters, i) ? set : set & ~TANWEEN;
  }

  /**
   * No word begins with a silent or double letter, but for hamzat wasl, also where it is left out:
   * بْنُ.
   */
  private static boolean mayBeginSilent(String letters) {
    return letters.length() == 1
        || letters.charAt(0) == 'ا'
        || letters.charAt(0) == 'آ'
        || letters.equals("بن");
  }

  /**
   * The classes of letter i for which a model's scores count. An alif inside a word is long and
   * bears no vowel, whatever they say: نِهَايَة with a kasra on its alif would be said with a
   * hamza.
   */
  static int believable(String letters, int i) {
    char letter = letters.charAt(i);
    boolean isLong = letter == 'ا' && i > 0 || letter == 'آ';
    return isLong ? ofLetter(letter, i) : MarkClass.ANY;
  }

  private static int ofLetter(char letter, int i) {
    return switch (letter) {
      case 'آ' -> BARE;
      case 'إ' -> MarkClass.only(MarkClass.KASRA);
      case 'ا' -> i == 0 ? BARE | VOWELS : BARE | MarkClass.only(MarkClass.FATHATAN);
      case 'ى' -> BARE | MarkClass.only(MarkClass.FATHATAN);
      case 'ة', 'أ' -> ~MarkClass.DOUBLED;
      default -> MarkClass.ANY;
    };
  }

  /** The last letter, or the one before a final alif: كِتَابٌ، كِتَابًا، هُدًى. */
  private static boolean isPlaceOfTanween(String letters, int i) {
    int last = letters.length() - 1;
    return i == last || i == last - 1 && "اى".indexOf(letters.charAt(last)) >= 0;
  }

  /**
   * Whether letter i can bear class k after a letter of class {@code before}: a double letter
   * follows no silent consonant, except the article's lām (السَّلَام).
   */
  static boolean canFollow(String letters, int i, int before, int k) {
    return before != MarkClass.NONE
        || !MarkClass.hasShadda(k)
        || "اويىآل".indexOf(letters.charAt(i - 1)) >= 0;
  }
}
