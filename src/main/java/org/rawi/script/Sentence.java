package org.rawi.script;

import java.util.List;
import org.rawi.article.Paragraph;
import org.rawi.text.Span;

/**
 * A sentence: the utterances that melody and captions treat as one.
 *
 * @param kind the kind of paragraph it stands in
 * @param paragraph index of its paragraph, counted through the whole article, opening included
 * @param source from the first to the last character, marks included
 */
public record Sentence(
    Paragraph.Kind kind, int paragraph, Span source, Mood mood, List<Utterance> utterances) {

  /** What the sentence does; its last melody depends on it. */
  public enum Mood {
    STATEMENT,
    /** Answered by yes or no: هَلْ، أَ, or intonation alone. */
    YES_NO_QUESTION,
    /** Asks for a part: مَنْ، مَا، أَيْنَ، كَيْفَ… */
    WH_QUESTION,
    EXCLAMATION
  }

  public Sentence {
    utterances = List.copyOf(utterances);
  }
}
