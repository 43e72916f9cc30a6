package org.rawi.voice.neural;

import java.util.List;
import org.rawi.phonetics.PhoneticWord;

/**
 * What is spoken in one breath, in sounds.
 *
 * @param isFinal ends its sentence: the voice falls (or rises to ask) instead of going on
 * @param pause seconds of silence after it; below {@value #SHORTEST_PAUSE} the voice runs on into
 *     the next phrase
 */
public record Phrase(List<PhoneticWord> words, boolean isFinal, double pause) {
  /** Seconds. */
  public static final double SHORTEST_PAUSE = .01;

  public Phrase {
    words = List.copyOf(words);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a phrase without words");
    }
    if (!(pause >= 0)) {
      throw new IllegalArgumentException("pause of " + pause + " s");
    }
  }

  boolean pauses() {
    return pause >= SHORTEST_PAUSE;
  }

  int syllables() {
    int n = 0;
    for (PhoneticWord word : words) {
      n += word.syllables().size();
    }
    return n;
  }
}
