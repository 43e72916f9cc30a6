package org.rawi.script.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names in Arabic letters that a diacritizer gets wrong. Thread-safe; read on first use. */
public final class NameReadings {
  private static final Map<String, String> NAMES = read();

  private NameReadings() {}

  /** The vocalized reading of a name without its case ending: عمرو → عَمْرو, بوتين → بُوتِينْ. */
  public static Optional<String> find(CharSequence bareWord) {
    return Optional.ofNullable(NAMES.get(Marks.strip(bareWord)));
  }

  static int size() {
    return NAMES.size();
  }

  private static Map<String, String> read() {
    Map<String, String> names = new HashMap<>();
    for (Tsv.Row row : Tsv.rows("arabic-names.tsv")) {
      for (String written : row.alternatives(0)) {
        names.put(written, Vocalized.words(row.at(1)));
      }
    }
    return names;
  }
}
