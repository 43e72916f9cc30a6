package org.rawi.voice.mary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marytts.datatypes.MaryData;
import marytts.datatypes.MaryDataType;
import marytts.datatypes.MaryXML;
import marytts.modules.InternalModule;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.script.Sentence;
import org.rawi.tashkeel.Diacritizer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * RAWMARYXML → TOKENS: paragraphs, sentences, and in them the words as they are said, with
 * boundaries where the voice pauses. Sentences and tokens that are marked already stay as they are.
 */
public final class ArabicTokeniser extends InternalModule {

  public ArabicTokeniser() {
    super("ArabicTokeniser", MaryDataType.RAWMARYXML, MaryDataType.TOKENS, ArabicMary.LOCALE);
  }

  /** Loaded with the first text, so that those who bring their own tokens need not wait. */
  private static final class Lazy {
    static final ScriptWriter WRITER = new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT);
  }

  @Override
  public MaryData process(MaryData data) {
    Document document = data.getDocument();
    Element root = document.getDocumentElement();
    wrapRuns(root, MaryXML.PARAGRAPH);
    for (Element p : MarySentence.below(root, MaryXML.PARAGRAPH)) {
      List<Element> given = MarySentence.below(p, MaryXML.SENTENCE);
      given.forEach(this::tokenise);
      for (Element ours : wrapRuns(p, MaryXML.SENTENCE)) {
        divide(ours, tokenise(ours));
      }
      endWithPauses(p);
    }
    MaryData result = new MaryData(getOutputType(), data.getLocale());
    result.setDocument(document);
    return result;
  }

  private WrittenSentence tokenise(Element sentence) {
    WrittenSentence written = new WrittenSentence(sentence);
    written.say(Lazy.WRITER).forEach(n -> logger.warn("not spoken: " + n.text()));
    closeOff(sentence);
    if (!sentence.hasAttribute(MarySentence.TYPE)) {
      written.lastStart().ifPresent(start -> setType(sentence, written.startingAt(start)));
    }
    return written;
  }

  /** Lets every sentence that begins outside mark-up be an element of its own. */
  private static void divide(Element sentence, WrittenSentence written) {
    Element open = sentence;
    boolean isFirst = true;
    Node next = sentence.getFirstChild();
    while (next != null) {
      Node node = next;
      next = node.getNextSibling();
      List<Element> starts = node instanceof Element e ? written.startsIn(e) : List.of();
      if (!starts.isEmpty()) {
        if (!isFirst) {
          Node after = open.getNextSibling();
          open = MaryXML.createElement(node.getOwnerDocument(), MaryXML.SENTENCE);
          sentence.getParentNode().insertBefore(open, after);
        }
        isFirst = false;
        setType(open, written.startingAt(starts.get(starts.size() - 1)));
      }
      if (open != sentence) {
        open.appendChild(node);
      }
    }
  }

  private static void setType(Element sentence, Sentence said) {
    sentence.setAttribute(MarySentence.TYPE, MarySentence.SentenceType.of(said).name());
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

  /** A pause between sentences ends the one before it: MaryTTS speaks nothing outside sentences. */
  private static void endWithPauses(Element p) {
    Optional<Element> end = Optional.empty();
    for (Element element : MarySentence.below(p, MaryXML.SENTENCE, MaryXML.BOUNDARY)) {
      if (element.getTagName().equals(MaryXML.SENTENCE)) {
        List<Element> boundaries = MarySentence.below(element, MaryXML.BOUNDARY);
        end = boundaries.stream().reduce((first, last) -> last);
      } else if (MarySentence.sentence(element).isEmpty()
          && element.hasAttribute(MarySentence.DURATION)) {
        String duration = element.getAttribute(MarySentence.DURATION);
        end.ifPresent(boundary -> boundary.setAttribute(MarySentence.DURATION, duration));
        element.getParentNode().removeChild(element);
      }
    }
  }

  /** Puts what stands outside the elements of that name into new ones; returns those. */
  private static List<Element> wrapRuns(Element parent, String name) {
    List<Element> wrapped = new ArrayList<>();
    List<Node> run = new ArrayList<>();
    Node next = parent.getFirstChild();
    while (next != null) {
      Node node = next;
      next = node.getNextSibling();
      boolean is = node instanceof Element e && e.getTagName().equals(name);
      boolean holds = node instanceof Element e && !MarySentence.below(e, name).isEmpty();
      if (!is && !holds) {
        run.add(node);
      }
      boolean ends = is || holds || next == null;
      if (ends && run.stream().anyMatch(ArabicTokeniser::isWritten)) {
        wrapped.add(wrap(run, name));
      }
      if (ends) {
        run.clear();
      }
      if (holds && !is) {
        wrapped.addAll(wrapRuns((Element) node, name));
      }
    }
    return wrapped;
  }

  private static boolean isWritten(Node node) {
    return (node instanceof Text || node instanceof Element) && !node.getTextContent().isBlank();
  }

  private static Element wrap(List<Node> run, String name) {
    Node first = run.get(0);
    Element element = MaryXML.createElement(first.getOwnerDocument(), name);
    first.getParentNode().insertBefore(element, first);
    run.forEach(element::appendChild);
    return element;
  }
}
