package org.rawi.script.lexicon;

/**
 * The set of case endings that a stem takes. Source: Wright, A Grammar of the Arabic Language, vol.
 * I §§308–317.
 */
public enum Declension {
  /** منصرف: three endings with tanween, كِتَابٌ كِتَابًا كِتَابٍ. */
  TRIPTOTE,
  /**
   * ممنوع من الصرف: no tanween, and fatḥa for the indefinite genitive, مَدَارِسُ مَدَارِسَ
   * مَدَارِسَ.
   */
  DIPTOTE,
  /** منقوص: قَاضٍ قَاضِيًا قَاضٍ; الْقَاضِي الْقَاضِيَ الْقَاضِي. */
  DEFECTIVE,
  /** منقوص على صيغة منتهى الجموع: أَرَاضٍ أَرَاضِيَ أَرَاضٍ. */
  DEFECTIVE_DIPTOTE,
  /** مقصور منوّن: مُسْتَوًى in all cases, الْمُسْتَوَى. */
  MAQSURA,
  /** One form for all cases: ذِكْرَى, قَضَايَا, يُورُو. */
  INVARIABLE,
  /** جمع مذكّر سالم: مُهَنْدِسُونَ مُهَنْدِسِينَ, without nūn in construct. */
  SOUND_MASCULINE,
  /** جمع مؤنّث سالم: جَامِعَاتٌ جَامِعَاتٍ جَامِعَاتٍ. */
  SOUND_FEMININE,
  /** الأسماء الخمسة: a long vowel in construct, أَبُو أَبَا أَبِي. */
  FIVE_NOUNS;

  /** The declension that the written end of a stem shows. */
  public static Declension ofSingular(String stem) {
    if (stem.equals("أَب") || stem.equals("أَخ") || stem.equals("حَم")) {
      return FIVE_NOUNS;
    }
    if (stem.endsWith("ٍ")) {
      return DEFECTIVE;
    }
    if (stem.endsWith("ًى") || stem.endsWith("ًا")) {
      return MAQSURA;
    }
    return hasLongVowelEnd(stem) ? INVARIABLE : TRIPTOTE;
  }

  /** The declension of a broken plural (جمع تكسير), by its pattern. */
  public static Declension ofBrokenPlural(String stem) {
    Declension byEnd = ofSingular(stem);
    if (byEnd == DEFECTIVE && Pattern.isCaCaC(stem.substring(0, stem.length() - 1))) {
      return DEFECTIVE_DIPTOTE;
    }
    return byEnd == TRIPTOTE && Pattern.isDiptotePlural(stem) ? DIPTOTE : byEnd;
  }

  private static boolean hasLongVowelEnd(String stem) {
    return stem.endsWith("ى") || stem.endsWith("َا") || stem.endsWith("ُو") || stem.endsWith("ِي");
  }

  /** The stem with its case ending and, if definite, its article. */
  public String inflect(String stem, GrammaticalCase grammaticalCase, Definiteness definiteness) {
    String ending = ending(stem, grammaticalCase, definiteness);
    return definiteness == Definiteness.DEFINITE ? Article.before(ending) : ending;
  }

  private String ending(String stem, GrammaticalCase grammaticalCase, Definiteness definiteness) {
    boolean bare = definiteness == Definiteness.INDEFINITE;
    boolean nominative = grammaticalCase == GrammaticalCase.NOMINATIVE;
    boolean accusative = grammaticalCase == GrammaticalCase.ACCUSATIVE;
    return switch (this) {
      case INVARIABLE -> stem;
      case MAQSURA -> bare ? stem : stem.replace('ً', 'َ');
      case TRIPTOTE -> bare ? tanween(stem, grammaticalCase) : vowel(stem, grammaticalCase);
      case DIPTOTE -> bare && !nominative ? stem + "َ" : vowel(stem, grammaticalCase);
      case DEFECTIVE, DEFECTIVE_DIPTOTE -> {
        String root = stem.substring(0, stem.length() - 1);
        if (accusative) {
          yield root + (bare && this == DEFECTIVE ? "ِيًا" : "ِيَ");
        }
        yield bare ? stem : root + "ِي";
      }
      case SOUND_MASCULINE -> soundMasculine(stem, nominative) + nun(definiteness);
      case SOUND_FEMININE -> stem + (bare ? (nominative ? "ٌ" : "ٍ") : (nominative ? "ُ" : "ِ"));
      case FIVE_NOUNS ->
          definiteness == Definiteness.CONSTRUCT
              ? vowel(stem, grammaticalCase) + (nominative ? "و" : accusative ? "ا" : "ي")
              : bare ? tanween(stem, grammaticalCase) : vowel(stem, grammaticalCase);
    };
  }

  private static String nun(Definiteness definiteness) {
    return definiteness == Definiteness.CONSTRUCT ? "" : "نَ";
  }

  /** The plural is stored as مُهَنْدِسُون, or after alif maqṣūra as مُصْطَفَوْن. */
  private static String soundMasculine(String plural, boolean nominative) {
    String noNun = plural.substring(0, plural.length() - 1);
    if (nominative) {
      return noNun;
    }
    return noNun.endsWith("ُو")
        ? noNun.substring(0, noNun.length() - 2) + "ِي"
        : noNun.substring(0, noNun.length() - 2) + "يْ";
  }

  private static String vowel(String stem, GrammaticalCase grammaticalCase) {
    return switch (grammaticalCase) {
      case NOMINATIVE -> stem + "ُ";
      case ACCUSATIVE -> stem + "َ";
      case GENITIVE -> stem + "ِ";
    };
  }

  private static String tanween(String stem, GrammaticalCase grammaticalCase) {
    return switch (grammaticalCase) {
      case NOMINATIVE -> stem + "ٌ";
      case ACCUSATIVE -> takesNoAlif(stem) ? stem + "ً" : Hamza.beforeAlif(stem) + "ًا";
      case GENITIVE -> stem + "ٍ";
    };
  }

  /** دَوْلَةً, سَمَاءً and مَبْدَأً take tanween without alif. */
  private static boolean takesNoAlif(String stem) {
    return stem.endsWith("ة") || stem.endsWith("اء") || stem.endsWith("أ");
  }
}
