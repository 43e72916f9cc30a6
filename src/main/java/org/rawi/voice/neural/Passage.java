package org.rawi.voice.neural;

import java.util.List;
import org.rawi.script.Sentence;

/**
 * A sentence, or a piece of a very long one, that the voice speaks under one melody.
 *
 * @param tune its last melody
 */
public record Passage(List<Phrase> phrases, Tune tune) {

  /** The melodies of sentences. */
  public enum Tune {
    STATEMENT,
    YES_NO_QUESTION,
    WH_QUESTION,
    EXCLAMATION,
    HEADING;

    public static Tune of(Sentence sentence) {
      return switch (sentence.mood()) {
        case YES_NO_QUESTION -> YES_NO_QUESTION;
        case WH_QUESTION -> WH_QUESTION;
        case EXCLAMATION -> EXCLAMATION;
        case STATEMENT ->
            switch (sentence.kind()) {
              case TITLE, HEADING -> HEADING;
              default -> STATEMENT;
            };
      };
    }

    boolean asks() {
      return this == YES_NO_QUESTION || this == WH_QUESTION;
    }
  }

  public Passage {
    phrases = List.copyOf(phrases);
    if (phrases.isEmpty()) {
      throw new IllegalArgumentException("a passage without phrases");
    }
  }

  int words() {
    return phrases.stream().mapToInt(phrase -> phrase.words().size()).sum();
  }
}
