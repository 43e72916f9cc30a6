package org.rawi.text;

import com.ibm.icu.text.Normalizer2;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings text typed on any keyboard into the one spelling that the rest of the corridor knows.
 *
 * <p>Two passes, each a walk from left to right: characters (what to drop, which character another
 * one stands for), then marks (their order). Words and punctuation are never changed. Linear in the
 * text's length.
 */
public final class TextCleaner {
  /** Arrows, the first block with emoji; those above the last block are surrogate pairs. */
  private static final char FIRST_EMOJI = '\u2190';

  private static final char LAST_SHORT_EMOJI = '\u2BFF';

  private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

  /** «على» typed with the Persian yeh, which Persian uses for both ي and ى. */
  private static final Set<String> ENDS_IN_ALIF_MAQSURA =
      Set.of("علی", "إلی", "الی", "حتی", "لدی", "متی", "سوی", "مدی", "إحدی", "أخری", "کبری");

  private static final Pattern PARTICLE = Pattern.compile("[وف]?(?:لل|(?=.)[بلكس]?(?:ال)?)");
  private static final int LONGEST_PARTICLE = 5;

  private TextCleaner() {}

  /** The cleaned text, still aligned with the source of {@code text}; edges without white space. */
  public static AlignedText clean(AlignedText text) {
    return orderMarks(cleanCharacters(text));
  }

  private static AlignedText cleanCharacters(AlignedText in) {
    AlignedText.Rewriter out = in.rewrite();
    int n = in.length();
    boolean started = false;
    for (int i = 0; i < n; ) {
      char c = in.charAt(i);
      if (isSpace(c)) {
        int end = endOfSpace(in, i);
        if (started && end < n) {
          out.replace(i, firstAfterSpace(in, i), hasLineBreak(in, i, end) ? "\n" : " ");
        }
        i = end;
        continue;
      }
      String clean = cleaned(in, i);
      if (clean == null) {
        out.keep(i, i + 1);
        started = true;
      } else if (!clean.isEmpty()) {
        out.replace(i, i + 1, clean);
        started = true;
      }
      i++;
    }
    return out.done();
  }

  /** What stands for the character at {@code i}: null for itself, empty for nothing. */
  private static @Nullable String cleaned(AlignedText in, int i) {
    char c = in.charAt(i);
    if (c < '\u00A0') {
      return Character.isISOControl(c) ? "" : null;
    }
    if (Arabic.isBasicLetter(c) || Arabic.isMark(c)) {
      return null;
    }
    if (c == Arabic.TATWEEL) {
      return tatweel(in, i);
    }
    if (isInvisible(c)) {
      return joinsEmoji(in, i) ? null : "";
    }
    if (c >= '\u0660' && c <= '\u0669') {
      return String.valueOf((char) (c - '\u0660' + '0'));
    }
    if (c >= '\u06F0' && c <= '\u06F9') {
      return String.valueOf((char) (c - '\u06F0' + '0'));
    }
    if (c == 'ی' && isFinalMaqsura(in, i)) {
      return "ى";
    }
    if (isCompatibilityForm(c)) {
      return compatibility(c);
    }
    return variant(c);
  }

  /**
   * Tatweel (تطويل) only stretches a word: الكـــتاب → الكتاب. But «هـ» alone is the abbreviation
   * of the Hijri era, a tatweel between spaces is a dash: قال ـ وهو يبتسم ـ, and after a particle
   * it says that the next word belongs to it: بـ«الجيش», الـ 27.
   */
  private static @Nullable String tatweel(AlignedText in, int i) {
    boolean before = i > 0 && !isSpace(in.charAt(i - 1));
    boolean after = i + 1 < in.length() && !isSpace(in.charAt(i + 1));
    if (!before && !after) {
      return "–";
    }
    boolean hijri =
        before
            && in.charAt(i - 1) == 'ه'
            && !isWordCharacter(in, i - 2)
            && !isWordCharacter(in, i + 1);
    return hijri || endsParticle(in, i) ? null : "";
  }

  private static boolean endsParticle(AlignedText in, int i) {
    int from = i;
    while (from > 0 && i - from < LONGEST_PARTICLE && isWordCharacter(in, from - 1)) {
      from--;
    }
    return from < i
        && !isWordCharacter(in, i + 1)
        && PARTICLE.matcher(in.text().substring(from, i)).matches();
  }

  private static boolean isWordCharacter(AlignedText in, int i) {
    if (i < 0 || i >= in.length()) {
      return false;
    }
    char c = in.charAt(i);
    return Arabic.isLetter(c) || Arabic.isMark(c) || c == Arabic.TATWEEL;
  }

  /** Letters of Persian, Urdu and Maghrebi keyboards, and signs of Quran editions. */
  private static @Nullable String variant(char c) {
    return switch (c) {
      case 'ی', 'ې', 'ۍ', 'ے', 'ێ' -> "ي";
      case 'ۓ' -> "ئ";
      case 'ک', 'ڪ' -> "ك";
      case 'ہ', 'ھ', 'ە', 'ۀ' -> "ه";
      case 'ۃ' -> "ة";
      case 'ں' -> "ن";
      case 'ٲ' -> "أ";
      case 'ٳ' -> "إ";
      case 'ڥ' -> "ڤ";
      case 'ڨ', 'ڭ', 'ڠ', 'ګ' -> "گ"; // the g of Tunisia, Morocco, Malay, Pashto
      case '۔' -> ".";
      case '٪' -> "%";
      case '٫' -> ".";
      case '٬' -> ",";
      case '٭' -> "*";
      case '\u06E1' -> "\u0652"; // sukūn of the Madina mushaf
      case '\u08F0' -> "\u064B"; // open tanweens of the mushaf
      case '\u08F1' -> "\u064C";
      case '\u08F2' -> "\u064D";
      case '\u0657' -> "\u064F"; // inverted ḍamma
      default -> isRecitationSign(c) ? "" : null;
    };
  }

