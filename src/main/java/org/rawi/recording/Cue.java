package org.rawi.recording;

import java.util.Optional;
import org.rawi.text.Span;

/**
 * A stretch of the recording that speaks one piece of the article. Times are samples from the
 * start, half-open.
 *
 * @param source the characters of the article
 * @param written what stood there; a section's title
 * @param spoken what is said there: diacritized words
 */
public record Cue(Kind kind, Span source, String written, String spoken, long from, long to) {

  /** The pieces, each nested in those before it. */
  public enum Kind {
    SECTION,
    PARAGRAPH,
    SENTENCE,
    UTTERANCE,
    WORD;

    /** The kind that is nested directly in this one. */
    public Optional<Kind> inner() {
      return switch (this) {
        case SECTION -> Optional.of(PARAGRAPH);
        case PARAGRAPH -> Optional.of(SENTENCE);
        case SENTENCE -> Optional.of(UTTERANCE);
        case UTTERANCE -> Optional.of(WORD);
        case WORD -> Optional.empty();
      };
    }
  }

  public Cue {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("cue runs backwards: " + from + ".." + to);
    }
  }
}
