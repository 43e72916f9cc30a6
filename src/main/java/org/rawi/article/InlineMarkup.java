package org.rawi.article;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.nodes.Element;

/**
 * The inline elements of HTML and SSML that tell how something is said; all others mean nothing.
 */
public final class InlineMarkup {
  private static final Map<String, Set<String>> ATTRIBUTES =
      Map.of(
          "sub", Set.of("alias"),
          "phoneme", Set.of("alphabet", "ph"),
          "say-as", Set.of("interpret-as", "format", "detail"),
          "break", Set.of("time", "strength"),
          "lang", Set.of("xml:lang"),
          "emphasis", Set.of("level"));

  /** Without one of these the element says nothing: HTML's own {@code <sub>} is a subscript. */
  private static final Map<String, String> REQUIRED =
      Map.of("sub", "alias", "phoneme", "ph", "say-as", "interpret-as", "lang", "xml:lang");

  private InlineMarkup() {}

  /** An SSML element and its attributes. */
  public record Meaning(String element, Map<String, String> attributes) {}

  /** What the element means for speech; {@code ruby} is left to the reader, who knows its text. */
  public static Optional<Meaning> of(Element element) {
    String name = element.normalName();
    Set<String> known = ATTRIBUTES.get(name);
    if (known == null) {
      return language(element);
    }
    Map<String, String> attributes = new TreeMap<>();
    for (String attribute : known) {
      String value = element.attr(attribute).strip();
      if (!value.isEmpty()) {
        attributes.put(attribute, value);
      }
    }
    if (name.equals("lang") && attributes.isEmpty() && element.hasAttr("lang")) {
      attributes.put("xml:lang", element.attr("lang").strip());
    }
    String required = REQUIRED.get(name);
    return required != null && !attributes.containsKey(required)
        ? Optional.empty()
        : Optional.of(new Meaning(name, attributes));
  }

  /** {@code <i lang="fr">} means what {@code <lang xml:lang="fr">} does. */
  private static Optional<Meaning> language(Element element) {
    String tag = element.attr("lang").strip();
    return tag.isEmpty() || tag.startsWith("ar") || element.isBlock()
        ? Optional.empty()
        : Optional.of(new Meaning("lang", Map.of("xml:lang", tag)));
  }
}
