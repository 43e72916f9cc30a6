package org.rawi.article.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Which elements of a page are furniture, by their name, their role and their classes. */
final class HtmlFurniture {
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
          Map.entry("label", "form"),
          Map.entry("dialog", "page"),
          Map.entry("x-quoted", "quoted"), // of mails; see MailReader
          Map.entry("x-signature", "signature"),
          Map.entry("x-shortcode", "shortcode"), // of an export; see source.WordPressBody
          Map.entry("iframe", "outside"),
          Map.entry("object", "outside"),
          Map.entry("svg", "outside"),
          Map.entry("canvas", "outside"),
          Map.entry("video", "hidden"), // what browsers without the feature show
          Map.entry("audio", "hidden"),
          Map.entry("del", "deleted"),
          Map.entry("s", "deleted"),
          Map.entry("strike", "deleted"),
          Map.entry("noscript", "hidden"),
          Map.entry("template", "hidden"),
          Map.entry("amp-sidebar", "navigation"),
          Map.entry("amp-ad", "advertisement"),
          Map.entry("amp-embed", "advertisement"),
          Map.entry("amp-sticky-ad", "advertisement"),
          Map.entry("amp-social-share", "share"),
          Map.entry("amp-consent", "cookies"),
          Map.entry("amp-user-notification", "cookies"),
          Map.entry("amp-app-banner", "subscription"),
          Map.entry("amp-next-page", "related"),
          Map.entry("amp-list", "related"));

  /** Whole words of class names and ids, best reason first. */
  private static final List<ClassRule> BY_CLASS =
      List.of(
          rule(
              "hidden",
              "sr-only|screen-reader-text|screen-reader-response|visually-hidden|visuallyhidden"
                  + "|element-invisible|a11y-hidden|skip-link|skip-to-content"),
          rule(
              "advertisement", "ad|ads|advert|advertisement|sponsored|taboola|outbrain|dfp|gpt-ad"),
          rule(
              "caption",
              "caption|figcaption|captions|wp-caption-text|credit|photo-credit|image-credit"
                  + "|photo-source|image-source"),
          rule("comments", "comments|comment-list|comment-form|commentlist|disqus|respond"),
          rule("cookies", "cookie|cookies|consent|gdpr"),
          rule(
              "navigation",
              "breadcrumb|breadcrumbs|menu|navbar|pagination|pager|post-navigation|nav-links"
                  + "|toc|table-of-contents"),
          rule(
              "related",
              "related|recommended|recommendations|read-?more|read-?also|most-read|most-popular"
                  + "|trending|also-read|see-also|more-news|more-stories|up-next|next-article"
                  + "|jp-relatedposts|yarpp|sidebar|widget|widget-area"),
          rule(
              "share",
              "share|shares|sharing|sharedaddy|share-bar|social|social-links|follow-us|addtoany"
                  + "|addthis|a2a|claps|post-actions"),
          rule(
              "subscription",
              "newsletter|subscribe|subscription|paywall|regwall|app-download|download-app"
                  + "|mailing-list|push-notification"),
          rule("tags", "tags|tag-list|post-tags|article-tags|tags-links|post-labels|taglist"),
          rule("related", "promo"),
          rule(
              "page",
              "post-footer|entry-footer|article-footer|story-footer|node-links|postmetadata"
                  + "|author-box|author-bio|about-author|author-info|author-card|copyright|copyrights"
                  + "|site-footer|site-header|site-info|reading-time|read-time|post-views"
                  + "|views-count|rating|print-link|toolbar|article-tools|font-size|post-feedback"));

  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "search", "dialog", "alertdialog", "menu");

  /** Elements that hold the article itself whatever they are called. */
  private static final Set<String> HOLDERS = Set.of("html", "body", "article", "main");

  private static final Pattern CAMEL_CASE = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private record ClassRule(String reason, Pattern names) {}

  private HtmlFurniture() {}

  private static ClassRule rule(String reason, String names) {
    return new ClassRule(reason, HtmlFurniture.words(names));
  }

  /** Whole words of names in {@link #namesOf}. */
  static Pattern words(String names) {
    return Pattern.compile("(?:^|[\\s_-])(?:" + names + ")(?:$|[\\s_-])");
  }

  /** Whether the element is furniture or lies in some that holds little of the page's prose. */
  static boolean isIn(Element element, HtmlProse prose) {
    for (Element each = element; each != null; each = each.parent()) {
      boolean large = 2 * prose.in(each).prose() > prose.all() && prose.all() > 0;
      if (sureReason(each).isPresent() || (!large && byClass(each).isPresent())) {
        return true;
      }
    }
    return false;
  }

  /** Why the element is no part of the article. */
  static Optional<String> reason(Element element) {
    Optional<String> sure = sureReason(element);
    return sure.isPresent() ? sure : byClass(element);
  }

  /** A reason that does not rest on the names of classes alone. */
  static Optional<String> sureReason(Element element) {
    String name = element.normalName();
    String named = BY_ELEMENT.get(name);
    if (named != null) {
      return Optional.of(named);
    }
    if (element.attributesSize() == 0) {
      return name.equals("sup") ? reference(element) : Optional.empty();
    }
    if (isHidden(element)) {
      return Optional.of("hidden");
    }
    if (ROLES.contains(element.attr("role"))) {
      return Optional.of("navigation");
    }
    if (style(element).contains("line-through")) {
      return Optional.of("deleted");
    }
    return name.equals("sup") ? reference(element) : Optional.empty();
  }

  private static Optional<String> reference(Element sup) {
    return sup.selectFirst("a[href^=#]") == null ? Optional.empty() : Optional.of("reference");
  }

  private static Optional<String> byClass(Element element) {
    if (element.attributesSize() == 0 || HOLDERS.contains(element.normalName())) {
      return Optional.empty();
    }
    String names = namesOf(element);
    return names.isEmpty()
        ? Optional.empty()
        : BY_CLASS.stream()
            .filter(rule -> rule.names().matcher(names).find())
            .map(ClassRule::reason)
            .findFirst();
  }

  /** The classes and the id, in lower case, words parted: {@code shareBar} is {@code share-bar}. */
  static String namesOf(Element element) {
    String names = (element.className() + " " + element.id()).strip();
    return names.isEmpty()
        ? names
        : CAMEL_CASE.matcher(names).replaceAll("-").toLowerCase(Locale.ROOT);
  }

  static String style(Element element) {
    return element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private static boolean isHidden(Element element) {
    String style = style(element);
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equals("true")
        || style.contains("display:none")
        || style.contains("visibility:hidden");
  }
}
