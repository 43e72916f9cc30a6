package org.rawi.script.lexicon;

import com.ibm.icu.text.Normalizer2;
import java.util.Locale;

/** Latin letters with and without accents. */
final class LatinLetters {
  private LatinLetters() {}

  /** Letter and accent as one character where Unicode has it; Turkish İ as I. */
  static String composed(String word) {
    if (isAscii(word)) {
      return word;
    }
    return Normalizer2.getNFCInstance().normalize(word.replace('İ', 'I'));
  }

  /** Lower case without accents: Citroën → citroen, Łódź → lodz. The key of the lists. */
  static String folded(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    String lower =
        Normalizer2.getNFDInstance()
            .normalize(word.replace('İ', 'I').replace('ı', 'i'))
            .toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (Character.getType(c) == Character.NON_SPACING_MARK) {
        continue;
      }
      switch (c) {
        case 'ø' -> folded.append('o');
        case 'ł' -> folded.append('l');
        case 'đ' -> folded.append('d');
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case '’', 'ʼ' -> folded.append('\'');
        default -> folded.append(c);
      }
    }
    return folded.toString();
  }

  private static boolean isAscii(String word) {
    return word.chars().allMatch(c -> c < 128);
  }
}
