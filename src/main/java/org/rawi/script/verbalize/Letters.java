package org.rawi.script.verbalize;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** Classes of characters that decide where a token ends. */
final class Letters {
  private Letters() {}

  /** A vowel mark, shadda, sukūn, dagger alif or Quranic sign. */
  static boolean isMark(int c) {
    return (c >= 0x064B && c <= 0x065F)
        || c == 0x0670
        || (c >= 0x0610 && c <= 0x061A)
        || (c >= 0x06D6 && c <= 0x06ED && c != 0x06DD && c != 0x06DE && c != 0x06E9);
  }

  /** Without marks and tatweel; the same object when there is nothing to take away. */
  static String bare(String word) {
    int i = 0;
    while (i < word.length() && !isDropped(word.charAt(i))) {
      i++;
    }
    if (i == word.length()) {
      return word;
    }
    StringBuilder bare = new StringBuilder(word.length()).append(word, 0, i);
    for (; i < word.length(); i++) {
      if (!isDropped(word.charAt(i))) {
        bare.append(word.charAt(i));
      }
    }
    return bare.toString();
  }

  private static boolean isDropped(char c) {
    return isMark(c) || c == 'ـ';
  }

  static boolean isArabicLetter(int c) {
    return (c >= 0x0620 && c <= 0x064A)
        || (c >= 0x066E && c <= 0x06D3 && c != 0x0670)
        || c == 0x06D5
        || (c >= 0x06EE && c <= 0x06EF)
        || (c >= 0x06FA && c <= 0x06FF)
        || (c >= 0x0750 && c <= 0x077F)
        || (c >= 0xFB50 && c <= 0xFDF1 && Character.isLetter(c))
        || (c >= 0xFE70 && c <= 0xFEFC);
  }

  static WrittenToken.Kind kind(int c) {
    if (c >= 0xFDF0 && c <= 0xFDFD) {
      return WrittenToken.Kind.SYMBOL; // ﷺ: a phrase in one sign
    }
    if (isArabicLetter(c) || isMark(c)) {
      return WrittenToken.Kind.WORD;
    }
    if (c < 0x80) {
      return ascii(c);
    }
    int type = Character.getType(c);
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      return WrittenToken.Kind.DIGITS;
    }
    if (Character.isLetter(c)) {
      return UScript.getScript(c) == UScript.LATIN && c != 'ª' && c != 'º'
          ? WrittenToken.Kind.LATIN
          : WrittenToken.Kind.FOREIGN;
    }
    if (isEmoji(c)) {
      return WrittenToken.Kind.EMOJI;
    }
    return isPunctuation(type) ? WrittenToken.Kind.MARK : WrittenToken.Kind.SYMBOL;
  }

  private static WrittenToken.Kind ascii(int c) {
    if (c >= '0' && c <= '9') {
      return WrittenToken.Kind.DIGITS;
    }
    if (Character.isLetter(c)) {
      return WrittenToken.Kind.LATIN;
    }
    return "!\"'(),-.:;?[]_{}/".indexOf(c) >= 0 ? WrittenToken.Kind.MARK : WrittenToken.Kind.SYMBOL;
  }

  private static boolean isEmoji(int c) {
    return c > 0x2000
        && c != 0x2122
        && !(c >= 0x2190 && c <= 0x21FF)
        && (UCharacter.hasBinaryProperty(c, UProperty.EMOJI_PRESENTATION)
            || (UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC)
                && c >= 0x2600
                && c != 0x2665));
  }

  private static boolean isPunctuation(int type) {
    return type == Character.DASH_PUNCTUATION
        || type == Character.START_PUNCTUATION
        || type == Character.END_PUNCTUATION
        || type == Character.INITIAL_QUOTE_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || type == Character.CONNECTOR_PUNCTUATION
        || type == Character.OTHER_PUNCTUATION;
  }

  /** Shadda before its vowel, whichever way it was typed. */
  static String shaddaFirst(String word) {
    int at = word.indexOf('ّ', 1);
    if (at < 0 || !hasVowelBeforeShadda(word)) {
      return word;
    }
    StringBuilder ordered = new StringBuilder(word);
    for (; at > 0; at = ordered.indexOf("ّ", at + 1)) {
      char before = ordered.charAt(at - 1);
      if (isMark(before) && before != 'ّ') {
        ordered.setCharAt(at, before);
        ordered.setCharAt(at - 1, 'ّ');
      }
    }
    return ordered.toString();
  }

  private static boolean hasVowelBeforeShadda(String word) {
    for (int at = word.indexOf('ّ', 1); at > 0; at = word.indexOf('ّ', at + 1)) {
      if (isMark(word.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Digits of any script as ASCII digits; what is no digit is left out. */
  static String asciiDigits(String digits) {
    StringBuilder ascii = new StringBuilder(digits.length());
    digits
        .codePoints()
        .filter(Character::isDigit)
        .forEach(c -> ascii.append((char) ('0' + Character.digit(c, 10))));
    return ascii.toString();
  }
}
