package org.rawi.voice;

import java.util.List;
import org.rawi.script.Sentence;

/**
 * A sentence to speak.
 *
 * @param pauses seconds of silence after each utterance but the last, at this rate
 * @param rate speaking rate, 1 = the voice's default; engines change durations up to what they can
 *     do well, see {@link Synthesizer}
 */
public record SpeechRequest(Sentence sentence, List<Double> pauses, double rate) {

  public SpeechRequest {
    pauses = List.copyOf(pauses);
    if (pauses.size() != sentence.utterances().size() - 1) {
      throw new IllegalArgumentException(
          pauses.size() + " pauses for " + sentence.utterances().size() + " utterances");
    }
  }
}
