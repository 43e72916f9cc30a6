package org.rawi.phonetics;

/**
 * The name of God (لفظ الجلالة): written without its long a, and often without any marks — اللهِ,
 * بِاللَّهِ, لِلَّهِ, اللَّهُمَّ. Rewrites the spelling so that one lam carries shadda, fatha and
 * dagger alif.
 */
final class AllahName {
  private AllahName() {}

  /** Whether the word was the name; if so, it is now spelt as it sounds. */
  static boolean spellOut(Spelling word) {
    int end = word.size();
    if (end > 3 && word.letter(end - 1) == Letters.MEEM) {
      end--; // اللَّهُمَّ
    }
    int lam = end - 3;
    if (lam < 0
        || word.letter(lam) != Letters.LAM
        || word.letter(lam + 1) != Letters.LAM
        || word.letter(lam + 2) != Letters.HAA
        || word.has(lam + 1, Marks.DAMMA | Marks.KASRA | Marks.SUKUN)) {
      return false;
    }
    boolean afterAlif = lam > 0 && Letters.isPlainAlif(word.letter(lam - 1));
    if (!onlyParticlesBefore(word, afterAlif ? lam - 1 : lam, afterAlif)) {
      return false;
    }
    for (int i = 0; i < lam - 1; i++) {
      if (word.isBare(i)) {
        word.add(i, word.letter(i) == 'ب' ? Marks.KASRA : Marks.FATHA); // والله, بالله
      }
    }
    word.setMarks(lam + 1, Marks.SHADDA | Marks.FATHA | Marks.DAGGER);
    if (afterAlif) {
      word.remove(lam); // the lam of the article merges
    } else {
      word.setMarks(lam, Marks.KASRA); // لِلَّهِ
    }
    return true;
  }

  /** و ف ب ت ك أ before the alif, و ف before the lam of لِلَّهِ. */
  private static boolean onlyParticlesBefore(Spelling word, int to, boolean afterAlif) {
    String particles = afterAlif ? "وفبتكأ" : "وف";
    for (int i = 0; i < to; i++) {
      if (particles.indexOf(word.letter(i)) < 0) {
        return false;
      }
    }
    return to <= 2;
  }

  /** Where the heavy l of the name stands among the sounds; −1 if it does not. */
  static int lamAmong(Sounds sounds) {
    for (int i = 0; i + 1 < sounds.size(); i++) {
      if (sounds.is(i, Phoneme.L) && sounds.get(i).geminate() && sounds.is(i + 1, Phoneme.AA)) {
        return i;
      }
    }
    return -1;
  }
}
