package org.rawi.script.lexicon;

import java.util.List;

/**
 * A unit of measurement.
 *
 * @param written all spellings and symbols: كم, km
 * @param name what is counted
 */
public record Unit(List<String> written, NounPhrase name) {
  public Unit {
    written = List.copyOf(written);
  }
}
