package org.rawi.article.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rawi.article.page.HtmlProse.Measure;

/** Which element of a page holds the article. */
final class HtmlContent {
  /** What pages mark it with, best first. */
  private static final List<String> HOLDERS =
      List.of("[itemprop~=articleBody]", "article", "main", "[role=main]");

  /** Holds the whole content of an item of a feed or an export. */
  private static final String ITEM = "body > article[data-item]:only-child";

  /** Characters of prose below which a holder is an empty shell. */
  private static final int LEAST_PROSE = 80;

  /** Share of the densest element's prose below which a marked holder holds something else. */
  private static final double LEAST_SHARE = 0.25;

  /** Of several holders, the first that is this large beside the largest. */
  private static final double COMPARABLE = 0.6;

  /** A headline with fewer paragraphs below it stands over those of another element. */
  private static final int LEAST_PARAGRAPHS = 3;

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  private final Document page;
  private final HtmlProse prose;
  private final Optional<Element> headline;

  private HtmlContent(Document page, HtmlProse prose, Optional<Element> headline) {
    this.page = page;
    this.prose = prose;
    this.headline = headline;
  }

  /**
   * The element that holds the article; the body at worst.
   *
   * @param headline what the page states to be its headline
   */
  static Element of(Document page, HtmlProse prose, Optional<Element> headline) {
    return new HtmlContent(page, prose, headline).find();
  }

  private Element find() {
    Element item = page.selectFirst(ITEM);
    if (item != null) {
      return item;
    }
    Element densest = densest();
    int least = Math.max(LEAST_PROSE, (int) (LEAST_SHARE * prose.in(densest).prose()));
    for (String selector : HOLDERS) {
      List<Element> marked =
          page.select(selector).stream()
              .filter(element -> prose.in(element).prose() > 0)
              .filter(element -> !HtmlFurniture.isIn(element, prose))
              .toList();
      List<Element> holders =
          marked.stream().filter(element -> prose.in(element).prose() >= least).toList();
      Optional<Element> best = best(holders, marked);
      if (best.isPresent()) {
        return best.get();
      }
    }
    return withHeadline(densest);
  }

  /** The element around the headline, where the densest one is an article of its own. */
  private Element withHeadline(Element densest) {
    if (headline.isEmpty() || isIn(headline.get(), densest)) {
      return densest;
    }
    Element around = headline.get();
    while (around != null && prose.in(around).paragraphs() < LEAST_PARAGRAPHS) {
      around = around.parent();
    }
    if (around == null || isIn(densest, around)) {
      return densest;
    }
    Element branch = densest;
    while (branch.parent() != null && !isIn(around, branch.parent())) {
      branch = branch.parent();
    }
    Element heading = branch.selectFirst("h1, h2, h3, h4");
    boolean own = heading != null && !heading.nameIs("h2") && !isAfterProse(heading, branch);
    return own ? around : densest;
  }

  private static boolean isIn(Element element, Element holder) {
    return element.equals(holder) || element.parents().contains(holder);
  }

  private boolean isAfterProse(Element heading, Element branch) {
    for (Element each = heading; each != null && !each.equals(branch); each = each.parent()) {
      Element before = each.previousElementSibling();
      for (; before != null; before = before.previousElementSibling()) {
        if (prose.in(before).prose() > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<Element> best(List<Element> holders, List<Element> marked) {
    int most = holders.stream().mapToInt(element -> prose.in(element).prose()).max().orElse(0);
    Optional<Element> largest =
        holders.stream()
            .filter(element -> prose.in(element).prose() >= COMPARABLE * most)
            .findFirst();
    Optional<Element> withHeadline =
        headline.flatMap(
            title ->
                holders.stream()
                    .filter(element -> title.parents().contains(element))
                    .max(Comparator.comparingInt(element -> prose.in(element).prose())));
    return withHeadline.isPresent() ? withHeadline : largest.map(each -> together(each, marked));
  }

  /** Entries of a live blog, each in an element like the others, make one article. */
  private Element together(Element holder, List<Element> marked) {
    Element parent = holder.parent();
    if (parent == null) {
      return holder;
    }
    List<Element> entries = marked.stream().filter(each -> parent.equals(each.parent())).toList();
    boolean one = 2 * prose.in(holder).prose() > prose.in(parent).prose();
    return entries.size() < 3 || one || entries.stream().anyMatch(HtmlTeasers::hasLinkedHeading)
        ? holder
        : parent;
  }

  /** Each run of prose votes for its parent, and half for its grandparent. */
  private Element densest() {
    Map<Element, Integer> votes = new HashMap<>();
    Element best = page.body();
    int most = LEAST_PROSE;
    for (Element block : page.body().getAllElements()) {
      for (Vote vote : votesOf(block)) {
        int all = votes.merge(vote.element(), vote.weight(), Integer::sum);
        if (all > most) {
          best = vote.element();
          most = all;
        }
      }
    }
    return best;
  }

  private record Vote(Element element, int weight) {}

  private List<Vote> votesOf(Element block) {
    Measure measure = prose.in(block);
    Element parent = block.parent();
    if (measure.paragraphs() != 1
        || parent == null
        || HEADINGS.contains(block.normalName())
        || block.children().stream().anyMatch(child -> prose.in(child).prose() > 0)
        || HtmlFurniture.isIn(block, prose)) {
      return List.of();
    }
    int weight = measure.prose() - measure.linked();
    List<Vote> votes = new ArrayList<>();
    boolean lines = block.children().stream().filter(each -> each.nameIs("br")).count() > 1;
    if (lines) { // a whole article parted by line breaks
      votes.add(new Vote(block, 2 * weight + 1));
    }
    if (!parent.nameIs("html")) {
      votes.add(new Vote(parent, 2 * weight));
    }
    Element above = parent.parent();
    if (above != null && !above.nameIs("html") && !parent.nameIs("html")) {
      votes.add(new Vote(above, weight));
    }
    return votes;
  }
}
