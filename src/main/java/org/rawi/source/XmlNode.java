package org.rawi.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A small piece of a large document: an element with all that is in it.
 *
 * @param name with the usual prefix of its namespace, {@code dc:creator}; none for those that feeds
 *     have in common
 * @param content strings and nodes, in order
 */
record XmlNode(String name, Map<String, String> attributes, List<Object> content) {
  /** Usual prefixes of the namespaces that say something about articles; the others are kept. */
  private static final Map<String, String> PREFIXES =
      Map.of(
          "http://purl.org/dc/elements/1.1/", "dc:",
          "http://purl.org/dc/terms/", "dc:",
          "http://purl.org/rss/1.0/modules/content/", "content:",
          "http://search.yahoo.com/mrss/", "media:",
          "http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:",
          "http://www.w3.org/2007/app", "app:",
          "http://purl.org/atom/app#", "app:",
          "http://www.google.com/schemas/sitemap-news/0.9", "news:",
          "http://schemas.google.com/blogger/2018", "blogger:");

  private static final int DEEPEST = 100;
  private static final int MOST_CHARACTERS = 16 << 20;

  /** Reads the element at which the reader stands, to its end. */
  static XmlNode read(XMLStreamReader in) throws XMLStreamException {
    return read(in, 0, new int[1]);
  }

  private static XmlNode read(XMLStreamReader in, int depth, int[] characters)
      throws XMLStreamException {
    if (depth > DEEPEST) {
      throw new XMLStreamException("nested too deeply", in.getLocation());
    }
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
    }
    List<Object> content = new ArrayList<>();
    XmlNode node = new XmlNode(name(in), attributes, content);
    while (in.next() != XMLStreamConstants.END_ELEMENT) {
      if (in.isStartElement()) {
        characters[0] += in.getLocalName().length();
        content.add(read(in, depth + 1, characters));
      } else if (in.hasText()
          && in.getEventType() != XMLStreamConstants.COMMENT
          && in.getText() != null) {
        characters[0] += in.getTextLength();
        content.add(in.getText());
      }
      if (characters[0] > MOST_CHARACTERS) {
        throw new XMLStreamException("larger than any article", in.getLocation());
      }
    }
    return node;
  }

  static String name(XMLStreamReader in) {
    String space = in.getNamespaceURI();
    String prefix = "";
    if (space != null && space.startsWith("http://wordpress.org/export/")) {
      prefix = space.endsWith("/excerpt/") ? "excerpt:" : "wp:";
    } else if (space != null) {
      prefix = PREFIXES.getOrDefault(space, "");
      String own = in.getPrefix();
      boolean foreign = own != null && !own.isEmpty() && !isOfFeeds(space);
      prefix = prefix.isEmpty() && foreign ? own + ":" : prefix;
    }
    return prefix + in.getLocalName();
  }

  private static boolean isOfFeeds(String space) {
    return space.equals("http://www.w3.org/2005/Atom")
        || space.equals("http://purl.org/rss/1.0/")
        || space.equals("http://www.w3.org/1999/xhtml")
        || space.equals("http://www.sitemaps.org/schemas/sitemap/0.9");
  }

  Stream<XmlNode> all(String child) {
    return content.stream()
        .filter(XmlNode.class::isInstance)
        .map(XmlNode.class::cast)
        .filter(each -> each.name.equals(child));
  }

  Optional<XmlNode> first(String child) {
    return all(child).findFirst();
  }

  /** The words of the first such child that has some. */
  Optional<String> text(String child) {
    return all(child).map(XmlNode::text).filter(text -> !text.isBlank()).findFirst();
  }

  /** The words in it, without markup. */
  String text() {
    StringBuilder out = new StringBuilder();
    for (Object each : content) {
      out.append(each instanceof XmlNode inner ? inner.text() : each);
    }
    return out.toString().strip();
  }

  Optional<String> attribute(String key) {
    return Optional.ofNullable(attributes.get(key)).filter(value -> !value.isBlank());
  }

  /** What is in it as HTML: markup that was escaped, or that stands there as elements. */
  String html() {
    if (content.stream().noneMatch(XmlNode.class::isInstance)) {
      return text();
    }
    StringBuilder out = new StringBuilder();
    content.forEach(each -> append(each, out));
    return out.toString();
  }

  private static void append(Object each, StringBuilder out) {
    if (!(each instanceof XmlNode node)) {
      out.append(escaped(each.toString()));
      return;
    }
    String tag = node.name.replaceFirst(".*:", "");
    out.append('<').append(tag);
    node.attributes.forEach(
        (key, value) ->
            out.append(' ').append(key).append("=\"").append(escaped(value)).append('"'));
    out.append('>');
    if (!tag.equals("br") && !tag.equals("img") && !tag.equals("hr")) {
      node.content.forEach(inner -> append(inner, out));
      out.append("</").append(tag).append('>');
    }
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
