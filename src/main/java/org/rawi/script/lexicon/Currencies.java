package org.rawi.script.lexicon;

import java.util.List;

/** Currencies, to be looked for before or after an amount. Thread-safe; read on first use. */
public final class Currencies {
  private static final List<Currency> ALL =
      Tsv.rows("currencies.tsv").stream()
          .map(
              row ->
                  new Currency(
                      row.at(0),
                      List.of(row.alternatives(1)),
                      NounPhrases.of(row, 2),
                      NounPhrases.of(row, 5)))
          .toList();
  private static final Phrases<Currency> PHRASES = fill();

  private Currencies() {}

  /** All currencies by their codes, symbols and abbreviations. */
  public static Phrases<Currency> phrases() {
    return PHRASES;
  }

  public static List<Currency> all() {
    return ALL;
  }

  private static Phrases<Currency> fill() {
    Phrases<Currency> phrases = new Phrases<>();
    for (Currency currency : ALL) {
      phrases.put(currency.code(), currency);
      currency.written().forEach(w -> phrases.put(w, currency));
    }
    return phrases;
  }
}
