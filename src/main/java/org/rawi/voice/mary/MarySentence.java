package org.rawi.voice.mary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marytts.datatypes.MaryXML;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.PhoneticWord.Syllable;
import org.rawi.script.Sentence;
import org.rawi.voice.neural.Interrogatives;
import org.rawi.voice.neural.Passage;
import org.rawi.voice.neural.Passage.Tune;
import org.rawi.voice.neural.Phrase;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * The tokens and boundaries of a MaryXML sentence as a passage, and the element of each of its
 * places: {@code ph} for a sound, {@code boundary} for a pause.
 */
record MarySentence(Passage passage, List<Element> elements) {
  static final String BREAK_INDEX = "breakindex";
  static final String DURATION = "duration";

  /** Of a sentence: one of {@link SentenceType}. */
  static final String TYPE = "type";

  /** The break index from which on a boundary ends a sentence. */
  static final int SENTENCE_BREAK = 5;

  static final int COMMA_BREAK = 4;

  /** The break index from which on a boundary is a pause, if it has no duration. */
  static final int PAUSE_BREAK = 3;

  private static final double CLAUSE_PAUSE = .14;
  private static final double COMMA_PAUSE = .25;
  private static final double SENTENCE_PAUSE = .5;

  /** What {@link #TYPE} may say; {@code interrog} leaves the kind of question to the words. */
  enum SentenceType {
    decl,
    interrogYN,
    interrogWH,
    interrog,
    exclam,
    heading;

    static SentenceType of(Sentence sentence) {
      return switch (sentence.mood()) {
        case YES_NO_QUESTION -> interrogYN;
        case WH_QUESTION -> interrogWH;
        case EXCLAMATION -> exclam;
        case STATEMENT ->
            switch (sentence.kind()) {
              case TITLE, HEADING -> heading;
              default -> decl;
            };
      };
    }
  }

  MarySentence {
    elements = List.copyOf(elements);
  }

  /**
   * Empty if no token has phones.
   *
   * @param tokensAndBoundaries in document order
   */
  static Optional<MarySentence> of(List<Element> tokensAndBoundaries) {
    List<Phrase> phrases = new ArrayList<>();
    List<Element> elements = new ArrayList<>();
    List<PhoneticWord> words = new ArrayList<>();
    for (Element element : tokensAndBoundaries) {
      if (element.getTagName().equals(MaryXML.TOKEN)) {
        word(element, elements).ifPresent(words::add);
      } else if (!words.isEmpty() && pause(element) >= Phrase.SHORTEST_PAUSE) {
        phrases.add(new Phrase(words, isFinal(element), pause(element)));
        elements.add(element);
        words = new ArrayList<>();
      }
    }
    if (!words.isEmpty()) {
      phrases.add(new Phrase(words, true, 0));
    }
    return phrases.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new MarySentence(new Passage(phrases, tune(tokensAndBoundaries, phrases)), elements));
  }

  private static Optional<PhoneticWord> word(Element token, List<Element> elements) {
    List<Phone> phones = new ArrayList<>();
    List<Syllable> syllables = new ArrayList<>();
    int stress = 0;
    for (Element syllable : below(token, MaryXML.SYLLABLE)) {
      int from = phones.size();
      for (Element phone : below(syllable, MaryXML.PHONE)) {
        phones.add(Pronunciation.phone(phone.getAttribute("p")));
        elements.add(phone);
      }
      stress = syllable.getAttribute("stress").equals("1") ? syllables.size() : stress;
      syllables.add(new Syllable(from, phones.size()));
    }
    return phones.isEmpty()
        ? Optional.empty()
        : Optional.of(new PhoneticWord(phones, syllables, stress));
  }

  /** Seconds of silence that a boundary asks for. */
  static double pause(Element boundary) {
    String duration = boundary.getAttribute(DURATION);
    if (!duration.isEmpty()) {
      return Math.max(0, Double.parseDouble(duration) / 1000);
    }
    int index = breakIndex(boundary);
    if (index >= SENTENCE_BREAK) {
      return SENTENCE_PAUSE;
    }
    return index > PAUSE_BREAK ? COMMA_PAUSE : index == PAUSE_BREAK ? CLAUSE_PAUSE : 0;
  }

  private static boolean isFinal(Element boundary) {
    return breakIndex(boundary) >= SENTENCE_BREAK;
  }

  private static int breakIndex(Element boundary) {
    return switch (boundary.getAttribute(BREAK_INDEX)) {
      case "" -> COMMA_BREAK;
      case "none" -> 0;
      default -> Integer.parseInt(boundary.getAttribute(BREAK_INDEX));
    };
  }

  private static Tune tune(List<Element> tokensAndBoundaries, List<Phrase> phrases) {
    String type = sentence(tokensAndBoundaries.get(0)).map(s -> s.getAttribute(TYPE)).orElse("");
    return switch (type) {
      case "interrogYN" -> Tune.YES_NO_QUESTION;
      case "interrogWH" -> Tune.WH_QUESTION;
      case "interrog" ->
          Interrogatives.begin(phrases.get(0).words()) ? Tune.WH_QUESTION : Tune.YES_NO_QUESTION;
      case "exclam" -> Tune.EXCLAMATION;
      case "heading" -> Tune.HEADING;
      default -> Tune.STATEMENT;
    };
  }

  /** The sentence around an element. */
  static Optional<Element> sentence(Element element) {
    return ancestor(element, MaryXML.SENTENCE);
  }

  static Optional<Element> ancestor(Element element, String name) {
    for (Node node = element; node != null; node = node.getParentNode()) {
      if (node instanceof Element found && found.getTagName().equals(name)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  /** All elements of one of the given names, in document order. */
  static List<Element> below(Element element, String... names) {
    List<Element> found = new ArrayList<>();
    collect(element, List.of(names), found);
    return found;
  }

  private static void collect(Element element, List<String> names, List<Element> found) {
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      if (children.item(i) instanceof Element child) {
        if (names.contains(child.getTagName())) {
          found.add(child);
        }
        collect(child, names, found);
      }
    }
  }
}
