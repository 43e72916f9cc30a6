package org.rawi.phonetics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The symbols of IPA that we read: our own, and those that others use for the same sounds. */
final class IpaSymbols {

  /**
   * A way to write a phoneme.
   *
   * @param heavy emphatic beyond what follows from the phoneme and its neighbours: ɫ
   */
  record Symbol(String text, Phoneme phoneme, boolean heavy) {}

  /** Longest first, so that d͡ʒ is not read as d. */
  private static final List<Symbol> SYMBOLS = symbols();

  private IpaSymbols() {}

  /** The longest symbol that begins at {@code index}. */
  static Optional<Symbol> at(String ipa, int index) {
    for (Symbol symbol : SYMBOLS) {
      if (ipa.startsWith(symbol.text(), index)) {
        return Optional.of(symbol);
      }
    }
    return Optional.empty();
  }

  private static List<Symbol> symbols() {
    List<Symbol> symbols = new ArrayList<>();
    for (Phoneme phoneme : Phoneme.values()) {
      if (!phoneme.isLongVowel()) { // a vowel and ː
        symbols.add(new Symbol(phoneme.ipa(), phoneme, false));
      }
    }
    also(symbols, Phoneme.J, "dʒ", "ʤ", "d͜ʒ", "ʒ");
    also(symbols, Phoneme.CH, "ʧ", "t͜ʃ");
    also(symbols, Phoneme.G, "g");
    also(symbols, Phoneme.SS, "sˁ", "sˠ");
    also(symbols, Phoneme.DD, "dˁ", "dˠ");
    also(symbols, Phoneme.TT, "tˁ", "tˠ");
    also(symbols, Phoneme.ZZ, "ðˁ", "ðˠ", "zˤ", "zˁ");
    also(symbols, Phoneme.KH, "χ");
    also(symbols, Phoneme.GH, "ʁ");
    also(symbols, Phoneme.R, "rˤ", "rˁ", "ɾ", "ɾˤ");
    also(symbols, Phoneme.A, "æ", "ɐ", "ɑ", "ɛ");
    also(symbols, Phoneme.I, "ɪ", "ɨ", "e");
    also(symbols, Phoneme.U, "ʊ", "o", "ɔ");
    for (String lam : new String[] {"lˤ", "lˁ", "ɫ"}) {
      symbols.add(new Symbol(lam, Phoneme.L, true));
    }
    symbols.sort(Comparator.comparingInt((Symbol symbol) -> symbol.text().length()).reversed());
    return List.copyOf(symbols);
  }

  private static void also(List<Symbol> symbols, Phoneme phoneme, String... texts) {
    for (String text : texts) {
      symbols.add(new Symbol(text, phoneme, false));
    }
  }
}
