package org.rawi.script.lexicon;

/** The stem to which the endings of the dual (المثنّى) are joined. */
final class Dual {
  private Dual() {}

  static String stem(Noun noun, boolean beforeAlif) {
    String s = noun.singular();
    String allButLast = s.substring(0, s.length() - 1);
    return switch (noun.singularDeclension()) {
      case DEFECTIVE, DEFECTIVE_DIPTOTE -> allButLast + "ِي"; // قَاضِيَانِ
      case FIVE_NOUNS -> s + "َو"; // أَبَوَانِ
      case MAQSURA -> s.substring(0, s.length() - 2) + (s.endsWith("ى") ? "َي" : "َو"); // عَصَوَانِ
      case INVARIABLE -> invariable(s, noun.gender());
      case DIPTOTE -> s.endsWith("َاء") ? allButLast + "و" : regular(s, beforeAlif); // صَحْرَاوَانِ
      default -> regular(s, beforeAlif);
    };
  }

  /** ذِكْرَى → ذِكْرَيَانِ, كَامِيرَا → كَامِيرَتَانِ, يُورُو → يُورُوَانِ. */
  private static String invariable(String s, Gender gender) {
    String allButLast = s.substring(0, s.length() - 1);
    if (s.endsWith("ى")) {
      return allButLast + "ي";
    }
    return s.endsWith("ا") ? allButLast + (gender == Gender.FEMININE ? "ت" : "و") : s;
  }

  /** دَوْلَة → دَوْلَتَانِ; a final hamza finds its seat. */
  private static String regular(String s, boolean beforeAlif) {
    if (s.endsWith("ة")) {
      return s.substring(0, s.length() - 1) + "ت";
    }
    return beforeAlif ? Hamza.beforeAlif(s) : Hamza.beforeAy(s);
  }
}
