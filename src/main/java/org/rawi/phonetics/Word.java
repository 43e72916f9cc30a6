package org.rawi.phonetics;

import java.util.List;
import java.util.Optional;

/**
 * A word to be sounded.
 *
 * @param text diacritized Arabic in its full (not pausal) form
 * @param pronunciation phones that the publisher demands instead of those that {@code text} implies
 */
public record Word(String text, Optional<List<Phone>> pronunciation) {

  public Word {
    pronunciation = pronunciation.map(List::copyOf);
  }

  public Word(String text) {
    this(text, Optional.empty());
  }
}
