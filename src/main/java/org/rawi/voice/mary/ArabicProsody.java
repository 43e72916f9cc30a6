package org.rawi.voice.mary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.modules.InternalModule;
import marytts.modules.synthesis.Voice;
import org.rawi.voice.Piece;
import org.rawi.voice.neural.NeuralVoice;
import org.rawi.voice.neural.Performance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * ALLOPHONES → ACOUSTPARAMS: how long each phone and pause lasts, and its melody, as the voice has
 * them. The performance itself travels with the sentence, so that the sound need not find it anew.
 */
public final class ArabicProsody extends InternalModule {
  static final String RATE = "rate";
  private static final String DEFAULT_VOICE = "hadi";

  public ArabicProsody() {
    super("ArabicProsody", MaryDataType.ALLOPHONES, MaryDataType.ACOUSTPARAMS, ArabicMary.LOCALE);
  }

  @Override
  public MaryData process(MaryData data) throws Exception {
    Document document = data.getDocument();
    Voice voice = data.getDefaultVoice();
    NeuralVoice engine = Engines.get(voice == null ? DEFAULT_VOICE : voice.getName());
    for (Element sentence : MarySentence.below(document.getDocumentElement(), MaryXML.SENTENCE)) {
      perform(sentence, engine);
    }
    MaryData result = new MaryData(getOutputType(), data.getLocale());
    result.setDocument(document);
    return result;
  }

  private static void perform(Element sentence, NeuralVoice engine) {
    List<Element> elements =
        new ArrayList<>(MarySentence.below(sentence, MaryXML.TOKEN, MaryXML.BOUNDARY));
    if (elements.isEmpty()) {
      return;
    }
    Element last = elements.get(elements.size() - 1);
    if (!last.getTagName().equals(MaryXML.BOUNDARY)) {
      elements.add(closing(sentence));
    }
    Optional<MarySentence> spoken = MarySentence.of(elements);
    if (spoken.isPresent()) {
      Performance performance = engine.perform(spoken.get().passage(), rate(elements.get(0)));
      AcousticParameters.write(performance, spoken.get().elements());
      Performances.attach(performance, elements.get(0));
    }
  }

  /** A sentence ends in a little silence. */
  private static Element closing(Element sentence) {
    Element boundary = MaryXML.appendChildElement(sentence, MaryXML.BOUNDARY);
    boundary.setAttribute(MarySentence.BREAK_INDEX, Integer.toString(MarySentence.SENTENCE_BREAK));
    boundary.setAttribute(MarySentence.DURATION, Long.toString(Math.round(Piece.TAIL * 1000)));
    return boundary;
  }

  /** Speaking rate of a sentence: that of the {@code prosody} around its first token. */
  private static double rate(Element first) {
    String rate =
        MarySentence.ancestor(first, MaryXML.PROSODY).map(p -> p.getAttribute(RATE)).orElse("");
    return NeuralVoice.nearestRate(SpeakingRate.parse(rate));
  }
}
