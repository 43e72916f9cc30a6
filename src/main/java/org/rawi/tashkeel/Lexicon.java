package org.rawi.tashkeel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Which marks each letter of a known word has been seen with.
 *
 * <p>File, big-endian: {@code RAWL}, int32 longest word; then for each length n from 1 on: int32
 * count, count · n bytes of letter numbers ({@link Alphabet}), the words in order, count · n int16
 * sets of {@link MarkClass}es. It is searched by halving as it lies there. An unknown word falls
 * back on the part that is left without clitics.
 */
final class Lexicon {
  private static final int MAGIC = 0x5241574C; // RAWL
  private static final int LONGEST = 64;

  /** In a letter's features: the lexicon knows this letter. */
  private static final int KNOWN = 0x8000;

  /** Longest first. */
  private static final String[] PREFIXES =
      byLength("و ف ب ل ك س ال وال فال بال كال لل وب ول وس فل فب ولل وبال أ وك");

  private static final String[] SUFFIXES = byLength("ه ها هم هما هن ك كم نا ي ني وا");

  /** What must be left of a word without its clitics. */
  private static final int SHORTEST_STEM = 3;

  /** By length of word. */
  private final byte[][] letters;

  private final short[][] sets;

  private Lexicon(byte[][] letters, short[][] sets) {
    this.letters = letters;
    this.sets = sets;
  }

  private static String[] byLength(String list) {
    String[] items = list.split(" ");
    Arrays.sort(items, (a, b) -> b.length() - a.length());
    return items;
  }

  static Lexicon read(InputStream in) throws IOException {
    ByteBuffer file = ByteBuffer.wrap(in.readAllBytes());
    try {
      if (file.getInt() != MAGIC) {
        throw new IOException("not a lexicon: it does not begin with RAWL");
      }
      int longest = file.getInt();
      if (longest < 1 || longest > LONGEST) {
        throw new IOException("lexicon with words of " + longest + " letters");
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
      return new Lexicon(letters, sets);
    } catch (BufferUnderflowException | IllegalArgumentException | ArithmeticException e) {
      throw new IOException("lexicon is cut off or damaged", e);
    }
  }

  /** Number of words. */
  int size() {
    int size = 0;
    for (int n = 1; n < letters.length; n++) {
      size += letters[n].length / n;
    }
    return size;
  }

  /** A set of classes for each letter, with {@link #KNOWN}; 0 where nothing is known. */
  int[] features(String word) {
    int[] features = new int[word.length()];
    if (!copy(word, 0, word.length(), features, 0) && !afterPrefix(word, features)) {
      beforeSuffix(word, features);
    }
    for (int i = 0; i < features.length; i++) {
      features[i] |= features[i] == 0 ? 0 : KNOWN;
    }
    return features;
  }

  private boolean afterPrefix(String word, int[] features) {
    for (String p : PREFIXES) {
      int n = p.length();
      if (word.length() - n >= SHORTEST_STEM
          && word.startsWith(p)
          && copy(word, n, word.length(), features, n)) {
        return true;
      }
    }
    return false;
  }

  /** The stem's last letter has no ending of its own before a suffix: nothing is known of it. */
  private void beforeSuffix(String word, int[] features) {
    for (String s : SUFFIXES) {
      int stem = word.length() - s.length();
      if (stem >= SHORTEST_STEM
          && word.endsWith(s)
          && (copy(word, 0, stem, features, 0) || copyFeminine(word, stem, features))) {
        features[stem - 1] = 0;
        return;
      }
    }
  }

  /** Tāʾ marbūṭa opens before a suffix: مدرسة, مدرستها. */
  private boolean copyFeminine(String word, int stem, int[] features) {
    if (word.charAt(stem - 1) != 'ت') {
      return false;
    }
    return copy(word.substring(0, stem - 1) + 'ة', 0, stem, features, 0);
  }

  private boolean copy(String word, int from, int to, int[] features, int at) {
    int n = to - from;
    int word0 = n < letters.length ? find(word, from, n) : -1;
    if (word0 < 0) {
      return false;
    }
    for (int i = 0; i < n; i++) {
      features[at + i] = sets[n][word0 + i];
    }
    return true;
  }

  /** Where the letters of a word begin among those of its length; −1 if it is not there. */
  private int find(String word, int from, int n) {
    byte[] all = letters[n];
    int low = 0;
    int high = all.length / n - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = 0;
      for (int i = 0; i < n && order == 0; i++) {
        order = all[middle * n + i] - Alphabet.number(word.charAt(from + i));
      }
      if (order == 0) {
        return middle * n;
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return -1;
  }
}
