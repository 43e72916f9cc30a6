package org.rawi.phonetics;

/**
 * Nunation (التنوين): كِتَابٌ kitābun, كِتَابٍ kitābin, كِتَابًا kitāban — the alif of the last is
 * not sounded.
 */
final class Tanween {
  private Tanween() {}

  static void sound(int marks, Sounds sounds) {
    if ((marks & Marks.TANWEEN) == 0) {
      return;
    }
    Phoneme vowel =
        (marks & Marks.FATHATAN) != 0
            ? Phoneme.A
            : (marks & Marks.DAMMATAN) != 0 ? Phoneme.U : Phoneme.I;
    if (!sounds.endsWith(vowel)) { // كِتَابَاً: marked twice
      sounds.add(vowel);
    }
    sounds.add(Phoneme.N);
  }
}
