package org.rawi.tashkeel;

import java.util.Arrays;

/**
 * A word as the network reads it, its key when it is met again.
 *
 * @param letters Arabic letters alone, at most {@link #LONGEST}; or one symbol
 * @param given class of marks that the author wrote on each letter, −1 for none
 */
record Spelling(String letters, byte[] given) {
  /** Letters after it get no marks: no Arabic word is longer. */
  static final int LONGEST = 20;

  static Spelling symbol(char symbol) {
    return new Spelling(String.valueOf(symbol), new byte[] {-1});
  }

  int length() {
    return letters.length();
  }

  boolean isWord() {
    return Alphabet.isLetter(letters.charAt(0));
  }

  /** FNV-1a over the letters, as the rows of the word vectors were numbered in training. */
  int hash(int rows) {
    int hash = 0x811C9DC5;
    for (int i = 0; i < letters.length(); i++) {
      hash = (hash ^ letters.charAt(i)) * 16777619;
    }
    return hash & rows - 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Spelling that
        && letters.equals(that.letters)
        && Arrays.equals(given, that.given);
  }

  @Override
  public int hashCode() {
    return 31 * letters.hashCode() + Arrays.hashCode(given);
  }
}
