package org.rawi.script.lexicon;

import java.util.List;

/**
 * A shortened form and what is said for it.
 *
 * @param written all spellings: د., د
 * @param spoken vocalized words; those that decline are without case ending
 * @param feminine a title as women bear it; else as {@code spoken}
 */
public record Abbreviation(
    List<String> written, String spoken, Kind kind, Place place, String feminine) {

  /** What it stands for. */
  public enum Kind {
    TITLE,
    RELIGIOUS,
    CALENDAR,
    TIME,
    REFERENCE,
    ADDRESS,
    ORGANISATION,
    /** Of news, named behind a dateline: «القاهرة (أ ف ب)». */
    AGENCY,
    MEASURE,
    OTHER
  }

  /** Where it means this; elsewhere the same letters are something else. */
  public enum Place {
    BEFORE_NAME,
    AFTER_NAME,
    /** Between a military rank and a name. */
    AFTER_RANK,
    BEFORE_NUMBER,
    AFTER_NUMBER,
    /** Alone in brackets, between dashes, or behind «وكالة»; elsewhere a word. */
    IN_BRACKETS,
    ANYWHERE
  }

  public Abbreviation {
    written = List.copyOf(written);
  }
}
