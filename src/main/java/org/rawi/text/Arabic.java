package org.rawi.text;

/**
 * Classes of Arabic letters and marks. All offsets and characters are UTF-16; every one is in the
 * BMP.
 */
public final class Arabic {
  public static final char TATWEEL = 'ـ';

  public static final char FATHATAN = '\u064B';
  public static final char DAMMATAN = '\u064C';
  public static final char KASRATAN = '\u064D';
  public static final char FATHA = '\u064E';
  public static final char DAMMA = '\u064F';
  public static final char KASRA = '\u0650';
  public static final char SHADDA = '\u0651';
  public static final char SUKUN = '\u0652';
  public static final char MADDAH_ABOVE = '\u0653';
  public static final char HAMZA_ABOVE = '\u0654';
  public static final char HAMZA_BELOW = '\u0655';
  public static final char DAGGER_ALIF = '\u0670';

  /** Letters of no Arabic word that Arabic text borrows for p, ch, zh, v, g. */
  public static final String FOREIGN_LETTERS = "پچژڤگ";

  private static final String SUN_LETTERS = "تثدذرزسشصضطظلن";

  private Arabic() {}

  /** A letter of the Arabic script, whatever the language: ا–ي, پ, ٱ, also presentation forms. */
  public static boolean isLetter(char c) {
    return isBasicLetter(c) || (isScript(c) && Character.isLetter(c) && c != TATWEEL);
  }

  /** One of the letters that Arabic spelling itself uses, and the wasla: ء–غ, ف–ي, ٱ. */
  public static boolean isBasicLetter(char c) {
    return (c >= 'ء' && c <= 'غ') || (c >= 'ف' && c <= 'ي') || c == 'ٱ';
  }

  /** One of the fourteen (الحروف الشمسية) that the lām of the article becomes: الشَّمْس. */
  public static boolean isSunLetter(char c) {
    return SUN_LETTERS.indexOf(c) >= 0;
  }

  /** A mark that says how the letter before it is pronounced: tanween, vowel, shadda, sukūn, ٰ. */
  public static boolean isMark(char c) {
    return (c >= FATHATAN && c <= SUKUN) || c == DAGGER_ALIF;
  }

  /** Fatḥa, ḍamma, kasra or one of their tanweens. */
  public static boolean isVowelMark(char c) {
    return c >= FATHATAN && c <= KASRA;
  }

  public static boolean isTanween(char c) {
    return c >= FATHATAN && c <= KASRATAN;
  }

  /** An old contextual form (ﻋ, ﻼ, ﷲ), as PDF files and old systems store them. */
  public static boolean isPresentationForm(char c) {
    return (c >= '\uFB50' && c <= '\uFDFF' && c != '﴾' && c != '﴿')
        || (c >= '\uFE70' && c <= '\uFEFC');
  }

  /** Somewhere in the blocks of the Arabic script; letter, mark, digit or punctuation. */
  public static boolean isScript(char c) {
    return (c >= '\u0600' && c <= '\u06FF')
        || (c >= '\u0750' && c <= '\u077F')
        || (c >= '\u0870' && c <= '\u08FF')
        || isPresentationForm(c);
  }

  /** Whether at least one character is an Arabic letter. */
  public static boolean hasLetter(CharSequence text) {
    return text.chars().anyMatch(c -> isLetter((char) c));
  }

  /** The text without {@link #isMark marks}: كَتَبَ → كتب. */
  public static String stripMarks(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (!isMark(text.charAt(i))) {
        out.append(text.charAt(i));
      }
    }
    return out.toString();
  }

  /** One spelling for the letters that are often confused: أ إ آ ٱ → ا, ى → ي, ة → ه; no marks. */
  public static String fold(CharSequence text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
        case 'ى' -> out.append('ي');
        case 'ة' -> out.append('ه');
        case TATWEEL -> {}
        default -> {
          if (!isMark(c)) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
