package org.rawi.script.lexicon;

/** The definite article (أداة التعريف). */
final class Article {
  /** الحروف الشمسية: assimilate the article's lām. */
  private static final String SUN_LETTERS = "تثدذرزسشصضطظلن";

  private Article() {}

  /** الشَّمْس, الْقَمَر, and before hamzat al-waṣl الِاجْتِمَاع. */
  static String before(String word) {
    if (word.startsWith("امْرَأ")) {
      return "الْمَرْأ"
          + word.substring("امْرَأ".length()); // الْمَرْأَة is the definite of امْرَأَة
    }
    char first = word.charAt(0);
    if (first == 'ا') {
      return "الِ" + word;
    }
    if (SUN_LETTERS.indexOf(first) < 0) {
      return "الْ" + word;
    }
    return "ال" + first + Marks.SHADDA + word.substring(1);
  }
}
