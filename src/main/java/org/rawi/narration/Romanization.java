package org.rawi.narration;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.text.Arabic;

/**
 * Diacritized Arabic words in the 26 Latin letters, as names of files have them: the consonants of
 * the ALA-LC romanization without its dots and lines, long vowels like short ones, every word in
 * its pausal form (but «شُكْرًا» {@code shukran}), the article joined by a hyphen: «قِطَارُ
 * الْوَاحَاتِ» → {@code qitar al-wahat}. ع is not written at the edges of a word, and as «a» where
 * it closes a syllable: {@code muallim}, {@code baad}.
 */
final class Romanization {
  private static final Map<Character, String> CONSONANTS =
      Map.ofEntries(
          Map.entry('ب', "b"),
          Map.entry('ت', "t"),
          Map.entry('ث', "th"),
          Map.entry('ج', "j"),
          Map.entry('ح', "h"),
          Map.entry('خ', "kh"),
          Map.entry('د', "d"),
          Map.entry('ذ', "dh"),
          Map.entry('ر', "r"),
          Map.entry('ز', "z"),
          Map.entry('س', "s"),
          Map.entry('ش', "sh"),
          Map.entry('ص', "s"),
          Map.entry('ض', "d"),
          Map.entry('ط', "t"),
          Map.entry('ظ', "z"),
          Map.entry('غ', "gh"),
          Map.entry('ف', "f"),
          Map.entry('ق', "q"),
          Map.entry('ك', "k"),
          Map.entry('ل', "l"),
          Map.entry('م', "m"),
          Map.entry('ن', "n"),
          Map.entry('ه', "h"),
          Map.entry('پ', "p"),
          Map.entry('چ', "ch"),
          Map.entry('ژ', "zh"),
          Map.entry('گ', "g"),
          Map.entry('ڤ', "v"));

  private static final String HAMZAS = "ءأإؤئ";
  private static final String FATHA = "\u064E\u064B";
  private static final String DAMMA = "\u064F\u064C";
  private static final String KASRA = "\u0650\u064D";

  /** The article, after a particle of one letter or alone; the rest begins behind its lām. */
  private static final Pattern DEFINITE =
      Pattern.compile(
          "(?:([وفبك])[\u064E\u0650]?)?ا\u064E?ل(?:\u0652|\u0650(?=ا)|(?![\u064B-\u0652]))(?=..)(.+)");

  private static final Pattern DEFINITE_AFTER_LAM = Pattern.compile("ل\u0650ل[\u0652\u0650]?(.+)");
  private static final Map<String, String> PARTICLES =
      Map.of("و", "wal", "ف", "fal", "ب", "bil", "ك", "kal");

  private Romanization() {}

  /**
   * @param word diacritized
   * @param next the word after it, diacritized; empty at the end
   */
  static String of(String word, String next) {
    Matcher article = DEFINITE.matcher(word);
    if (article.matches()) {
      String before = article.group(1) == null ? "al" : PARTICLES.get(article.group(1));
      return before + "-" + stem(single(article.group(2)), false);
    }
    Matcher lam = DEFINITE_AFTER_LAM.matcher(word);
    if (lam.matches()) {
      return "lil-" + stem(single(lam.group(1)), false);
    }
    return stem(word, isGoverned(next));
  }

  /** Without the doubling that the article gives to a sun letter. */
  private static String single(String stem) {
    return Arabic.isSunLetter(stem.charAt(0))
        ? stem.charAt(0) + stem.substring(1).replaceFirst("^([\u064B-\u0650]?)\u0651", "$1")
        : stem;
  }

  /** Whether a word is in the genitive: it owns what stands before it without article. */
  private static boolean isGoverned(String word) {
    return !word.isEmpty() && KASRA.indexOf(word.charAt(word.length() - 1)) >= 0;
  }

  private static String stem(String word, boolean construct) {
    StringBuilder out = new StringBuilder();
    int n = word.length();
    for (int i = 0; i < n; ) {
      char letter = word.charAt(i++);
      boolean doubled = false;
      char vowel = 0;
      while (i < n && isMark(word.charAt(i))) {
        char mark = word.charAt(i++);
        if (mark == Arabic.SHADDA) {
          doubled = true;
        } else if (mark != Arabic.SUKUN) {
          vowel = mark;
        }
      }
      boolean last =
          i >= n || (i == n - 1 && "اى".indexOf(word.charAt(i)) >= 0 && vowel == Arabic.FATHATAN);
      out.append(letter(letter, doubled, vowel, last, construct, out));
      if (vowel != 0 && !last && letter != 'ة') {
        out.append(vowel(vowel));
      }
      if (last) {
        out.append(i >= n ? "" : word.charAt(i) == 'ا' ? "an" : "a"); // شُكْرًا, مُسْتَشْفًى
        break;
      }
    }
    return out.toString().replaceAll("(.)\\1{2,}", "$1$1");
  }

  /** The dagger alif stands for a letter. */
  private static boolean isMark(char c) {
    return Arabic.isMark(c) && c != Arabic.DAGGER_ALIF;
  }

  private static String vowel(char mark) {
    return FATHA.indexOf(mark) >= 0 ? "a" : DAMMA.indexOf(mark) >= 0 ? "u" : "i";
  }

  private static String letter(
      char letter, boolean doubled, char vowel, boolean last, boolean construct, CharSequence out) {
    char before = out.length() == 0 ? 0 : out.charAt(out.length() - 1);
    boolean closes = vowel == 0 && !doubled;
    return switch (letter) {
      case 'ا', 'ى' -> vowel != 0 || before == 'a' ? "" : before == 0 ? "i" : "a";
      case 'آ' -> "a";
      case 'ة' -> construct ? "t" : "";
      case 'ع' -> closes && !last && before != 0 ? "a" : "";
      case 'و' -> glide('w', 'u', doubled, closes, before);
      case 'ي' -> doubled && last && before == 'i' ? "" : glide('y', 'i', doubled, closes, before);
      default -> consonant(letter, doubled && !last);
    };
  }

  /**
   * و and ي: the second half of a long vowel, which is written like a short one, or a consonant.
   */
  private static String glide(
      char consonant, char vowel, boolean doubled, boolean closes, char before) {
    if (closes && before == vowel) {
      return "";
    }
    boolean isConsonant = before == 0 || before == 'a' || !closes;
    String one = String.valueOf(isConsonant ? consonant : vowel);
    return doubled && before != vowel ? one + one : one;
  }

  private static String consonant(char letter, boolean doubled) {
    if (HAMZAS.indexOf(letter) >= 0) {
      return "";
    }
    String one = CONSONANTS.getOrDefault(letter, "");
    return doubled ? one + one : one;
  }
}
