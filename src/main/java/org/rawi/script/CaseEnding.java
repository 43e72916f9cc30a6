package org.rawi.script;

import org.rawi.script.lexicon.GrammaticalCase;

/**
 * Puts the case that a number demands on the noun it counts, where the noun is in no list (علامة
 * إعراب التمييز). The word is indefinite.
 */
final class CaseEnding {
  private static final String SHORT_VOWELS_AND_TANWEEN = "ًٌٍَُِْ";

  private CaseEnding() {}

  static String on(String word, GrammaticalCase demanded) {
    int end = word.length();
    while (end > 0 && SHORT_VOWELS_AND_TANWEEN.indexOf(word.charAt(end - 1)) >= 0) {
      end--;
    }
    String stem = word.substring(0, end);
    char last = lastLetter(stem);
    boolean tanweenWritten = word.endsWith("ًا") || word.endsWith("اً");
    if (tanweenWritten
        || ("اىيوآ".indexOf(last) >= 0 && !stem.endsWith("ّ"))
        || isSoundMasculine(stem)) {
      return word;
    }
    return stem + ending(stem, last, demanded);
  }

  private static String ending(String stem, char last, GrammaticalCase demanded) {
    return switch (demanded) {
      case NOMINATIVE -> isDiptotePlural(stem) ? "ُ" : "ٌ";
      case GENITIVE -> isDiptotePlural(stem) ? "َ" : "ٍ";
      // the alif of other nouns is the author's to write: no letter is added to his word
      case ACCUSATIVE -> last == 'ة' || stem.endsWith("اء") ? "ً" : "";
    };
  }

  /** مُبَرْمِجِينَ: the ending is in the letters. */
  private static boolean isSoundMasculine(String stem) {
    String bare = bare(stem);
    return bare.length() > 4 && (bare.endsWith("ين") || bare.endsWith("ون"));
  }

  /** صيغة منتهى الجموع: مَنَاهِج, مَنَاشِير. */
  private static boolean isDiptotePlural(String stem) {
    String bare = bare(stem);
    int n = bare.length();
    return (n == 5 || (n == 6 && bare.charAt(4) == 'ي'))
        && bare.charAt(2) == 'ا'
        && !bare.endsWith("ة")
        && !bare.endsWith("ات");
  }

  private static char lastLetter(String stem) {
    String bare = bare(stem);
    return bare.isEmpty() ? ' ' : bare.charAt(bare.length() - 1);
  }

  private static String bare(String word) {
    StringBuilder bare = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!(c >= 'ً' && c <= 'ْ') && c != 'ٰ') {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
