package org.rawi.script.lexicon;

import java.util.List;
import java.util.Optional;

/** Names in Arabic letters that a diacritizer gets wrong. Thread-safe; read on first use. */
public final class NameReadings {

  /**
   * How a name is read.
   *
   * @param stem vocalized, without case ending if it declines: مُحَمَّد, عَمْرو; else complete:
   *     بُوتِينْ
   * @param declines takes case endings; foreign names have one form
   * @param commonWord the same letters are a common word too, so this holds only beside a title or
   *     another name: صَدَّام (clash: صِدَام)
   */
  public record Reading(String stem, boolean declines, boolean commonWord) {}

  private static final Phrases<Reading> PHRASES = read();

  private NameReadings() {}

  /** All names by their written forms, some of several words. */
  public static Phrases<Reading> phrases() {
    return PHRASES;
  }

  /** The reading of a word that can be nothing but this name. */
  public static Optional<Reading> find(CharSequence word) {
    return findName(word).filter(reading -> !reading.commonWord());
  }

  /** The reading of a word that is known to be a name. */
  public static Optional<Reading> findName(CharSequence word) {
    List<Reading> readings = PHRASES.exactly(word);
    return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(0));
  }

  private static Phrases<Reading> read() {
    Phrases<Reading> phrases = new Phrases<>();
    for (Tsv.Row row : Tsv.rows("arabic-names.tsv")) {
      boolean declines = row.at(2).equals("d");
      String stem = declines ? Vocalized.words(row.at(1)) : Vocalized.foreign(row.at(1));
      Reading reading = new Reading(stem, declines, row.at(3).equals("common"));
      for (String written : row.alternatives(0)) {
        phrases.put(written, reading);
      }
    }
    return phrases;
  }
}
