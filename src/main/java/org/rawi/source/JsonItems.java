package org.rawi.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.Json;
import org.rawi.article.MetadataValue;

/**
 * JSON Feed, exports of Ghost, dumps of a JSON:API (Drupal), JSON Lines, and arrays of objects
 * whatever program wrote them. The file is gone through twice: authors and tags may stand behind
 * the articles that name them.
 *
 * <p>Sources: jsonfeed.org, version 1.1; Ghost's importer; jsonapi.org, version 1.1.
 */
final class JsonItems {
  private static final String GHOST = "db/data/";

  /** Opens the file anew. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  private final Opener file;
  private final boolean lines;
  private final FieldNames names;

  /** Names of what others refer to: {@code users 1} → «سلمى القاضي». */
  private final Map<String, String> referred = new HashMap<>();

  /** Keys in {@link #referred} of the authors and tags of Ghost's articles. */
  private final Map<String, List<String>> authorsOf = new HashMap<>();

  private final Map<String, List<String>> tagsOf = new HashMap<>();

  /** Objects of each array that are articles. */
  private final Map<String, Integer> articles = new LinkedHashMap<>();

  private final ObjectNode alone = Json.mapper().createObjectNode();
  private boolean feed;

  private JsonItems(Opener file, boolean lines, FieldNames names) {
    this.file = file;
    this.lines = lines;
    this.names = names;
  }

  /**
   * Goes through the file.
   *
   * @return empty if it holds no articles
   */
  static Optional<JsonItems> of(Opener file, boolean lines, FieldNames names) throws IOException {
    JsonItems items = new JsonItems(file, lines, names);
    try (InputStream in = file.open()) {
      JsonArrays.each(in, lines, items.new Survey());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      // the second reading says where
    }
    boolean one = names.areOfArticles(keys(items.alone));
    return items.articles.isEmpty() && !items.feed && !one ? Optional.empty() : Optional.of(items);
  }

  /** What a feed says of itself. */
  Optional<Channel> channel() {
    String title = alone.path("title").asText();
    String link = alone.path("home_page_url").asText();
    boolean known = feed && !title.isBlank() && MetadataValue.webAddress(link).isPresent();
    return known
        ? Optional.of(
            new Channel(
                title,
                link,
                Optional.ofNullable(alone.path("language").textValue()),
                Optional.ofNullable(alone.path("description").textValue())))
        : Optional.empty();
  }

  /** Whether it lists what is new. */
  boolean isFeed() {
    return feed;
  }

  /**
   * Hands over the articles.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException where the file is damaged
   */
  void read(Item.Sink sink, Tally tally) throws IOException {
    FieldItem fields = new FieldItem(names, tally);
    String chosen =
        feed
            ? "items"
            : articles.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("-");
    if (chosen.equals("-")) {
      fields.of(alone).ifPresent(sink::take);
    }
    try (InputStream in = file.open()) {
      JsonArrays.each(
          in,
          lines,
          (path, element) -> {
            if (path.equals(chosen)) {
              fields.of(flat(path, element)).ifPresent(sink::take);
            }
          });
    }
  }

  /** What the file holds. */
  private final class Survey implements JsonArrays.Visitor {
    @Override
    public void field(String path, String value) {
      feed |= path.equals("version") && value.contains("jsonfeed.org/version");
      if (!path.contains("/")) {
        alone.put(path, value);
      }
    }

    @Override
    public void element(String path, ObjectNode element) {
      switch (path) {
        case GHOST + "users", GHOST + "tags" -> refer(path.substring(GHOST.length()), element);
        case GHOST + "posts_authors" ->
            add(authorsOf, element, "users " + element.path("author_id").asText());
        case GHOST + "posts_tags" ->
            add(tagsOf, element, "tags " + element.path("tag_id").asText());
        case "included" -> refer(element.path("type").asText(), element);
        default -> {
          if (names.areOfArticles(keys(flat(path, element)))) {
            articles.merge(path, 1, Integer::sum);
          }
        }
      }
    }

    private void refer(String type, ObjectNode element) {
      JsonNode own = element.path("attributes").isObject() ? element.path("attributes") : element;
      for (String name : List.of("display_name", "name", "title")) {
        if (own.path(name).isTextual()) {
          referred.put(type + " " + element.path("id").asText(), own.path(name).asText());
          return;
        }
      }
    }

    private void add(Map<String, List<String>> of, ObjectNode element, String key) {
      of.computeIfAbsent(element.path("post_id").asText(), id -> new ArrayList<>()).add(key);
    }
  }

  private static List<String> keys(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object
        .properties()
        .forEach(
            field -> {
              if (!FieldItem.texts(field.getValue()).isEmpty()) {
                names.add(field.getKey());
              }
            });
    return names;
  }

  /** With all that is said of it elsewhere in the file. */
  private ObjectNode flat(String path, ObjectNode element) {
    if (path.equals(GHOST + "posts")) {
      return ghost(element);
    }
    return element.path("attributes") instanceof ObjectNode attributes
        ? api(element, attributes)
        : element;
  }

  private ObjectNode ghost(ObjectNode post) {
    ObjectNode out = Json.mapper().createObjectNode();
    String id = post.path("id").asText();
    out.put("id", "post-" + id);
    out.set("title", post.path("title"));
    out.put("body", GhostBody.html(post));
    out.set("status", post.path("status"));
    out.set("date", post.path("published_at"));
    out.set("url", post.path("canonical_url"));
    out.set("summary", post.path("custom_excerpt"));
    out.set("tags", names(tagsOf.getOrDefault(id, List.of())));
    List<String> authors =
        authorsOf.getOrDefault(id, List.of("users " + post.path("author_id").asText()));
    out.set("author", names(authors));
    return out;
  }

  private JsonNode names(List<String> keys) {
    var out = Json.mapper().createArrayNode();
    keys.stream().map(referred::get).filter(each -> each != null).forEach(out::add);
    return out;
  }

  /** An object of a JSON:API: its attributes, and the names of those it is related to. */
  private ObjectNode api(ObjectNode element, ObjectNode attributes) {
    ObjectNode out = attributes.deepCopy();
    out.set("id", element.path("id"));
    if (attributes.path("status").isBoolean()) {
      out.set("status", TextNode.valueOf(attributes.path("status").asBoolean() ? "1" : "0"));
    }
    List<String> authors = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    element
        .path("relationships")
        .properties()
        .forEach(
            relation -> {
              JsonNode data = relation.getValue().path("data");
              for (JsonNode each : data.isArray() ? data : List.of(data)) {
                String type = each.path("type").asText();
                String key = type + " " + each.path("id").asText();
                boolean writes = relation.getKey().matches("uid|(field_)?authors?|.*_author");
                if (writes) {
                  authors.add(key);
                } else if (type.startsWith("taxonomy_term")
                    || type.matches("tags?|categor(y|ies)")) {
                  tags.add(key);
                }
              }
            });
    if (!authors.isEmpty()) {
      out.set("author", names(authors));
    }
    if (!tags.isEmpty()) {
      out.set("tags", names(tags));
    }
    return out;
  }
}
