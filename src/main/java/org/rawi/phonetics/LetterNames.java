package org.rawi.phonetics;

import java.util.HashMap;
import java.util.Map;

/**
 * Names of letters and digits, for what cannot be read as a word: a single letter without a vowel,
 * digits and Latin letters that reach us unverbalized. List: {@code letter-names.txt}.
 */
final class LetterNames {
  private static final Map<Character, String> NAMES = new HashMap<>();

  static {
    for (String line : WordList.read("letter-names.txt")) {
      NAMES.put(line.charAt(0), line.substring(1).strip());
    }
  }

  private LetterNames() {}

  /** The text, with names in place of what has no sound of its own. */
  static String spellOut(String text) {
    if (isLoneLetter(text)) {
      return NAMES.getOrDefault(firstLetter(text), text);
    }
    for (int i = 0; i < text.length(); i++) {
      if (needsName(text.charAt(i))) {
        return spellOutFrom(text, i);
      }
    }
    return text;
  }

  private static String spellOutFrom(String text, int from) {
    StringBuilder out = new StringBuilder(text.length() * 4).append(text, 0, from);
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      char key = Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : lower(c);
      out.append(needsName(c) ? NAMES.getOrDefault(key, "") : String.valueOf(c));
    }
    return out.toString();
  }

  private static boolean needsName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Character.isDigit(c);
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
  }

  /** One letter without a vowel; و alone is the conjunction and is read. */
  private static boolean isLoneLetter(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Letters.canonical(c) != 0) {
        letters++;
      } else if (needsName(c) || (Marks.of(c) & Marks.VOWELLED) != 0) {
        return false;
      }
      if (letters > 1 || c == Letters.WAW) {
        return false;
      }
    }
    return letters == 1;
  }

  private static char firstLetter(String text) {
    int i = 0;
    while (Letters.canonical(text.charAt(i)) == 0) {
      i++;
    }
    return Letters.canonical(text.charAt(i));
  }
}
