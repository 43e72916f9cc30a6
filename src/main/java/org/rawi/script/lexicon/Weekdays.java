package org.rawi.script.lexicon;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Days of the week. Thread-safe; the list is read on first use. */
public final class Weekdays {

  /**
   * A day.
   *
   * @param iso Monday is 1
   * @param stem vocalized, without article
   */
  public record Weekday(int iso, String stem) {
    /** With article and ending: الْجُمُعَةِ, الِاثْنَيْنِ (a dual: its ending is its own). */
    public String form(GrammaticalCase grammaticalCase) {
      return iso == 1
          ? Article.before(stem + "ِ")
          : Declension.ofSingular(stem).inflect(stem, grammaticalCase, Definiteness.DEFINITE);
    }
  }

  private static final Map<String, Weekday> ALL = read();

  private Weekdays() {}

  /** The day of this name, with or without article, marks and careful hamza. */
  public static Optional<Weekday> find(CharSequence word) {
    return Optional.ofNullable(ALL.get(Marks.strip(word)));
  }

  /** The day of this ISO number, 1 to 7. */
  public static Weekday of(int iso) {
    return ALL.values().stream().filter(d -> d.iso() == iso).findFirst().orElseThrow();
  }

  private static Map<String, Weekday> read() {
    Map<String, Weekday> days = new HashMap<>();
    for (Tsv.Row row : Tsv.rows("weekdays.tsv")) {
      Weekday day = new Weekday(Integer.parseInt(row.at(0)), Vocalized.words(row.at(2)));
      for (String written : row.alternatives(1)) {
        days.put(written, day);
      }
    }
    return days;
  }
}
