package org.rawi.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.rawi.Json;

/**
 * The body of an article of Ghost as HTML: as it was rendered; else from what its editors keep,
 * Lexical (since version 5) or Mobiledoc 0.3.
 */
final class GhostBody {
  private static final int DEEPEST = 100;

  private GhostBody() {}

  static String html(JsonNode post) {
    if (!post.path("html").asText("").isBlank()) {
      return post.path("html").asText();
    }
    StringBuilder out = new StringBuilder();
    try {
      if (post.path("lexical").isTextual()) {
        lexical(Json.mapper().readTree(post.path("lexical").asText()).path("root"), out, 0);
      } else if (post.path("mobiledoc").isTextual()) {
        mobiledoc(Json.mapper().readTree(post.path("mobiledoc").asText()), out);
      }
    } catch (JsonProcessingException e) {
      out.setLength(0);
    }
    return out.isEmpty() ? post.path("plaintext").asText("") : out.toString();
  }

  private static void lexical(JsonNode node, StringBuilder out, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    String type = node.path("type").asText();
    String element =
        switch (type) {
          case "paragraph" -> "p";
          case "heading", "extended-heading" ->
              node.path("tag").asText("h2").replaceAll("[^h1-6]", "");
          case "list" -> node.path("tag").asText("ul").equals("ol") ? "ol" : "ul";
          case "listitem" -> "li";
          case "quote", "extended-quote", "aside" -> "blockquote";
          default -> "";
        };
    if (type.equals("linebreak")) {
      out.append("<br>");
    } else if (type.equals("html") || type.equals("markdown")) {
      out.append(node.path("html").asText(node.path("markdown").asText()));
    }
    out.append(element.isEmpty() ? "" : "<" + element + ">");
    out.append(XmlNode.escaped(node.path("text").asText("")));
    node.path("children").forEach(child -> lexical(child, out, depth + 1));
    String caption = node.path("caption").asText("");
    out.append(caption.isBlank() ? "" : "<figcaption>" + caption + "</figcaption>");
    out.append(element.isEmpty() ? "" : "</" + element + ">\n");
  }

  /**
   * Sections: [1, element, markers] of text, [3, element, [markers …]] of lists; others are cards.
   */
  private static void mobiledoc(JsonNode document, StringBuilder out) {
    for (JsonNode section : document.path("sections")) {
      String element = section.path(1).asText("p").replaceAll("[^a-z1-6]", "");
      switch (section.path(0).asInt()) {
        case 1 -> {
          out.append('<').append(element).append('>');
          markers(section.path(2), out);
          out.append("</").append(element).append(">\n");
        }
        case 3 -> {
          out.append("<ul>");
          for (JsonNode item : section.path(2)) {
            out.append("<li>");
            markers(item, out);
            out.append("</li>");
          }
          out.append("</ul>\n");
        }
        case 10 -> card(document.path("cards").path(section.path(1).asInt()), out);
        default -> {
          // a picture: no words
        }
      }
    }
  }

  private static void card(JsonNode card, StringBuilder out) {
    String html = card.path(1).path("html").asText("");
    String markdown = card.path(1).path("markdown").asText("");
    out.append(html.isBlank() && !markdown.isBlank() ? XmlNode.escaped(markdown) : html);
    String caption = card.path(1).path("caption").asText("");
    out.append(caption.isBlank() ? "" : "<figcaption>" + caption + "</figcaption>");
  }

  private static void markers(JsonNode markers, StringBuilder out) {
    markers.forEach(marker -> out.append(XmlNode.escaped(marker.path(3).asText(""))));
  }
}
