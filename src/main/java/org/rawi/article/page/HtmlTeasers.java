package org.rawi.article.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.rawi.article.Furniture;
import org.rawi.article.page.HtmlProse.Measure;

/**
 * What stands inside the element that holds the article and is no part of it, though no name says
 * so: lists of links, teasers of other articles, what stands under «اقرأ أيضًا» or «التعليقات».
 */
final class HtmlTeasers {
  static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private static final Set<String> CONTAINERS =
      Set.of("div", "section", "ul", "ol", "table", "td", "article", "center", "p", "dl", "tr");

  /** Containers that comments come in. */
  private static final Set<String> LISTS = Set.of("div", "section", "ul", "ol", "article", "form");

  /** Share of the article's prose above which nothing is a teaser. */
  private static final double LARGE = 1.0 / 3;

  private static final double ALL = 0.95;
  private static final double MOST = 0.8;
  private static final double MANY = 0.6;

  /** Characters of a link that is a headline and no name or term. */
  private static final int HEADLINE = 20;

  /** Characters that a heading of furniture has at most. */
  private static final int LONGEST_HEADING = 80;

  private static final Pattern BYLINE =
      HtmlFurniture.words("author|authors|byline|by|meta|post-meta|entry-meta|writer");

  private final HtmlProse prose;
  private final Element content;
  private final Optional<Element> headline;
  private final Set<Element> followed;
  private final Map<Element, String> found = new HashMap<>();

  private HtmlTeasers(HtmlProse prose, Element content, Optional<Element> headline) {
    this.prose = prose;
    this.content = content;
    this.headline = headline;
    this.followed = followed();
  }

  /** The elements in the content that are no part of the article, and why. */
  static Map<Element, String> in(Element content, HtmlProse prose, Optional<Element> headline) {
    HtmlTeasers teasers = new HtmlTeasers(prose, content, headline);
    teasers.below(content);
    return teasers.found;
  }

