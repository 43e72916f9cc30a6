package org.rawi.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Puts names and dates that a page sets below the lead above it, where they are looked for. */
final class HtmlOpening {
  /** Blocks after the headline among which they are looked for. */
  private static final int MOST_BLOCKS = 8;

  private static final int WORDS_OF_LEAD = 5;

  private final Set<Element> article;
  private final HtmlProse prose;
  private final List<Element> leaves = new ArrayList<>();

  private HtmlOpening(Set<Element> article, HtmlProse prose) {
    this.article = article;
    this.prose = prose;
  }

  /** Moves them. What comes to stand outside the elements of the article becomes one of them. */
  static void order(
      Set<Element> article,
      Element content,
      Optional<Element> headline,
      HtmlProse prose,
      HtmlStatements statements) {
    HtmlOpening opening = new HtmlOpening(article, prose);
    opening.collect(content.root(), false, headline);
    Optional<Element> lead = Optional.empty();
    for (Element leaf : opening.leaves) {
      boolean meta = HtmlSurroundings.isMeta(leaf, statements);
      if (lead.isEmpty() && !meta && opening.isLead(leaf)) {
        lead = Optional.of(leaf);
      } else if (meta && lead.isPresent()) {
        lead.get().before(leaf);
        article.add(leaf);
      } else if (!meta) {
        return;
      }
    }
  }

  private boolean isLead(Element leaf) {
    return BareText.words(BareText.of(HtmlProse.text(leaf, 900))) >= WORDS_OF_LEAD;
  }

  /** The first blocks of the article after its headline, in order. */
  private boolean collect(Element element, boolean begun, Optional<Element> headline) {
    boolean on = begun || headline.isEmpty();
    if (leaves.size() >= MOST_BLOCKS) {
      return on;
    }
    if (headline.filter(title -> title.equals(element)).isPresent()) {
      return true;
    }
    boolean inside = article.contains(element) || isInside(element);
    boolean inner = element.children().stream().anyMatch(child -> prose.in(child).text() > 0);
    if (!inner && prose.in(element).text() > 0) {
      if (headline.filter(title -> title.parents().contains(element)).isPresent()) {
        return true;
      }
      if (on && inside && HtmlFurniture.reason(element).isEmpty()) {
        leaves.add(element);
      }
      return on;
    }
    for (Element child : element.children()) {
      on = collect(child, on, headline);
    }
    return on;
  }

  private boolean isInside(Element element) {
    return element.parents().stream().anyMatch(article::contains);
  }
}
