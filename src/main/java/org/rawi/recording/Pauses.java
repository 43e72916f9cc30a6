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

  /** After each of the utterances but the last. */
  List<Double> inside(List<Utterance> utterances) {
    List<Double> pauses = new ArrayList<>();
    for (Utterance utterance : utterances.subList(0, utterances.size() - 1)) {
      pauses.add(after(utterance.ending()));
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