  /** Whether a heading directly in the element, or one level below, is a link to a page. */
  static boolean hasLinkedHeading(Element element) {
    for (Element child : element.children()) {
      if (isLinkedHeading(child)
          || (child.childrenSize() < 4
              && child.children().stream().anyMatch(HtmlTeasers::isLinkedHeading))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLinkedHeading(Element element) {
    if (!HEADINGS.contains(element.normalName())) {
      Element inner = element.firstElementChild();
      return element.nameIs("a")
          && isElsewhere(element)
          && inner != null
          && HEADINGS.contains(inner.normalName());
    }
    Elements links = element.select("a[href]");
    return links.size() == 1
        && isElsewhere(links.get(0))
        && links.get(0).text().length() >= ALL * element.text().length();
  }

  private static boolean isElsewhere(Element link) {
    return !link.attr("href").startsWith("#") && !link.attr("rel").contains("bookmark");
  }

  /** Marks what is no part of the article below the element; returns how much text that is. */
  private int below(Element element) {
    int gone = 0;
    boolean comments = false;
    for (Element child : element.children()) {
      if (!comments && HEADINGS.contains(child.normalName())) {
        comments = heads(child).filter(reason -> reason.equals("comments")).isPresent();
      }
      Optional<String> reason =
          comments && LISTS.contains(child.normalName()) ? Optional.of("comments") : reason(child);
      if (reason.isPresent()) {
        found.put(child, reason.get());
        gone += prose.in(child).text();
      } else if (HtmlFurniture.reason(child).isEmpty() || isLarge(child)) {
        gone += below(child);
      }
    }
    if (gone > 0) {
      gone += headings(element);
    }
    return gone;
  }

  /** Marks headings that head nothing but what is marked. */
  private int headings(Element element) {
    int gone = 0;
    Elements children = element.children();
    for (int i = 0; i < children.size(); i++) {
      Element heading = children.get(i);
      if (!HEADINGS.contains(heading.normalName()) || isHeadline(heading)) {
        continue;
      }
      int marked = 0;
      int left = 0;
      for (Element next = heading.nextElementSibling();
          next != null && !HEADINGS.contains(next.normalName()) && left == 0;
          next = next.nextElementSibling()) {
        boolean isGone = found.containsKey(next) || isAllMarked(next);
        marked += isGone ? 1 : 0;
        left += isGone ? 0 : prose.in(next).text();
      }
      if (marked > 0 && left == 0) {
        found.put(heading, "related");
        gone += prose.in(heading).text();
      }
    }
    return gone;
  }

  /** Whether the element holds text and all of it lies in marked elements. */
  private boolean isAllMarked(Element element) {
    boolean any = false;
    for (Node child : element.childNodes()) {
      if (child instanceof TextNode text && !text.isBlank()) {
        return false;
      }
      if (child instanceof Element inner && prose.in(inner).text() > 0) {
        if (!found.containsKey(inner) && !isAllMarked(inner)) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  private Optional<String> reason(Element element) {
    if (!CONTAINERS.contains(element.normalName()) || holdsHeadline(element)) {
      return Optional.empty();
    }
    Measure measure = prose.in(element);
    if (measure.text() == 0 || isLarge(element) || isByline(element)) {
      return Optional.empty();
    }
    Optional<String> headed = headed(element);
    if (headed.isPresent()) {
      return headed;
    }
    boolean teaser = hasLinkedHeading(element);
    return teaser || isLinks(element, measure) ? Optional.of("related") : Optional.empty();
  }

  /** A container that begins with a heading such as «مقالات ذات صلة». */
  private Optional<String> headed(Element element) {
    Element first = element.firstElementChild();
    for (int depth = 0; first != null && depth < 3; depth++) {
      if (HEADINGS.contains(first.normalName()) || prose.in(first).text() <= LONGEST_HEADING) {
        boolean something = prose.in(element).text() > prose.in(first).text();
        Optional<String> reason = something ? heads(first) : Optional.empty();
        if (reason.isPresent()) {
          return reason;
        }
      }
      first = first.firstElementChild();
    }
    return Optional.empty();
  }

  private static Optional<String> heads(Element heading) {
    String text = HtmlProse.text(heading, LONGEST_HEADING);
    return text.isEmpty() ? Optional.empty() : Furniture.heading(text);
  }

  private boolean isLinks(Element element, Measure measure) {
    double share = measure.linkShare();
    return switch (element.normalName()) {
      case "ul", "ol" -> {
        List<Element> items = element.children();
        boolean headlines = measure.text() >= HEADLINE * items.size();
        yield items.size() > 1 && share >= MOST && (headlines || !followed.contains(element));
      }
      case "p" -> share >= ALL && measure.text() >= HEADLINE && !endsSentence(element);
      case "table", "tr" -> share >= MOST && element.selectFirst("th") == null;
      default -> share >= MANY && measure.prose() == 0 && measure.text() >= HEADLINE;
    };
  }

  private static boolean endsSentence(Element element) {
    String text = element.text().strip();
    return !text.isEmpty() && ".!؟?…:،؛\"»”".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  /** The lists that stand before the last prose. */
  private Set<Element> followed() {
    Set<Element> before = new HashSet<>();
    List<Element> waiting = new ArrayList<>();
    for (Element each : content.getAllElements()) {
      if (each.nameIs("ul") || each.nameIs("ol")) {
        waiting.add(each);
      } else if (each.nameIs("p") && prose.in(each).prose() > 0) {
        before.addAll(waiting);
        waiting.clear();
      }
    }
    return before;
  }

  private boolean isLarge(Element element) {
    return prose.in(element).prose() > LARGE * prose.in(content).prose();
  }

  private static boolean isByline(Element element) {
    return BYLINE.matcher(HtmlFurniture.namesOf(element)).find()
        || element.selectFirst("[rel~=author], [itemprop~=author]") != null;
  }

  private boolean isHeadline(Element element) {
    return headline.filter(title -> title.equals(element)).isPresent();
  }

  private boolean holdsHeadline(Element element) {
    return headline
        .filter(title -> title.equals(element) || title.parents().contains(element))
        .isPresent();
  }
}
