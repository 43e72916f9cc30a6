package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;

/** Digits said one by one. */
final class Spelled {
  private static final String[] DIGITS = {
    "صِفْر",
    "وَاحِد",
    "اثْنَان",
    "ثَلَاثَة",
    "أَرْبَعَة",
    "خَمْسَة",
    "سِتَّة",
    "سَبْعَة",
    "ثَمَانِيَة",
    "تِسْعَة"
  };

  private Spelled() {}

  /** Counting words stand alone and take no ending (الوقف): صِفْرْ وَاحِدْ خَمْسَةْ. */
  static List<String> digits(String digits) {
    List<String> words = new ArrayList<>(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      words.add(DIGITS[digits.charAt(i) - '0'] + "ْ");
    }
    return words;
  }

  /**
   * The digits after a decimal mark: as a number up to three of them, leading zeros said first;
   * more are said one by one.
   */
  static List<String> fraction(String digits, GrammaticalCase grammaticalCase) {
    if (digits.length() > 3) {
      return digits(digits);
    }
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < digits.length() - 1 && digits.charAt(at) == '0') {
      words.add(DIGITS[0] + "ْ");
      at++;
    }
    words.addAll(
        Cardinals.words(
            Long.parseLong(digits.substring(at)),
            Gender.MASCULINE,
            grammaticalCase,
            Definiteness.INDEFINITE));
    return words;
  }
}
