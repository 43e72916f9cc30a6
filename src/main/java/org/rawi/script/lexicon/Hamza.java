package org.rawi.script.lexicon;

/** The seat of a stem's final hamza before an ending (الهمزة المتطرّفة). */
final class Hamza {
  private static final String NON_CONNECTING = "ادذرزوآ";

  private Hamza() {}

  /** شَيْء → شَيْئًا after a letter that connects, but جُزْء → جُزْءًا. */
  static String beforeAlif(String stem) {
    return endsInLoneHamza(stem) && connects(stem)
        ? stem.substring(0, stem.length() - 1) + "ئ"
        : stem;
  }

  /** جُزْء → جُزْأَيْنِ, شَيْء → شَيْئَيْنِ, ضَوْء → ضَوْءَيْنِ, سَمَاء → سَمَاءَيْنِ. */
  static String beforeAy(String stem) {
    if (!endsInLoneHamza(stem)) {
      return stem;
    }
    char seat =
        connects(stem) ? 'ئ' : lastLetter(stem) == 'و' || lastLetter(stem) == 'ا' ? 'ء' : 'أ';
    return stem.substring(0, stem.length() - 1) + seat;
  }

  private static boolean endsInLoneHamza(String stem) {
    return stem.endsWith("ء") && stem.length() > 1;
  }

  private static boolean connects(String stem) {
    return NON_CONNECTING.indexOf(lastLetter(stem)) < 0;
  }

  private static char lastLetter(String stem) {
    int i = stem.length() - 2;
    while (i > 0 && Marks.isMark(stem.charAt(i))) {
      i--;
    }
    return stem.charAt(i);
  }
}
