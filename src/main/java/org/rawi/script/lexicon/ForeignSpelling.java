package org.rawi.script.lexicon;

/** Spells sounds (Arabic consonants, a i u short, A I U long) as a fully vocalized Arabic word. */
final class ForeignSpelling {
  private ForeignSpelling() {}

  static String of(CharSequence sounds) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < sounds.length(); i++) {
      char sound = sounds.charAt(i);
      char next = i + 1 < sounds.length() ? sounds.charAt(i + 1) : 0;
      char previous = i > 0 ? sounds.charAt(i - 1) : 0;
      if (isVowel(sound)) {
        word.append(carrier(sound, previous)).append(vowel(sound, next));
      } else if (sound != next) { // names are usually spelled without doubling: شِفِيلْدْ

        word.append(sound).append(isVowel(next) ? "" : "ْ");
      }
    }
    return word.toString().replace("أَا", "آ");
  }

  private static boolean isVowel(char sound) {
    return "aiuAIU".indexOf(sound) >= 0;
  }

  /**
   * What carries a vowel that no consonant precedes: a hamza at the start, a glide after a vowel.
   */
  private static String carrier(char vowel, char previous) {
    if (previous == 0) {
      return vowel == 'i' || vowel == 'I' ? "إ" : "أ";
    }
    return switch (previous) {
      case 'I', 'i' -> "ي"; // مَارْيَا: IA
      case 'U', 'u' -> "و";
      case 'A', 'a' -> vowel == 'u' || vowel == 'U' ? "و" : "ي";
      default -> "";
    };
  }

  /** A short vowel at the end is heard long, a long one before its own glide short: مَارِيَا. */
  private static String vowel(char vowel, char next) {
    boolean last = next == 0;
    if (isVowel(next) || (vowel == 'I' && next == 'ي')) {
      return vowel == 'I' ? "ِ" : vowel == 'U' ? "ُ" : vowel(vowel, 'ب');
    }
    return switch (vowel) {
      case 'a' -> last ? "َا" : "َ";
      case 'i' -> last ? "ِي" : "ِ";
      case 'u' -> last ? "ُو" : "ُ";
      case 'A' -> "َا";
      case 'I' -> "ِي";
      default -> "ُو";
    };
  }
}
