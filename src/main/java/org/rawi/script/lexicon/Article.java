package org.rawi.script.lexicon;

import java.util.regex.Pattern;
import org.rawi.text.Arabic;

/** The definite article (أداة التعريف). */
public final class Article {
  /** الْمَرْأَة, the definite of امْرَأَة; careful spelling, with any of its marks. */
  private static final Pattern WOMAN = Pattern.compile("^الْ?مَ?رْ?أ");

  private Article() {}

  /** الشَّمْس, الْقَمَر, and before hamzat al-waṣl الِاجْتِمَاع. */
  public static String before(String word) {
    if (word.startsWith("امْرَأ")) {
      return "الْمَرْأ" + word.substring("امْرَأ".length());
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

  /** A definite word as article and stem, of which {@link #before} has changed the letters. */
  static String takenApart(String definite) {
    return WOMAN.matcher(definite).replaceFirst("الامرأ");
  }
}
