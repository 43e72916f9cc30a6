package org.rawi.article;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Which element of a page holds the article, and which elements are furniture. */
final class HtmlContent {
  /** Best first; of several matches the one with most text in paragraphs. */
  private static final List<String> HOLDERS =
      List.of("[itemprop=articleBody]", "article", "main", "[role=main]");

  /** Characters of text below which a holder is an empty shell. */
  private static final int LEAST_TEXT = 80;

  private static final Map<String, String> BY_ELEMENT =
      Map.ofEntries(
          Map.entry("nav", "navigation"),
          Map.entry("aside", "related"),
          Map.entry("footer", "page"),
          Map.entry("figcaption", "caption"),
          Map.entry("form", "form"),
          Map.entry("button", "form"),
          Map.entry("select", "form"),
          Map.entry("textarea", "form"),
          Map.entry("dialog", "page"),
          Map.entry("iframe", "outside"),
          Map.entry("object", "outside"),
          Map.entry("svg", "outside"),
          Map.entry("noscript", "hidden"),
          Map.entry("template", "hidden"));

  /** Whole words of class names and ids. */
  private static final Map<String, Pattern> BY_CLASS =
      Map.of(
          "share", words("share|sharing|social|follow-us|addtoany"),
          "related", words("related|recommended|read-?more|read-?also|most-read|trending"),
          "advertisement", words("ad|ads|advert|advertisement|sponsored|promo|taboola|outbrain"),
          "caption", words("caption|wp-caption-text|credit|photo-credit"),
          "cookies", words("cookie|cookies|consent|gdpr"),
          "subscription", words("newsletter|subscribe|subscription|paywall"),
          "comments", words("comments|comment-list|disqus|respond"),
          "tags", words("tags|tag-list|post-tags|article-tags"),
          "navigation", words("breadcrumb|breadcrumbs|menu|navbar|pagination"));

  private static final Set<String> ROLES = Set.of("navigation", "banner", "contentinfo", "search");

  private HtmlContent() {}

  private static Pattern words(String names) {
    return Pattern.compile("(^|[\\s_-])(" + names + ")($|[\\s_-])");
  }

  /** The element that holds the article; the body at worst. */
  static Element of(Document document) {
    for (String selector : HOLDERS) {
      Optional<Element> best =
          document.select(selector).stream()
              .filter(element -> prose(element) >= LEAST_TEXT)
              .max(Comparator.comparingInt(HtmlContent::prose));
      if (best.isPresent()) {
        return best.get();
      }
    }
    return densest(document);
  }

  /** Characters that stand directly in paragraphs. */
  static int prose(Element element) {
    return element.select("p").stream().mapToInt(p -> p.ownText().length()).sum();
  }

  /** Each paragraph votes for its parent, and half for its grandparent. Links count against it. */
  private static Element densest(Document document) {
    Map<Element, Integer> votes = new HashMap<>();
    Element best = document.body();
    int most = LEAST_TEXT;
    for (Element p : document.select("p")) {
      int weight = p.text().length() - 2 * p.select("a").text().length();
      Element parent = p.parent();
      if (weight > 0 && parent != null && !isFurniture(p)) {
        int votesOfParent = votes.merge(parent, 2 * weight, Integer::sum);
        Element grandparent = parent.parent();
        int votesAbove = grandparent == null ? 0 : votes.merge(grandparent, weight, Integer::sum);
        if (votesOfParent > most) {
          best = parent;
          most = votesOfParent;
        }
        if (grandparent != null && votesAbove > most) {
          best = grandparent;
          most = votesAbove;
        }
      }
    }
    return best;
  }

  /** Whether the element is furniture or lies in some. */
  static boolean isFurniture(Element element) {
    return furniture(element).isPresent()
        || element.parents().stream().anyMatch(parent -> furniture(parent).isPresent());
  }

  /** Why the element is no part of the article. */
  static Optional<String> furniture(Element element) {
    if (element.normalName().equals("body") || element.normalName().equals("html")) {
      return Optional.empty();
    }
    String named = BY_ELEMENT.get(element.normalName());
    if (named != null) {
      return Optional.of(named);
    }
    if (isHidden(element)) {
      return Optional.of("hidden");
    }
    if (ROLES.contains(element.attr("role"))) {
      return Optional.of("navigation");
    }
    if (element.normalName().equals("sup") && element.selectFirst("a[href^=#]") != null) {
      return Optional.of("reference");
    }
    return element.normalName().equals("article") || element.normalName().equals("main")
        ? Optional.empty()
        : byClass((element.className() + " " + element.id()).strip());
  }

  private static Optional<String> byClass(String names) {
    return names.isEmpty()
        ? Optional.empty()
        : BY_CLASS.entrySet().stream()
            .filter(entry -> entry.getValue().matcher(names).find())
            .map(Map.Entry::getKey)
            .min(Comparator.naturalOrder());
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || element.attr("style").replace(" ", "").contains("display:none");
  }
}
