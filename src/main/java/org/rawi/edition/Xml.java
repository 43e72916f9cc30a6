package org.rawi.edition;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes an XML document from its start to its end, well-formed and indented. */
public final class Xml {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  public Xml() {
    this("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  }

  private Xml(String start) {
    out.append(start);
  }

  /** Elements for a place inside another document. */
  public static Xml fragment() {
    return new Xml("");
  }

  /** A line of its own before the first element: a document type. */
  public Xml declare(String declaration) {
    out.append(declaration).append('\n');
    return this;
  }

  /**
   * Starts an element that holds elements.
   *
   * @param attributes names and values in turn; an empty value leaves the attribute out
   */
  public Xml open(String name, String... attributes) {
    indent();
    start(name, List.of(attributes));
    out.append(">\n");
    open.push(name);
    return this;
  }

  /** Ends the element that was started last. */
  public Xml close() {
    String name = open.pop();
    indent();
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** An element that holds text. */
  public Xml leaf(String name, String text, String... attributes) {
    indent();
    start(name, List.of(attributes));
    out.append('>').append(escape(text)).append("</").append(name).append(">\n");
    return this;
  }

  /** An element that holds nothing. */
  public Xml empty(String name, String... attributes) {
    indent();
    start(name, List.of(attributes));
    out.append("/>\n");
    return this;
  }

  /** An element of running text: no white space is added inside it. */
  public Xml mixed(String name, Mixed content, String... attributes) {
    indent();
    start(name, List.of(attributes));
    out.append('>');
    content.write(this);
    out.append("</").append(name).append(">\n");
    return this;
  }

  /** Content of a running text. */
  public interface Mixed {
    void write(Xml xml);
  }

  /** Characters of a running text. */
  public Xml text(String text) {
    out.append(escape(text));
    return this;
  }

  /** Markup that is written already. */
  public Xml raw(String markup) {
    out.append(markup);
    return this;
  }

  /** An element inside a running text. */
  public Xml inline(String name, Mixed content, String... attributes) {
    start(name, List.of(attributes));
    out.append('>');
    content.write(this);
    out.append("</").append(name).append('>');
    return this;
  }

  /** The document; every element must have been closed. */
  public String document() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }

  public static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void start(String name, List<String> attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.size(); i += 2) {
      if (!attributes.get(i + 1).isEmpty()) {
        out.append(' ').append(attributes.get(i)).append("=\"");
        out.append(escape(attributes.get(i + 1))).append('"');
      }
    }
  }

  private void indent() {
    out.append("  ".repeat(open.size()));
  }
}
