package org.rawi.script.lexicon;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What symbols are called: & → وَ, × → ضَرْبُ. Thread-safe; the list is read on first use. */
public final class Symbols {
  private static final Map<String, Symbol> ALL =
      Tsv.rows("symbols.tsv").stream()
          .map(row -> new Symbol(row.at(0), Vocalized.words(row.at(1)), Vocalized.words(row.at(2))))
          .collect(Collectors.toUnmodifiableMap(Symbol::written, s -> s));

  /**
   * A symbol.
   *
   * @param spoken between words or numbers
   * @param name said when the symbol stands alone or is spelled, as in an address
   */
  public record Symbol(String written, String spoken, String name) {}

  private Symbols() {}

  public static Optional<Symbol> of(int codePoint) {
    return Optional.ofNullable(ALL.get(Character.toString(codePoint)));
  }
}
