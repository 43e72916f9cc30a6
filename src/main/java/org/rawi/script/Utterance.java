package org.rawi.script;

import java.util.List;

/**
 * What is spoken between two pauses.
 *
 * @param ending what ends it; decides the pause after it and the melody at its end
 * @param quoted inside a quotation
 */
public record Utterance(List<SpokenWord> words, Ending ending, boolean quoted) {

  /** What ends an utterance, weakest first. */
  public enum Ending {
    /** A clause or length boundary that the writer did not mark. */
    CLAUSE,
    /** A quotation mark. */
    QUOTATION,
    /** A bracket. */
    PARENTHESIS,
    COMMA,
    DASH,
    COLON,
    SEMICOLON,
    FULL_STOP,
    EXCLAMATION,
    QUESTION,
    /** End of a title, byline or heading. */
    HEADING;

    /** Whether the sentence ends here too. */
    public boolean isFinal() {
      return compareTo(FULL_STOP) >= 0;
    }
  }

  public Utterance {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("an utterance without words");
    }
  }
}
