package org.rawi.script.lexicon;

import java.util.List;

/** Units of measurement, to be looked for after a number. Thread-safe; read on first use. */
public final class Units {
  private static final List<Unit> ALL =
      Tsv.rows("units.tsv").stream()
          .map(row -> new Unit(List.of(row.alternatives(0)), NounPhrases.of(row, 1)))
          .toList();
  private static final Phrases<Unit> PHRASES = fill();

  private Units() {}

  /** All units by their written forms. Latin symbols are case-sensitive: MW is not mW. */
  public static Phrases<Unit> phrases() {
    return PHRASES;
  }

  public static List<Unit> all() {
    return ALL;
  }

  private static Phrases<Unit> fill() {
    Phrases<Unit> phrases = new Phrases<>();
    ALL.forEach(unit -> unit.written().forEach(w -> phrases.put(w, unit)));
    return phrases;
  }
}
