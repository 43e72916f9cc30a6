package org.rawi.script.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.phonetics.Ipa;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.PhoneSymbols;
import org.rawi.script.lexicon.PronunciationLexicon.Entry;

/** Reads one PLS 1.0 file. It never follows a document type declaration or an entity. */
final class PlsReader {
  private static final String NAMESPACE = "http://www.w3.org/2005/01/pronunciation-lexicon";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final Path file;
  private final XMLStreamReader xml;
  private final List<Entry> entries = new ArrayList<>();
  private String alphabet = "ipa";

  private PlsReader(Path file, XMLStreamReader xml) {
    this.file = file;
    this.xml = xml;
  }

  /** One entry for each grapheme, in the order of the file. */
  static List<Entry> read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return read(file, in);
    } catch (IOException e) {
      throw new RawiException(Problem.UNREADABLE_INPUT, e, "lexicon.cannot-read", file);
    }
  }

  /**
   * The same from a stream, which stays open.
   *
   * @param file for messages
   */
  static List<Entry> read(Path file, InputStream in) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      try {
        return new PlsReader(file, xml).lexicon();
      } finally {
        xml.close();
      }
    } catch (XMLStreamException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
      throw new RawiException(Problem.UNREADABLE_INPUT, e, "lexicon.not-xml", file, line);
    }
  }

  private List<Entry> lexicon() throws XMLStreamException {
    boolean root = true;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw problem("lexicon.doctype");
      }
      if (event != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (root) {
        readRoot();
        root = false;
      } else if (isElement("lexeme")) {
        readLexeme();
      }
    }
    return entries;
  }

  private void readRoot() {
    if (!xml.getLocalName().equals("lexicon") || !NAMESPACE.equals(xml.getNamespaceURI())) {
      throw problem("lexicon.not-pls", xml.getLocalName());
    }
    alphabet = attribute(null, "alphabet").orElse("ipa");
    String language = attribute(XML, "lang").orElse("ar");
    if (!language.equals("ar") && !language.startsWith("ar-")) {
      throw problem("lexicon.language", language);
    }
  }

  /** What a lexeme offers: the first pronunciation, or the first that is preferred. */
  private void readLexeme() throws XMLStreamException {
    int line = line();
    List<String> graphemes = new ArrayList<>();
    @Nullable Pronunciation chosen = null;
    while (!(xml.next() == XMLStreamConstants.END_ELEMENT && isElement("lexeme"))) {
      if (!xml.isStartElement()) {
        continue;
      }
      if (isElement("grapheme")) {
        graphemes.add(text());
      } else if (isElement("phoneme") || isElement("alias")) {
        Pronunciation offered = pronunciation();
        chosen = chosen == null || (offered.preferred && !chosen.preferred) ? offered : chosen;
      }
    }
    graphemes.removeIf(String::isEmpty);
    if (graphemes.isEmpty()) {
      throw problemAt(line, "lexicon.no-grapheme");
    }
    if (chosen == null || chosen.text.isEmpty()) {
      throw problemAt(line, "lexicon.no-pronunciation", graphemes.get(0));
    }
    for (String grapheme : graphemes) {
      entries.add(entry(grapheme, chosen));
    }
  }

  /** An element {@code phoneme} (with its alphabet) or {@code alias} (without). */
  private record Pronunciation(
      Optional<String> alphabet, String text, boolean preferred, int line) {}

  private Pronunciation pronunciation() throws XMLStreamException {
    boolean phoneme = isElement("phoneme");
    boolean preferred = attribute(null, "prefer").filter("true"::equals).isPresent();
    Optional<String> of =
        phoneme ? Optional.of(attribute(null, "alphabet").orElse(alphabet)) : Optional.empty();
    int line = line();
    return new Pronunciation(of, text(), preferred, line);
  }

  private Entry entry(String grapheme, Pronunciation pronunciation) {
    String key = Marks.shaddaFirst(grapheme);
    if (pronunciation.alphabet.isEmpty()) {
      return new Entry(key, Optional.of(pronunciation.text), Optional.empty());
    }
    return new Entry(key, Optional.empty(), Optional.of(phones(grapheme, pronunciation)));
  }

  private List<Phone> phones(String grapheme, Pronunciation pronunciation) {
    String system = pronunciation.alphabet.orElseThrow();
    try {
      return switch (system) {
        case "ipa" -> Ipa.parse(pronunciation.text);
        case "x-rawi" -> PhoneSymbols.parse(pronunciation.text);
        default -> throw problemAt(pronunciation.line, "lexicon.alphabet", grapheme, system);
      };
    } catch (IllegalArgumentException e) {
      throw problemAt(
          pronunciation.line,
          "lexicon.phoneme",
          grapheme,
          pronunciation.text,
          String.valueOf(e.getMessage()));
    }
  }

  private boolean isElement(String name) {
    return xml.getLocalName().equals(name) && NAMESPACE.equals(xml.getNamespaceURI());
  }

  /** The element's text with single spaces. */
  private String text() throws XMLStreamException {
    return xml.getElementText().strip().replaceAll("\\s+", " ");
  }

  private Optional<String> attribute(@Nullable String namespace, String name) {
    return Optional.ofNullable(xml.getAttributeValue(namespace, name));
  }

  private int line() {
    return xml.getLocation().getLineNumber();
  }

  private RawiException problem(String key, Object... details) {
    return problemAt(line(), key, details);
  }

  /** File and line come first in every message, then the details. */
  private RawiException problemAt(int line, String key, Object... details) {
    List<Object> arguments = new ArrayList<>(List.of(file, line));
    for (Object detail : details) {
      arguments.add(detail == null ? "" : detail);
    }
    return new RawiException(Problem.UNREADABLE_INPUT, key, arguments.toArray());
  }
}
