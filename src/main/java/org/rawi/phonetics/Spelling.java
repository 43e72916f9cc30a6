package org.rawi.phonetics;

import java.text.Normalizer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A word as letters, each with its marks, whatever order the marks were typed in. Mutable: rules of
 * spelling put in what is sounded but not written, and take out what is written but not sounded.
 */
final class Spelling {
  private char[] letters;
  private int[] marks;
  private int size;

  private Spelling(int capacity) {
    letters = new char[capacity];
    marks = new int[capacity];
  }

  /** Characters that are neither letters nor marks of Arabic are left out. */
  static Spelling of(String text) {
    String clean = text;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '\uFB50') {
        clean = Normalizer.normalize(text, Normalizer.Form.NFKC); // ligatures: ﷲ, ﻻ
        break;
      }
    }
    Spelling spelling = new Spelling(clean.length());
    for (int i = 0; i < clean.length(); i++) {
      spelling.accept(clean.charAt(i));
    }
    return spelling;
  }

  private void accept(char c) {
    char letter = Letters.canonical(c);
    if (letter != 0) {
      letters[size++] = letter;
      return;
    }
    if (size == 0) {
      return;
    }
    int mark = Marks.of(c);
    if (mark != 0) {
      marks[size - 1] |= mark;
    } else if (c >= '\u0653' && c <= '\u0655') {
      letters[size - 1] = withHamza(letters[size - 1], c);
    }
  }

  /** Decomposed (NFD) forms: ا + combining madda, hamza above, hamza below. */
  private static char withHamza(char letter, char sign) {
    return switch (letter) {
      case 'ا' -> sign == '\u0653' ? 'آ' : sign == '\u0654' ? 'أ' : 'إ';
      case 'و' -> 'ؤ';
      case 'ي', 'ى' -> 'ئ';
      default -> letter;
    };
  }

  int size() {
    return size;
  }

  /** The letter at an index, or 0 outside the word. */
  char letter(int i) {
    return i >= 0 && i < size ? letters[i] : 0;
  }

  /** The marks at an index, or none outside the word. */
  int marks(int i) {
    return i >= 0 && i < size ? marks[i] : 0;
  }

  boolean has(int i, int mask) {
    return (marks(i) & mask) != 0;
  }

  /** Whether no vowel, tanween, shadda or sukun stands on the letter. */
  boolean isBare(int i) {
    return marks(i) == 0;
  }

  @Nullable Phoneme shortVowel(int i) {
    return Marks.shortVowel(marks(i));
  }

  void add(int i, int mask) {
    marks[i] |= mask;
  }

  void setMarks(int i, int mask) {
    marks[i] = mask;
  }

  void remove(int i) {
    System.arraycopy(letters, i + 1, letters, i, size - i - 1);
    System.arraycopy(marks, i + 1, marks, i, size - i - 1);
    size--;
  }

  /** Whether the letters from {@code from} on are exactly these. */
  boolean restIs(int from, String skeleton) {
    return size - from == skeleton.length() && startsWith(from, skeleton);
  }

  boolean startsWith(int from, String skeleton) {
    if (from < 0 || from + skeleton.length() > size) {
      return false;
    }
    for (int i = 0; i < skeleton.length(); i++) {
      if (letters[from + i] != skeleton.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether no letter from {@code from} on carries a vowel. */
  boolean isUnvowelled(int from) {
    for (int i = from; i < size; i++) {
      if ((marks[i] & Marks.VOWELLED) != 0) {
        return false;
      }
    }
    return true;
  }

  /** The letters without marks. */
  @Override
  public String toString() {
    return new String(Arrays.copyOf(letters, size));
  }
}
