package org.rawi.edition.podcast;

import org.rawi.edition.Xml;
import org.w3c.dom.Attr;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Comment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;
import org.w3c.dom.Text;

/**
 * Writes a feed with one element a line: the same bytes with every JDK, whose own serializers
 * disagree about white space. Elements that hold text keep it as it is.
 */
final class FeedWriter {
  private final StringBuilder out = new StringBuilder();

  private FeedWriter() {}

  static String write(Document document) {
    FeedWriter writer = new FeedWriter();
    writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    for (Node n = document.getFirstChild(); n != null; n = n.getNextSibling()) {
      writer.node(n, 0, true);
    }
    return writer.out.toString();
  }

  private void node(Node node, int depth, boolean lines) {
    if (lines && node instanceof Text && !(node instanceof CDATASection)) {
      return; // white space between elements
    }
    out.append(lines ? "  ".repeat(depth) : "");
    if (node instanceof Element element) {
      element(element, depth, lines);
    } else if (node instanceof CDATASection data) {
      out.append("<![CDATA[").append(data.getData()).append("]]>");
    } else if (node instanceof Text text) {
      out.append(Xml.escape(text.getData()));
    } else if (node instanceof Comment comment) {
      out.append("<!--").append(comment.getData()).append("-->");
    } else if (node instanceof ProcessingInstruction instruction) {
      out.append("<?").append(instruction.getTarget()).append(' ');
      out.append(instruction.getData()).append("?>");
    }
    out.append(lines ? "\n" : "");
  }

  private void element(Element element, int depth, boolean onLine) {
    out.append('<').append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      out.append(' ').append(attribute.getName()).append("=\"");
      out.append(Xml.escape(attribute.getValue())).append('"');
    }
    if (!element.hasChildNodes()) {
      out.append("/>");
      return;
    }
    boolean lines = onLine && !hasText(element);
    out.append(lines ? ">\n" : ">");
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      node(n, depth + 1, lines);
    }
    out.append(lines ? "  ".repeat(depth) : "").append("</").append(element.getTagName());
    out.append('>');
  }

  private static boolean hasText(Element element) {
    for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Text text && !text.getData().isBlank()) {
        return true;
      }
    }
    return false;
  }
}
