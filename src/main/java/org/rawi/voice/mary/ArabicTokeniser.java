package org.rawi.voice.mary;

import java.util.ArrayList;
import java.util.List;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.modules.InternalModule;
import org.rawi.voice.mary.MarySentence.SentenceType;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * RAWMARYXML → TOKENS: sentences, words, and boundaries for the marks between them. Text inside
 * mark-up stays inside it and in one sentence.
 */
public final class ArabicTokeniser extends InternalModule {

  public ArabicTokeniser() {
    super("ArabicTokeniser", MaryDataType.RAWMARYXML, MaryDataType.TOKENS, ArabicMary.LOCALE);
  }

  @Override
  public MaryData process(MaryData data) {
    Document document = data.getDocument();
    for (Element p : MarySentence.below(document.getDocumentElement(), MaryXML.PARAGRAPH)) {
      split(p);
      for (Element sentence : MarySentence.below(p, MaryXML.SENTENCE)) {
        tokenise(sentence);
        if (!sentence.hasAttribute(MarySentence.TYPE)) {
          sentence.setAttribute(MarySentence.TYPE, type(sentence).name());
        }
        sentence.removeAttribute(LAST_MARK);
      }
    }
    MaryData result = new MaryData(getOutputType(), data.getLocale());
    result.setDocument(document);
    return result;
  }

  private static final String LAST_MARK = "lastmark";

  private static SentenceType type(Element sentence) {
    return switch (sentence.getAttribute(LAST_MARK)) {
      case "؟", "?" -> SentenceType.interrog;
      case "!" -> SentenceType.exclam;
      default -> SentenceType.decl;
    };
  }

  /** Gathers what stands in a paragraph outside sentences into sentences. */
  private static void split(Element p) {
    Node next = p.getFirstChild();
    Element sentence = null;
    while (next != null) {
      Node node = next;
      next = node.getNextSibling();
      boolean around = node instanceof Element e && holdsSentence(e);
      if (around) {
        sentence = null;
      } else if (node instanceof Text text) {
        sentence = distribute(text, sentence);
      } else if (node instanceof Element element) {
        sentence = sentence == null ? open(element) : sentence;
        sentence.appendChild(element);
      }
    }
  }

  private static boolean holdsSentence(Element element) {
    return element.getTagName().equals(MaryXML.SENTENCE)
        || !MarySentence.below(element, MaryXML.SENTENCE).isEmpty();
  }

  private static Element open(Node before) {
    Element sentence = MaryXML.createElement(before.getOwnerDocument(), MaryXML.SENTENCE);
    before.getParentNode().insertBefore(sentence, before);
    return sentence;
  }

  /** Moves a text into sentences; returns the one that is still open, if any. */
  private static @org.jspecify.annotations.Nullable Element distribute(
      Text text, @org.jspecify.annotations.Nullable Element open) {
    Element sentence = open;
    for (String part : PlainText.sentences(text.getData())) {
      if (!part.isBlank()) {
        sentence = sentence == null ? open(text) : sentence;
        sentence.appendChild(text.getOwnerDocument().createTextNode(part));
        sentence = PlainText.endsSentence(part) ? null : sentence;
      }
    }
    text.getParentNode().removeChild(text);
    return sentence;
  }

  private static void tokenise(Element sentence) {
    for (Text text : texts(sentence)) {
      for (String token : PlainText.tokens(text.getData())) {
        insert(token, text, sentence);
      }
      text.getParentNode().removeChild(text);
    }
    closeOff(sentence);
  }

  private static void insert(String token, Text text, Element sentence) {
    String name = PlainText.isWord(token) ? MaryXML.TOKEN : MaryXML.BOUNDARY;
    int index = PlainText.breakIndex(token);
    if (name.equals(MaryXML.BOUNDARY) && index == 0) {
      return;
    }
    Element element = MaryXML.createElement(text.getOwnerDocument(), name);
    if (name.equals(MaryXML.TOKEN)) {
      element.setTextContent(token);
    } else {
      element.setAttribute(MarySentence.BREAK_INDEX, Integer.toString(index));
      sentence.setAttribute(LAST_MARK, token);
    }
    text.getParentNode().insertBefore(element, text);
  }

  /** Every sentence ends in a boundary. */
  private static void closeOff(Element sentence) {
    List<Element> all = MarySentence.below(sentence, MaryXML.TOKEN, MaryXML.BOUNDARY);
    if (!all.isEmpty() && all.get(all.size() - 1).getTagName().equals(MaryXML.TOKEN)) {
      Element boundary = MaryXML.appendChildElement(sentence, MaryXML.BOUNDARY);
      boundary.setAttribute(
          MarySentence.BREAK_INDEX, Integer.toString(MarySentence.SENTENCE_BREAK));
    }
  }

  /** The text nodes below, but for those of tokens. */
  private static List<Text> texts(Element element) {
    List<Text> texts = new ArrayList<>();
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text text) {
        texts.add(text);
      } else if (n instanceof Element child && !child.getTagName().equals(MaryXML.TOKEN)) {
        texts.addAll(texts(child));
      }
    }
    return texts;
  }
}
