package org.rawi.recording;

import java.util.ArrayList;
import java.util.List;
import org.rawi.article.Paragraph;
import org.rawi.script.Sentence;
import org.rawi.script.Utterance;
import org.rawi.script.Utterance.Ending;

/** How long the reader is silent, in seconds. */
final class Pauses {
  private static final double AFTER_SENTENCE = 0.5;
  private static final double AFTER_PARAGRAPH = 0.8;
  private static final double AROUND_HEADING = 1.0;

  /** In which a reader takes breath, where the author set no mark. */
  private static final double BREATH = 0.25;

  /** Shorter ones only tell phrases apart. */
  private static final double SHORTEST_BREATH = 0.2;

  /** Words between two breaths: six seconds. */
  private static final int MOST_WORDS = 14;

  /**
   * At twice the speed a pause keeps 1/√2 of its length: shortened as much as the words, pauses
   * would no longer tell a listener where the sentences end.
   */
  private static final double SHRINKING = -0.5;

  private final double scale;

  Pauses(double rate) {
    scale = StrictMath.pow(rate, SHRINKING);
  }

  /** Between two utterances of one sentence. */
  double after(Ending ending) {
    return scale
        * switch (ending) {
          case CLAUSE -> 0.14;
          case QUOTATION -> 0.12;
          case PARENTHESIS -> 0.2;
          case COMMA -> 0.25;
          case DASH -> 0.3;
          case COLON -> 0.35;
          case SEMICOLON -> 0.38;
          case FULL_STOP, EXCLAMATION, QUESTION -> AFTER_SENTENCE;
          case HEADING -> AROUND_HEADING;
        };
  }

  /**
   * After each of the utterances but the last. Where a sentence runs on without a mark, the reader
   * breathes at the last boundary of phrases before his breath ends.
   */
  List<Double> inside(List<Utterance> utterances) {
    List<Double> pauses = new ArrayList<>();
    int words = 0;
    for (int i = 0; i < utterances.size() - 1; i++) {
      Utterance utterance = utterances.get(i);
      words += utterance.words().size();
      boolean ends = words + utterances.get(i + 1).words().size() > MOST_WORDS;
      double pause =
          utterance.ending() == Ending.CLAUSE && ends ? scale * BREATH : after(utterance.ending());
      words = pause < scale * SHORTEST_BREATH ? words : 0;
      pauses.add(pause);
    }
    return pauses;
  }

  /** Between two sentences. */
  double between(Sentence before, Sentence after) {
    if (isHeading(before) || isHeading(after)) {
      return scale * AROUND_HEADING;
    }
    return scale * (before.paragraph() == after.paragraph() ? AFTER_SENTENCE : AFTER_PARAGRAPH);
  }

  /** After the last word of the programme, so that players do not cut it off. */
  double atEnd() {
    return AROUND_HEADING;
  }

  private static boolean isHeading(Sentence sentence) {
    return sentence.kind() == Paragraph.Kind.TITLE || sentence.kind() == Paragraph.Kind.HEADING;
  }
}
