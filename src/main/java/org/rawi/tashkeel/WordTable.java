package org.rawi.tashkeel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * Bare words, each with a set of {@link MarkClass}es for every letter; a word can have several such
 * rows, one after the other.
 *
 * <p>File, big-endian: four letters that say what it holds, int32 longest word; then for each
 * length n from 1 on: int32 count, count · n bytes of letter numbers ({@link Alphabet}), the words
 * in order, count · n int16 sets. It is searched by halving as it lies there.
 */
final class WordTable {
  private static final int LONGEST = 64;

  /** By length of word. */
  private final byte[][] letters;

  private final short[][] sets;

  private WordTable(byte[][] letters, short[][] sets) {
    this.letters = letters;
    this.sets = sets;
  }

  static WordTable empty() {
    return new WordTable(new byte[1][0], new short[1][0]);
  }

  /**
   * @param magic the file's first four letters
   */
  static WordTable read(InputStream in, String magic) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(in.readAllBytes());
    try {
      for (int i = 0; i < magic.length(); i++) {
        if (file.get() != magic.charAt(i)) {
          throw new IOException("not a table of words: it does not begin with " + magic);
        }
      }
      int longest = file.getInt();
      if (longest < 1 || longest > LONGEST) {
        throw new IOException("table with words of " + longest + " letters");
      }
      byte[][] letters = new byte[longest + 1][0];
      short[][] sets = new short[longest + 1][0];
      for (int n = 1; n <= longest; n++) {
        int size = Math.multiplyExact(n, file.getInt());
        if (size < 0 || size > file.remaining()) {
          throw new BufferUnderflowException();
        }
        letters[n] = new byte[size];
        file.get(letters[n]);
        sets[n] = new short[size];
        file.asShortBuffer().get(sets[n]);
        file.position(file.position() + Short.BYTES * size);
      }
      return new WordTable(letters, sets);
    } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
      throw new IOException("table of words is cut off or damaged", e);
    }
  }

  /** Number of rows. */
  int size() {
    int size = 0;
    for (int n = 1; n < letters.length; n++) {
      size += letters[n].length / n;
    }
    return size;
  }

  /** The first row of a word among those of its length; −1 if it is not there. */
  int find(CharSequence word) {
    int n = word.length();
    if (n == 0 || n >= letters.length) {
      return -1;
    }
    int low = 0;
    int high = letters[n].length / n;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (compare(n, middle, word) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return isRowOf(word, low) ? low : -1;
  }

  boolean isRowOf(CharSequence word, int row) {
    int n = word.length();
    return row < letters[n].length / n && compare(n, row, word) == 0;
  }

  private int compare(int n, int row, CharSequence word) {
    int order = 0;
    for (int i = 0; i < n && order == 0; i++) {
      order = letters[n][row * n + i] - Alphabet.number(word.charAt(i));
    }
    return order;
  }

  /** The sets of a row of words of n letters. */
  int[] sets(int n, int row) {
    int[] out = new int[n];
    for (int i = 0; i < n; i++) {
      out[i] = sets[n][row * n + i];
    }
    return out;
  }
}
