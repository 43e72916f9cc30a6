package org.rawi.article.document;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * The elements of an office document, one after the other, in little memory. Names are local: what
 * prefix a program gives them, and whether the namespace is the strict or the transitional one, is
 * all the same. Nothing outside is followed: there are no document types and no entities but those
 * of XML. Not thread-safe.
 */
final class XmlStream {
  /** Deeper than any document; keeps one that is made for it from filling the stack. */
  private static final int DEEPEST = 400;

  private static final XMLInputFactory FACTORY = factory();

  private final String file;
  private final XMLStreamReader in;
  private int depth;

  /** Does something with an element that has begun, and reads all of it. */
  @FunctionalInterface
  interface Visitor {
    void element(String name);
  }

  /**
   * @param file for messages
   */
  XmlStream(String file, byte[] xml) {
    this.file = file;
    try {
      in = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    return factory;
  }

  /** Goes to the root element; its name. */
  String root() {
    while (step() != XMLStreamConstants.START_ELEMENT) {
      // comments and the like
    }
    return in.getLocalName();
  }

  /**
   * Visits the children of the element that has begun, to its end.
   *
   * @param text takes the characters between them
   */
  void children(Visitor visitor, java.util.function.Consumer<String> text) {
    if (++depth > DEEPEST) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "document.nested", file);
    }
    for (int event = step(); event != XMLStreamConstants.END_ELEMENT; event = step()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        visitor.element(in.getLocalName());
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.accept(in.getText());
      }
    }
    depth--;
  }

  /** The same where characters between elements mean nothing. */
  void children(Visitor visitor) {
    children(visitor, none -> {});
  }

  /** Leaves out the element that has begun. */
  void skip() {
    int open = 1;
    while (open > 0) {
      int event = step();
      open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
    }
  }

  /** All characters inside the element that has begun. */
  String text() {
    StringBuilder text = new StringBuilder();
    int open = 1;
    while (open > 0) {
      int event = step();
      open += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      open -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        text.append(in.getText());
      }
    }
    return text.toString();
  }

  /** An attribute of the element that has just begun. */
  Optional<String> attribute(String name) {
    for (int i = 0; i < in.getAttributeCount(); i++) {
      if (in.getAttributeLocalName(i).equals(name)) {
        return Optional.of(in.getAttributeValue(i));
      }
    }
    return Optional.empty();
  }

  /** Whether a switch is on, for which the element stands that has just begun. */
  boolean isOn() {
    String value = attribute("val").orElse("true");
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  private int step() {
    try {
      if (!in.hasNext()) {
        throw new RawiException(Problem.UNREADABLE_INPUT, "document.zip-damaged", file);
      }
      return in.next();
    } catch (XMLStreamException e) {
      throw damaged(e);
    }
  }

  private RawiException damaged(XMLStreamException e) {
    return new RawiException(Problem.UNREADABLE_INPUT, e, "document.zip-damaged", file);
  }
}
