package org.rawi.script.lexicon;

import java.util.List;

/**
 * A shortened form and what is said for it.
 *
 * @param written all spellings: د., د
 * @param spoken vocalized words without the case ending of the last one, unless it never changes
 */
public record Abbreviation(List<String> written, String spoken, Kind kind, Place place) {

  /** What it stands for. */
  public enum Kind {
    TITLE,
    RELIGIOUS,
    CALENDAR,
    TIME,
    REFERENCE,
    ADDRESS,
    ORGANISATION,
    MEASURE,
    OTHER
  }

  /** Where it means this; elsewhere the same letters are something else. */
  public enum Place {
    BEFORE_NAME,
    AFTER_NAME,
    BEFORE_NUMBER,
    AFTER_NUMBER,
    ANYWHERE
  }

  public Abbreviation {
    written = List.copyOf(written);
  }
}
