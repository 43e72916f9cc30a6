package org.rawi.voice.mary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import marytts.datatypes.MaryXML;
import org.jspecify.annotations.Nullable;
import org.rawi.phonetics.PhoneSymbols;
import org.rawi.script.Script;
import org.rawi.script.ScriptWriter;
import org.rawi.script.Sentence;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.script.Utterance.Ending;
import org.rawi.text.Span;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * A sentence of MaryXML, or several, with text in it, also inside mark-up. The text is read as a
 * whole, then each part of it gives way to its words; tokens that were there are read along, since
 * the words around them depend on them, but stay.
 */
final class WrittenSentence {
  /** A stretch of the text: that of a text node, or of a token. */
  private record Part(Node node, int from) {
    boolean isToken() {
      return node instanceof Element;
    }
  }

  /** Of MaryXML's element for several tokens, such as those of a number: what was written. */
  private static final String ORIGINAL = "orig";

  private final Element sentence;
  private final StringBuilder text = new StringBuilder();
  private final List<Part> parts = new ArrayList<>();

  /** The first token of each sentence. */
  private final Map<Element, Sentence> starts = new LinkedHashMap<>();

  private int at;

  WrittenSentence(Element sentence) {
    this.sentence = sentence;
    collect(sentence);
  }

  private void collect(Element element) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text part) {
        parts.add(new Part(part, text.length()));
        text.append(part.getData().replaceAll("\\s", " "));
      } else if (n instanceof Element token && token.getTagName().equals(MaryXML.TOKEN)) {
        text.append(' ');
        parts.add(new Part(token, text.length()));
        text.append(token.getTextContent().strip()).append(' ');
      } else if (n instanceof Element boundary && boundary.getTagName().equals(MaryXML.BOUNDARY)) {
        text.append(' ');
      } else if (n instanceof Element child) {
        collect(child);
      }
    }
  }

  /** Replaces the text by its words; returns what is not spoken as written. */
  List<Script.Notice> say(ScriptWriter writer) {
    if (parts.stream().allMatch(Part::isToken)) {
      return List.of();
    }
    Script script = writer.line(text.toString());
    script.sections().forEach(section -> section.sentences().forEach(this::say));
    for (Part part : parts) {
      if (!part.isToken()) {
        part.node().getParentNode().removeChild(part.node());
      }
    }
    return script.notices();
  }

  private void say(Sentence said) {
    boolean isFirst = true;
    for (Utterance utterance : said.utterances()) {
      Spelling spelling = new Spelling();
      for (SpokenWord word : utterance.words()) {
        Element token = spelling.add(word);
        if (isFirst) {
          starts.putIfAbsent(token, said);
        }
        isFirst = false;
      }
      close(utterance.ending());
    }
  }

  /** Words of one utterance on their way into the document. */
  private final class Spelling {
    private @Nullable Span span;
    private @Nullable Element token;
    private @Nullable Element several;

    /** The token of the word; one that was there may stand for several words. */
    Element add(SpokenWord word) {
      boolean same = word.source().equals(span) && token != null;
      Part part = same ? parts.get(at) : partOf(word.source().start());
      span = word.source();
      if (part.node() instanceof Element there) {
        several = null;
        token = there;
        return there;
      }
      Element made = token(word);
      if (same && token != null) {
        several = several == null ? around(token, word.source()) : several;
        several.appendChild(made);
      } else {
        several = null;
        part.node().getParentNode().insertBefore(made, part.node());
      }
      token = made;
      return made;
    }

    private Element around(Element first, Span written) {
      Element unit = MaryXML.createElement(first.getOwnerDocument(), MaryXML.MTU);
      unit.setAttribute(ORIGINAL, text.substring(written.start(), written.end()));
      first.getParentNode().replaceChild(unit, first);
      unit.appendChild(first);
      return unit;
    }
  }

  /** The part with that character; never one before the last, so that words keep their order. */
  private Part partOf(int character) {
    while (at + 1 < parts.size() && parts.get(at + 1).from() <= character) {
      at++;
    }
    return parts.get(at);
  }

  private Element token(SpokenWord word) {
    Element token = MaryXML.createElement(sentence.getOwnerDocument(), MaryXML.TOKEN);
    token.setTextContent(word.text());
    word.pronunciation()
        .map(phones -> PhoneSymbols.format(phones).replace('\'', '^'))
        .ifPresent(phones -> token.setAttribute(ArabicPhonemiser.PH, phones));
    return token;
  }

  /** Ends an utterance, after which the author's own pause, if there is one, replaces ours. */
  private void close(Ending ending) {
    Node last = parts.get(at).node();
    boolean isToken = parts.get(at).isToken();
    Element boundary = MaryXML.createElement(sentence.getOwnerDocument(), MaryXML.BOUNDARY);
    boundary.setAttribute(MarySentence.BREAK_INDEX, Integer.toString(breakIndex(ending)));
    last.getParentNode().insertBefore(boundary, isToken ? last.getNextSibling() : last);
    List<Element> all = MarySentence.below(sentence, MaryXML.TOKEN, MaryXML.BOUNDARY);
    int next = all.indexOf(boundary) + 1;
    if (next < all.size() && all.get(next).getTagName().equals(MaryXML.BOUNDARY)) {
      Element theirs = all.get(next);
      boundary.getParentNode().removeChild(boundary);
      if (theirs.hasAttribute(MarySentence.DURATION)) {
        theirs.setAttribute(MarySentence.BREAK_INDEX, Integer.toString(breakIndex(ending)));
      }
    }
  }

  private static int breakIndex(Ending ending) {
    return switch (ending) {
      case CLAUSE, QUOTATION, PARENTHESIS -> MarySentence.PAUSE_BREAK;
      case COMMA, DASH, COLON, SEMICOLON -> MarySentence.COMMA_BREAK;
      case FULL_STOP, EXCLAMATION, QUESTION, HEADING -> MarySentence.SENTENCE_BREAK;
    };
  }

  /** The sentence that begins with a token. */
  Sentence startingAt(Element token) {
    return Optional.ofNullable(starts.get(token)).orElseThrow();
  }

  Optional<Element> lastStart() {
    return starts.keySet().stream().reduce((first, last) -> last);
  }

  /** The tokens in an element, itself included, with which sentences begin. */
  List<Element> startsIn(Element element) {
    List<Element> tokens = new ArrayList<>(MarySentence.below(element, MaryXML.TOKEN));
    tokens.add(0, element);
    return tokens.stream().filter(starts::containsKey).toList();
  }
}
