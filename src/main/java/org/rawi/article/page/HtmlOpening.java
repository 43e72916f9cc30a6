package org.rawi.article.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rawi.article.BareText;

/**
 * Puts the opening of an article in order: names and dates that a page sets below the lead go above
 * it, where they are looked for, and labels above the headline go.
 */
final class HtmlOpening {
  /** Blocks after the headline among which names and dates are looked for. */
  private static final int MOST_BLOCKS = 8;

  private static final int WORDS_OF_LEAD = 5;
  private static final int WORDS_OF_LABEL = 6;
  private static final int LONGEST = 900;
  private static final double ALL = 0.8;

  private static final Pattern LABEL =
      HtmlFurniture.words(
          "kicker|category|categories|section|label|overline|eyebrow|badge|topic|term|terms|flag"
              + "|slug|cat");

  private final Set<Element> article;
  private final HtmlProse prose;
  private final HtmlStatements statements;
  private final Optional<Element> headline;

  /**
   * @param article the elements that belong to the article; what is moved out of one is added
   */
  HtmlOpening(
      Set<Element> article,
      HtmlProse prose,
      HtmlStatements statements,
      Optional<Element> headline) {
    this.article = article;
    this.prose = prose;
    this.statements = statements;
    this.headline = headline;
  }

  /** Adds to {@code dropped} the links and labels that stand in the content above the headline. */
  void dropLabels(Element content, Map<Element, String> dropped) {
    if (headline.filter(title -> title.parents().contains(content)).isEmpty()) {
      return;
    }
    Leaves before = new Leaves(Integer.MAX_VALUE);
    before.collect(content, true);
    for (Element leaf : before.found) {
      String text = HtmlProse.text(leaf, LONGEST);
      boolean links = leaf.select("a").text().length() >= ALL * text.length();
      boolean label = HtmlSurroundings.isNamed(leaf, LABEL);
      if ((links || label)
          && BareText.words(BareText.of(text)) <= WORDS_OF_LABEL
          && !HtmlSurroundings.isMeta(leaf, statements)) {
        dropped.putIfAbsent(leaf, "navigation");
      }
    }
  }

  /** Moves names and dates above the lead. */
  void order(Element body) {
    Leaves after = new Leaves(MOST_BLOCKS);
    after.collect(body, headline.isEmpty());
    Optional<Element> lead = Optional.empty();
    for (Element leaf : after.found) {
      boolean meta = HtmlSurroundings.isMeta(leaf, statements);
      if (lead.isEmpty() && !meta && isLead(leaf)) {
        lead = Optional.of(leaf);
      } else if (meta && lead.isPresent()) {
        lead.get().before(leaf);
        article.add(leaf);
      } else if (!meta) {
        return;
      }
    }
  }

  private static boolean isLead(Element leaf) {
    return BareText.words(BareText.of(HtmlProse.text(leaf, LONGEST))) >= WORDS_OF_LEAD;
  }

  /** Blocks with text in which no other such block lies, before or after the headline. */
  private final class Leaves {
    private final List<Element> found = new ArrayList<>();
    private final int most;

    Leaves(int most) {
      this.most = most;
    }

    /** Walks the element; returns whether what follows is wanted. */
    boolean collect(Element element, boolean wanted) {
      boolean before = most == Integer.MAX_VALUE;
      if (found.size() >= most) {
        return wanted;
      }
      if (isHeadline(element)) {
        return !before;
      }
      boolean inner = element.children().stream().anyMatch(child -> prose.in(child).text() > 0);
      boolean text = prose.in(element).text() > 0 || (!element.isBlock() && element.hasText());
      if (!inner && text) {
        if (holdsHeadline(element)) {
          return !before;
        }
        if (wanted && HtmlFurniture.reason(element).isEmpty() && isInArticle(element)) {
          found.add(element);
        }
        return wanted;
      }
      boolean on = wanted;
      for (Element child : element.children()) {
        on = collect(child, on);
      }
      return on;
    }

    private boolean isHeadline(Element element) {
      return headline.filter(title -> title.equals(element)).isPresent();
    }

    private boolean holdsHeadline(Element element) {
      return headline.filter(title -> title.parents().contains(element)).isPresent();
    }

    private boolean isInArticle(Element element) {
      return article.contains(element) || element.parents().stream().anyMatch(article::contains);
    }
  }
}
