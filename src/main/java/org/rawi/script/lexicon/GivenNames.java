package org.rawi.script.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whose given name it is, a man's or a woman's. Thread-safe; the list is read on first use. */
public final class GivenNames {

  /** Who bears a name. */
  public enum Bearer {
    WOMAN,
    MAN,
    EITHER
  }

  private static final Map<String, Bearer> NAMES = read();

  private GivenNames() {}

  /**
   * Who bears a listed name.
   *
   * @param word Arabic without marks, or Latin in either case
   */
  public static Optional<Bearer> find(String word) {
    return Optional.ofNullable(NAMES.get(word.toLowerCase(Locale.ROOT)));
  }

  private static Map<String, Bearer> read() {
    Map<String, Bearer> read = new HashMap<>();
    for (Tsv.Row row : Tsv.rows("given-names.tsv")) {
      Bearer bearer =
          switch (row.at(0)) {
            case "f" -> Bearer.WOMAN;
            case "m" -> Bearer.MAN;
            default -> Bearer.EITHER;
          };
      for (String name : row.at(1).split(" ", -1)) {
        read.put(name, bearer);
      }
    }
    return read;
  }
}
