package org.rawi.script.lexicon;

/** Patterns (أوزان) of vocalized stems that decide how a broken plural is declined. */
final class Pattern {
  private static final char FATHA = 'َ';
  private static final char DAMMA = 'ُ';
  private static final char KASRA = 'ِ';
  private static final char SUKUN = 'ْ';

  private Pattern() {}

  /**
   * صيغة منتهى الجموع (مَدَارِس, مَفَاتِيح, مَوَادّ), فُعَلَاء and أَفْعِلَاء are diptotes;
   * أَعْضَاء is not.
   */
  static boolean isDiptotePlural(String stem) {
    return stem.equals("أَشْيَاء") // by usage, against its pattern
        || isUltimatePlural(stem)
        || isFualaa(stem)
        || isAfilaa(stem);
  }

  /** CaCāC…: the beginning of صيغة منتهى الجموع, and all of أَرَاضٍ without its tanween. */
  static boolean isCaCaC(String stem) {
    return stem.length() > 5
        && stem.charAt(1) == FATHA
        && stem.charAt(3) == FATHA
        && stem.charAt(4) == 'ا';
  }

  private static boolean isUltimatePlural(String stem) {
    String s = stem.replace("آ", "أَا");
    if (s.length() < 7 || s.charAt(1) != FATHA || s.charAt(3) != FATHA || s.charAt(4) != 'ا') {
      return false;
    }
    if (s.length() == 7) {
      return s.charAt(6) == Marks.SHADDA; // مَوَادّ
    }
    return s.charAt(6) == KASRA
        && (s.length() == 8
            || (s.length() == 9 && (s.charAt(7) == 'ي' || s.charAt(8) == Marks.SHADDA)));
  }

  /** فُعَلَاء: وُزَرَاء. */
  private static boolean isFualaa(String stem) {
    return stem.endsWith("َاء")
        && stem.length() == 8
        && stem.charAt(1) == DAMMA
        && stem.charAt(3) == FATHA;
  }

  /** أَفْعِلَاء: أَقْرِبَاء, أَطِبَّاء. */
  private static boolean isAfilaa(String stem) {
    return stem.startsWith("أَ")
        && stem.endsWith("َاء")
        && ((stem.indexOf(KASRA) == 5 && stem.charAt(3) == SUKUN) || stem.indexOf(KASRA) == 3);
  }
}
