package org.rawi.voice.mary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.modules.InternalModule;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.Phonemizer;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.Word;
import org.rawi.voice.neural.Phrase;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * TOKENS → PHONEMES: what Arabic words sound like beside each other and before pauses. A token that
 * has phones already ({@code ph}) keeps them; one that cannot be said gets none.
 */
public final class ArabicPhonemiser extends InternalModule {
  static final String PH = "ph";
  private final Phonemizer phonemizer = new Phonemizer();

  public ArabicPhonemiser() {
    super("ArabicPhonemiser", MaryDataType.TOKENS, MaryDataType.PHONEMES, ArabicMary.LOCALE);
  }

  @Override
  public MaryData process(MaryData data) {
    Document document = data.getDocument();
    Element root = document.getDocumentElement();
    for (Element sentence : MarySentence.below(root, MaryXML.SENTENCE)) {
      List<Element> tokens = new ArrayList<>();
      for (Element element : MarySentence.below(sentence, MaryXML.TOKEN, MaryXML.BOUNDARY)) {
        if (element.getTagName().equals(MaryXML.TOKEN)) {
          tokens.add(element);
        } else if (MarySentence.pause(element) >= Phrase.SHORTEST_PAUSE) {
          phonemise(tokens, true);
          tokens.clear();
        }
      }
      phonemise(tokens, true);
    }
    MaryData result = new MaryData(getOutputType(), data.getLocale());
    result.setDocument(document);
    return result;
  }

  private void phonemise(List<Element> tokens, boolean pausal) {
    List<Element> sayable = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (Element token : tokens) {
      Word word = word(token);
      if (canBeSaid(word)) {
        sayable.add(token);
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      return;
    }
    List<PhoneticWord> spoken = phonemizer.phonemize(words, pausal);
    for (int i = 0; i < spoken.size(); i++) {
      sayable.get(i).setAttribute(PH, Pronunciation.format(spoken.get(i)));
    }
  }

  private static Word word(Element token) {
    String given = token.getAttribute(PH);
    Optional<List<Phone>> phones =
        given.isBlank() ? Optional.empty() : Optional.of(Pronunciation.phones(given));
    return new Word(token.getTextContent().strip(), phones);
  }

  private boolean canBeSaid(Word word) {
    try {
      return !phonemizer.phonemize(List.of(word), true).isEmpty();
    } catch (IllegalArgumentException unsayable) {
      logger.warn("no sounds for the token " + word.text());
      return false;
    }
  }
}
