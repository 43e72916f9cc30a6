package org.rawi.voice.mary;

import java.util.List;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.modules.InternalModule;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.PhoneticWord.Syllable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** PHONEMES → ALLOPHONES: an element for every syllable and every phone. */
public final class ArabicSyllables extends InternalModule {

  public ArabicSyllables() {
    super("ArabicSyllables", MaryDataType.PHONEMES, MaryDataType.ALLOPHONES, ArabicMary.LOCALE);
  }

  @Override
  public MaryData process(MaryData data) {
    Document document = data.getDocument();
    for (Element token : MarySentence.below(document.getDocumentElement(), MaryXML.TOKEN)) {
      String phones = token.getAttribute(ArabicPhonemiser.PH);
      List<Element> given = MarySentence.below(token, MaryXML.SYLLABLE);
      if (!phones.isBlank() && given.isEmpty()) {
        append(token, Pronunciation.parse(phones));
      }
    }
    MaryData result = new MaryData(getOutputType(), data.getLocale());
    result.setDocument(document);
    return result;
  }

  private static void append(Element token, PhoneticWord word) {
    for (int s = 0; s < word.syllables().size(); s++) {
      Syllable span = word.syllables().get(s);
      Element syllable = MaryXML.appendChildElement(token, MaryXML.SYLLABLE);
      syllable.setAttribute("ph", Pronunciation.format(word, span));
      if (s == word.stress()) {
        syllable.setAttribute("stress", "1");
      }
      for (Phone phone : word.phones().subList(span.from(), span.to())) {
        Element element = MaryXML.appendChildElement(syllable, MaryXML.PHONE);
        element.setAttribute("p", Pronunciation.symbol(phone));
      }
    }
  }
}
