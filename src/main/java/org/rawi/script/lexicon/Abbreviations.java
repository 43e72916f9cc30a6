package org.rawi.script.lexicon;

import java.util.List;
import java.util.Locale;

/** Arabic abbreviations (مختصرات). Thread-safe; the list is read on first use. */
public final class Abbreviations {
  private static final List<Abbreviation> ALL =
      Tsv.rows("abbreviations.tsv").stream().map(Abbreviations::abbreviation).toList();
  private static final Phrases<Abbreviation> PHRASES = fill();

  private Abbreviations() {}

  /** All abbreviations by their written forms; one form can have several readings («م»). */
  public static Phrases<Abbreviation> phrases() {
    return PHRASES;
  }

  private static Phrases<Abbreviation> fill() {
    Phrases<Abbreviation> phrases = new Phrases<>();
    ALL.forEach(a -> a.written().forEach(w -> phrases.put(w, a)));
    return phrases;
  }

  public static List<Abbreviation> all() {
    return ALL;
  }

  private static Abbreviation abbreviation(Tsv.Row row) {
    return new Abbreviation(
        List.of(row.alternatives(0)),
        Vocalized.words(row.at(1)),
        Abbreviation.Kind.valueOf(row.at(2).toUpperCase(Locale.ROOT)),
        Abbreviation.Place.valueOf(row.at(3).toUpperCase(Locale.ROOT).replace('-', '_')));
  }
}
