package org.rawi.article.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/** The articles that a page describes as linked data (JSON-LD, schema.org). */
final class LinkedData {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(
          "(News|Report|Analysis|Opinion|Blog|Scholarly|Tech|Review|Satirical|Social|LiveBlog)?"
              + "(Article|Posting|MediaPosting|NewsArticle)|Report");
  private static final int DEEPEST = 8;

  private final List<JsonNode> articles = new ArrayList<>();

  private LinkedData() {}

  /** The articles in the order in which the page describes them. */
  static List<JsonNode> articles(Document page) {
    LinkedData data = new LinkedData();
    page.select("script[type=application/ld+json]").forEach(script -> data.read(script.data()));
    return data.articles;
  }

  private void read(String script) {
    try {
      find(JSON.readTree(script), 0);
    } catch (JsonProcessingException e) {
      // A page's broken script is the page's affair: the other sources remain.
    }
  }

  private void find(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> find(each, depth + 1));
    } else if (node.isObject()) {
      if (strings(node.path("@type")).stream()
          .anyMatch(type -> ARTICLE_TYPE.matcher(type).matches())) {
        articles.add(node);
      }
      find(node.path("@graph"), depth + 1);
      find(node.path("mainEntity"), depth + 1);
    }
  }

  /** The first text that one of the properties has; empty if none has. */
  static String string(JsonNode node, String... names) {
    for (String name : names) {
      List<String> values = strings(node.path(name));
      if (!values.isEmpty()) {
        return values.get(0);
      }
    }
    return "";
  }

  /** Texts of a value, a list, or objects with a name, address or id. */
  static List<String> strings(JsonNode node) {
    List<String> out = new ArrayList<>();
    if (node.isTextual()) {
      out.add(node.textValue());
    } else if (node.isArray()) {
      node.forEach(each -> out.addAll(each.isArray() ? List.of() : strings(each)));
    } else if (node.isObject()) {
      for (String name : List.of("name", "url", "@id")) {
        if (node.path(name).isTextual()) {
          out.add(node.path(name).textValue());
          break;
        }
      }
    }
    return out;
  }
}
