package org.rawi.phonetics;

import org.jspecify.annotations.Nullable;

/** The marks on a letter (الحركات) as a set of bits. */
final class Marks {
  static final int FATHA = 1;
  static final int DAMMA = 1 << 1;
  static final int KASRA = 1 << 2;
  static final int SHADDA = 1 << 3;
  static final int SUKUN = 1 << 4;
  static final int FATHATAN = 1 << 5;
  static final int DAMMATAN = 1 << 6;
  static final int KASRATAN = 1 << 7;

  /** Dagger alif (ألف خنجرية): the long a that is not written as a letter. */
  static final int DAGGER = 1 << 8;

  /** Small waw or inverted damma: the long u that is not written as a letter. */
  static final int SMALL_WAW = 1 << 9;

  /** Small yaa or subscript alif: the long i that is not written as a letter. */
  static final int SMALL_YAA = 1 << 10;

  /** The small high zero of the Quran: this letter is not sounded. Used in our own word lists. */
  static final int SILENT = 1 << 11;

  static final int SHORT = FATHA | DAMMA | KASRA;
  static final int TANWEEN = FATHATAN | DAMMATAN | KASRATAN;
  static final int LONG = DAGGER | SMALL_WAW | SMALL_YAA;

  /** Every mark that makes a vowel sound after the letter. */
  static final int VOWELLED = SHORT | TANWEEN | LONG;

  private Marks() {}

  /** The bit of a mark; 0 if the character is none. */
  static int of(char c) {
    return switch (c) {
      case '\u064E' -> FATHA;
      case '\u064F' -> DAMMA;
      case '\u0650' -> KASRA;
      case '\u0651' -> SHADDA;
      case '\u0652', '\u06E1' -> SUKUN;
      case '\u064B', '\u08F0' -> FATHATAN;
      case '\u064C', '\u08F1' -> DAMMATAN;
      case '\u064D', '\u08F2' -> KASRATAN;
      case '\u0670' -> DAGGER;
      case '\u06E5', '\u0657' -> SMALL_WAW;
      case '\u06E6', '\u0656' -> SMALL_YAA;
      case '\u06DF' -> SILENT;
      default -> 0;
    };
  }

  /** The short vowel among the marks; of several that contradict each other, the first in order. */
  static @Nullable Phoneme shortVowel(int marks) {
    if ((marks & SHORT) == 0) {
      return null;
    }
    return (marks & FATHA) != 0 ? Phoneme.A : (marks & DAMMA) != 0 ? Phoneme.U : Phoneme.I;
  }
}