  /** Pause and recitation signs of the Quran: ۖ ۗ ۚ ۞ ۩ and small letters. */
  private static boolean isRecitationSign(char c) {
    return (c >= '\u0610' && c <= '\u061A')
        || (c >= '\u06D6' && c <= '\u06E0')
        || (c >= '\u06E2' && c <= '\u06E4')
        || (c >= '\u06E7' && c <= '\u06ED');
  }

  private static boolean isCompatibilityForm(char c) {
    return Arabic.isPresentationForm(c)
        || (c >= '\uFB00' && c <= '\uFB06') // ﬁ ﬂ
        || (c >= '\uFF01' && c <= '\uFF5E'); // full-width Latin
  }

  /** ﻼ → لا, ﷲ → الله, ﹷ (a mark on a space or tatweel) → the mark. */
  private static String compatibility(char c) {
    String plain = NFKC.normalize(String.valueOf(c));
    StringBuilder out = new StringBuilder();
    boolean phrase = plain.length() > 4; // ﷺ: its spaces part words
    for (int i = 0; i < plain.length(); i++) {
      char p = plain.charAt(i);
      if (p == Arabic.TATWEEL || (p == ' ' && !phrase)) {
        continue;
      }
      String other = variant(p);
      out.append(other == null ? String.valueOf(p) : other);
    }
    return out.toString();
  }

  private static boolean isFinalMaqsura(AlignedText in, int i) {
    if (isWordCharacter(in, i + 1)) {
      return false;
    }
    int start = i;
    while (start > 0 && i - start < 5 && isWordCharacter(in, start - 1)) {
      start--;
    }
    return ENDS_IN_ALIF_MAQSURA.contains(in.text().substring(start, i + 1));
  }

  /** Bidi controls, joiners, byte-order mark, soft hyphen, variation selectors. */
  private static boolean isInvisible(char c) {
    return Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.CONTROL
        || (c >= '\uFE00' && c <= '\uFE0F')
        || c == '\u034F';
  }

  private static boolean joinsEmoji(AlignedText in, int i) {
    if (in.charAt(i) != '\u200D' || i + 1 >= in.length()) {
      return false;
    }
    char next = in.charAt(i + 1);
    return Character.isSurrogate(next) || (next >= FIRST_EMOJI && next <= LAST_SHORT_EMOJI);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
  }

  private static int firstAfterSpace(AlignedText in, int i) {
    int end = i;
    while (end < in.length() && isSpace(in.charAt(end))) {
      end++;
    }
    return end;
  }

  /** What is dropped between spaces belongs to them. */
  private static int endOfSpace(AlignedText in, int i) {
    int end = i;
    while (end < in.length() && (isSpace(in.charAt(end)) || isDropped(in, end))) {
      end++;
    }
    return end;
  }

  private static boolean isDropped(AlignedText in, int i) {
    String clean = cleaned(in, i);
    return clean != null && clean.isEmpty();
  }

  private static boolean hasLineBreak(AlignedText in, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = in.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
        return true;
      }
    }
    return false;
  }

  /**
   * Shadda before vowel (people type both orders), each mark once, and a separate hamza or madda
   * joined with its letter: ا + ٔ → أ.
   */
  private static AlignedText orderMarks(AlignedText in) {
    AlignedText.Rewriter out = in.rewrite();
    int n = in.length();
    for (int i = 0; i < n; ) {
      int end = i + 1;
      if (end < n && isCombining(in.charAt(end)) && Arabic.isLetter(in.charAt(i))) {
        while (end < n && isCombining(in.charAt(end))) {
          end++;
        }
        String cluster = in.text().substring(i, end);
        String ordered = ordered(cluster);
        if (ordered.equals(cluster)) {
          out.keep(i, end);
        } else {
          out.replace(i, end, ordered);
        }
      } else {
        out.keep(i, end);
      }
      i = end;
    }
    return out.done();
  }

  private static boolean isCombining(char c) {
    return Arabic.isMark(c) || (c >= Arabic.MADDAH_ABOVE && c <= Arabic.HAMZA_BELOW);
  }

  private static String ordered(String cluster) {
    char letter = cluster.charAt(0);
    StringBuilder marks = new StringBuilder();
    for (int i = 1; i < cluster.length(); i++) {
      char mark = cluster.charAt(i);
      char joined = joined(letter, mark);
      if (joined != letter) {
        letter = joined;
      } else if (mark == Arabic.SHADDA) {
        if (marks.indexOf("\u0651") < 0) {
          marks.insert(0, mark);
        }
      } else if (marks.indexOf(String.valueOf(mark)) < 0) {
        marks.append(mark);
      }
    }
    return letter + marks.toString();
  }

  private static char joined(char letter, char mark) {
    return switch (mark) {
      case Arabic.MADDAH_ABOVE -> letter == 'ا' ? 'آ' : letter;
      case Arabic.HAMZA_BELOW -> letter == 'ا' ? 'إ' : letter;
      case Arabic.HAMZA_ABOVE ->
          switch (letter) {
            case 'ا' -> 'أ';
            case 'و' -> 'ؤ';
            case 'ي', 'ى' -> 'ئ';
            default -> letter;
          };
      default -> letter;
    };
  }
}
