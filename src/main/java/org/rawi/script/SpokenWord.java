package org.rawi.script;

import java.util.List;
import java.util.Optional;
import org.rawi.phonetics.Phone;
import org.rawi.text.Span;

/**
 * A word as it will be said.
 *
 * @param text fully diacritized Arabic in its full (not pausal) form
 * @param source what it was written as; several spoken words of one number share one span
 * @param pronunciation phones that the publisher demands instead of those that {@code text} implies
 */
public record SpokenWord(String text, Span source, Optional<List<Phone>> pronunciation) {

  public SpokenWord {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a spoken word without text");
    }
    pronunciation = pronunciation.map(List::copyOf);
  }

  public SpokenWord(String text, Span source) {
    this(text, source, Optional.empty());
  }
}
