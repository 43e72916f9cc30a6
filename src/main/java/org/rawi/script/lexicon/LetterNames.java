package org.rawi.script.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What letters are called in Arabic: Latin (بِي, سِي), Greek (أَلْفَا) and Arabic ones (جِيمْ). */
public final class LetterNames {
  private static final Map<Integer, String> NAMES = read();

  private LetterNames() {}

  /** The vocalized name of a letter of either case; empty if it is of another script. */
  public static Optional<String> of(int codePoint) {
    return Optional.ofNullable(NAMES.get(Character.toUpperCase(codePoint)));
  }

  /** The names of all letters of a word that have one, divided by spaces: BBC → بِي بِي سِي. */
  public static String spell(CharSequence letters) {
    StringBuilder spelled = new StringBuilder();
    letters
        .codePoints()
        .forEach(
            c ->
                of(c).ifPresent(name -> spelled.append(spelled.isEmpty() ? "" : " ").append(name)));
    return spelled.toString();
  }

  private static Map<Integer, String> read() {
    Map<Integer, String> names = new HashMap<>();
    for (Tsv.Row row : Tsv.rows("letters.tsv")) {
      names.put(row.at(0).codePointAt(0), Vocalized.foreign(row.at(1)));
    }
    return names;
  }
}
