package org.rawi.tashkeel;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Words whose marks a publisher has settled: bare word → marked word. What the marked word leaves
 * open, such as the ending, the network fills in. A word is also found behind one proclitic letter
 * (و ف ب ل ك).
 */
public final class Vocalisations {
  public static final Vocalisations NONE = new Vocalisations(Map.of());

  private static final String PROCLITICS = "وفبلك";
  private static final int SHORTEST_WITH_PROCLITIC = 3;

  private final Map<String, String> marked;

  private Vocalisations(Map<String, String> marked) {
    this.marked = marked;
  }

  /**
   * From marked words; their letters are the keys, the last of equals wins.
   *
   * @throws IllegalArgumentException if a word has no Arabic letter
   */
  public static Vocalisations of(Iterable<String> words) {
    Map<String, String> marked = new TreeMap<>();
    for (String word : words) {
      String letters = new WrittenWord(word).letters();
      if (letters.isEmpty()) {
        throw new IllegalArgumentException("not an Arabic word: " + word);
      }
      marked.put(letters, word);
    }
    return new Vocalisations(marked);
  }

  /** The settled marks of a word, as a written word of the same letters. */
  Optional<WrittenWord> find(String letters) {
    String whole = marked.get(letters);
    if (whole == null
        && letters.length() > SHORTEST_WITH_PROCLITIC
        && PROCLITICS.indexOf(letters.charAt(0)) >= 0) {
      String rest = marked.get(letters.substring(1));
      whole = rest == null ? null : letters.charAt(0) + rest;
    }
    return Optional.ofNullable(whole).map(WrittenWord::new);
  }
}
