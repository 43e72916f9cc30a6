package org.rawi.script.verbalize;

/**
 * Arabic numbers written another way, to check {@link Cardinals} against: whole tables of forms
 * without marks, no declension. Only for the letters, not for the vowels.
 */
final class NumberOracle {
  private static final String[] MASCULINE =
      table(
          "واحد|اثنان|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة|أحد عشر|اثنا عشر|ثلاثة عشر|أربعة"
              + " عشر|خمسة عشر|ستة عشر|سبعة عشر|ثمانية عشر|تسعة عشر",
          "واحد|اثنان|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة",
          "ون");
  private static final String[] FEMININE =
      table(
          "واحدة|اثنتان|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر|إحدى عشرة|اثنتا عشرة|ثلاث عشرة|أربع"
              + " عشرة|خمس عشرة|ست عشرة|سبع عشرة|ثماني عشرة|تسع عشرة",
          "إحدى|اثنتان|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع",
          "ون");
  private static final String[] MASCULINE_OBLIQUE =
      table(
          "واحد|اثنين|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة|عشرة|أحد عشر|اثني عشر|ثلاثة عشر|أربعة"
              + " عشر|خمسة عشر|ستة عشر|سبعة عشر|ثمانية عشر|تسعة عشر",
          "واحد|اثنين|ثلاثة|أربعة|خمسة|ستة|سبعة|ثمانية|تسعة",
          "ين");
  private static final String[] FEMININE_OBLIQUE =
      table(
          "واحدة|اثنتين|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع|عشر|إحدى عشرة|اثنتي عشرة|ثلاث عشرة|أربع"
              + " عشرة|خمس عشرة|ست عشرة|سبع عشرة|ثماني عشرة|تسع عشرة",
          "إحدى|اثنتين|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع",
          "ين");

  private static final String[] HUNDREDS =
      "|مئة|مئتان|ثلاثمئة|أربعمئة|خمسمئة|ستمئة|سبعمئة|ثمانمئة|تسعمئة".split("\\|", -1);

  /** One, two, three to ten, eleven and more with nothing after, the same before a noun. */
  private static final String[][] SCALES = {
    {"كوادريليون", "كوادريليونان", "كوادريليونين", "كوادريليونات", "كوادريليونا"},
    {"تريليون", "تريليونان", "تريليونين", "تريليونات", "تريليونا"},
    {"مليار", "ملياران", "مليارين", "مليارات", "مليارا"},
    {"مليون", "مليونان", "مليونين", "ملايين", "مليونا"},
    {"ألف", "ألفان", "ألفين", "آلاف", "ألفا"},
  };

  private NumberOracle() {}

  private static String[] table(String small, String beforeTens, String tens) {
    String[] table = new String[100];
    String[] first = small.split("\\|", -1);
    String[] units = beforeTens.split("\\|", -1);
    String[] stems = {"", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع"};
    for (int n = 1; n < 100; n++) {
      if (n < 20) {
        table[n] = first[n - 1];
      } else {
        table[n] = (n % 10 == 0 ? "" : units[n % 10 - 1] + " و") + stems[n / 10] + tens;
      }
    }
    return table;
  }

  /** The number alone, indefinite. */
  static String say(long number, boolean feminine, boolean oblique) {
    if (number == 0) {
      return "صفر";
    }
    StringBuilder said = new StringBuilder();
    long unit = 1_000_000_000_000_000L;
    for (String[] scale : SCALES) {
      int group = (int) (number / unit % 1000);
      if (group > 0) {
        said.append(said.isEmpty() ? "" : " و").append(thousands(group, scale, oblique));
      }
      unit /= 1000;
    }
    int rest = (int) (number % 1000);
    if (rest > 0) {
      String[] table =
          oblique
              ? (feminine ? FEMININE_OBLIQUE : MASCULINE_OBLIQUE)
              : (feminine ? FEMININE : MASCULINE);
      said.append(said.isEmpty() ? "" : " و").append(hundreds(rest, table, oblique));
    }
    return said.toString();
  }

  private static String hundreds(int number, String[] table, boolean oblique) {
    String hundred = HUNDREDS[number / 100];
    hundred = oblique && number / 100 == 2 ? "مئتين" : hundred;
    String rest = table[number % 100];
    return hundred.isEmpty() ? rest : rest == null ? hundred : hundred + " و" + rest;
  }

  private static String thousands(int group, String[] scale, boolean oblique) {
    String[] table = oblique ? MASCULINE_OBLIQUE : MASCULINE;
    String two = oblique ? scale[2] : scale[1];
    if (group == 1) {
      return scale[0];
    }
    if (group == 2) {
      return two;
    }
    int rest = group % 100;
    String round = HUNDREDS[group / 100];
    if (group / 100 == 2) {
      round = oblique ? "مئتي" : "مئتا";
    }
    if (rest == 0) {
      return round + " " + scale[0];
    }
    if (rest <= 2) {
      return round + " " + scale[0] + " و" + (rest == 1 ? scale[0] : two);
    }
    return hundreds(group, table, oblique) + " " + (rest <= 10 ? scale[3] : scale[4]);
  }
}
