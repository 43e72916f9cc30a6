package org.rawi.script.lexicon;

import java.util.List;

/** Spoons and cups, to be looked for after an amount. Thread-safe; read on first use. */
public final class KitchenUnits {

  /**
   * A measure of recipes.
   *
   * @param onlyFood the abbreviation means this only where something to eat follows: «2 ك طحين»
   */
  public record KitchenUnit(List<String> written, NounPhrase name, boolean onlyFood) {}

  private static final Phrases<KitchenUnit> PHRASES = read();

  private KitchenUnits() {}

  /** All units by their written forms. */
  public static Phrases<KitchenUnit> phrases() {
    return PHRASES;
  }

  private static Phrases<KitchenUnit> read() {
    Phrases<KitchenUnit> phrases = new Phrases<>();
    for (Tsv.Row row : Tsv.rows("kitchen.tsv")) {
      KitchenUnit unit =
          new KitchenUnit(
              List.of(row.alternatives(0)), NounPhrases.of(row, 1), row.at(4).equals("food"));
      unit.written().forEach(w -> phrases.put(w, unit));
    }
    return phrases;
  }
}
