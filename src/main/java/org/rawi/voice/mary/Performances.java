package org.rawi.voice.mary;

import java.util.List;
import org.rawi.voice.neural.NeuralVoice;
import org.rawi.voice.neural.Performance;
import org.rawi.voice.neural.PhoneRow;
import org.w3c.dom.Element;

/** Performances of MaryXML sentences. */
final class Performances {
  private static final String KEY = "org.rawi.performance";

  private Performances() {}

  /** Lets the performance travel with the first token or boundary of its sentence. */
  static void attach(Performance performance, Element first) {
    first.setUserData(KEY, performance, null);
  }

  /**
   * The performance that travels with the sentence, if its attributes were left alone; else one
   * that follows them.
   */
  static Performance of(MarySentence sentence, Element first, NeuralVoice engine) {
    List<Element> elements = sentence.elements();
    PhoneRow row = PhoneRow.of(sentence.passage());
    if (first.getUserData(KEY) instanceof Performance travelling
        && travelling.row().places().equals(row.places())
        && AcousticParameters.describe(travelling, elements)) {
      return travelling;
    }
    long[] ends = AcousticParameters.ends(elements);
    Performance performance = engine.perform(row, ends);
    List<double[]> melody = AcousticParameters.melody(elements, ends);
    return melody.isEmpty() ? performance : performance.withMelody(melody);
  }
}
