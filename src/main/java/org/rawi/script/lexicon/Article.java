package org.rawi.script.lexicon;

import org.rawi.text.Arabic;

/** The definite article (أداة التعريف). */
public final class Article {
  private Article() {}

  /** الشَّمْس, الْقَمَر, and before hamzat al-waṣl الِاجْتِمَاع. */
  public static String before(String word) {
    if (word.startsWith("امْرَأ")) {
      return "الْمَرْأ"
          + word.substring("امْرَأ".length()); // الْمَرْأَة is the definite of امْرَأَة
    }
    char first = word.charAt(0);
    if (first == 'ا') {
      return "الِ" + word;
    }
    if (Arabic.isSunLetter(first)) {
      return "ال" + first + Marks.SHADDA + word.substring(1);
    }
    return "الْ" + word;
  }
}
