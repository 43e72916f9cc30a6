package org.rawi.script.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Latin acronyms: listed ones as they are said (NATO → نَاتُو), others letter by letter. */
public final class Acronyms {
  private static final Map<String, String> LISTED = read();

  private Acronyms() {}

  /** How a listed acronym is said. */
  public static Optional<String> find(CharSequence latin) {
    return Optional.ofNullable(LISTED.get(latin.toString().toUpperCase(Locale.ROOT)));
  }

  static int size() {
    return LISTED.size();
  }

  private static Map<String, String> read() {
    Map<String, String> read = new HashMap<>();
    for (Tsv.Row row : Tsv.rows("acronyms.tsv")) {
      String spoken =
          row.at(1).isEmpty() ? LetterNames.spell(row.at(0)) : Vocalized.foreign(row.at(1));
      read.put(row.at(0).toUpperCase(Locale.ROOT), spoken);
    }
    return read;
  }
}
