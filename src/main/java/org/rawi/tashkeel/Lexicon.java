package org.rawi.tashkeel;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Which marks each letter of a known word has been seen with, in texts. File: {@link WordTable}
 * with {@code RAWL}, one row a word. An unknown word falls back on the part that is left without
 * clitics.
 */
final class Lexicon {
  private static final String MAGIC = "RAWL";

  /** In a letter's features: the lexicon knows this letter. */
  static final int KNOWN = 0x8000;

  /** Longest first. */
  private static final String[] PREFIXES =
      byLength("و ف ب ل ك س ال وال فال بال كال لل وب ول وس فل فب ولل وبال أ وك");

  private static final String[] SUFFIXES = byLength("ه ها هم هما هن ك كم نا ي ني وا");

  /** What must be left of a word without its clitics. */
  private static final int SHORTEST_STEM = 3;

  private final WordTable words;

  private Lexicon(WordTable words) {
    this.words = words;
  }

  private static String[] byLength(String list) {
    String[] items = list.split(" ");
    Arrays.sort(items, (a, b) -> b.length() - a.length());
    return items;
  }

  static Lexicon read(InputStream in) throws IOException {
    return new Lexicon(WordTable.read(in, MAGIC));
  }

  /** Number of words. */
  int size() {
    return words.size();
  }

  boolean lists(String word) {
    return words.find(word) >= 0;
  }

  /** A set of classes for each letter, with {@link #KNOWN}; 0 where nothing is known. */
  int[] features(String word) {
    int[] features = new int[word.length()];
    if (!copy(word, features, 0) && !afterPrefix(word, features)) {
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
          && copy(word.substring(n), features, n)) {
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
          && (copy(word.substring(0, stem), features, 0) || copyFeminine(word, stem, features))) {
        features[stem - 1] = 0;
        return;
      }
    }
  }

  /** Tāʾ marbūṭa opens before a suffix: مدرسة, مدرستها. */
  private boolean copyFeminine(String word, int stem, int[] features) {
    return word.charAt(stem - 1) == 'ت' && copy(word.substring(0, stem - 1) + 'ة', features, 0);
  }

  private boolean copy(String word, int[] features, int at) {
    int row = words.find(word);
    if (row < 0) {
      return false;
    }
    System.arraycopy(words.sets(word.length(), row), 0, features, at, word.length());
    return true;
  }
}
