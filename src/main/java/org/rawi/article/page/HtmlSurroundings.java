package org.rawi.article.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.rawi.article.ArticleDate;
import org.rawi.article.BareText;
import org.rawi.article.Opening;
import org.rawi.article.page.HtmlProse.Measure;

/**
 * What belongs to the article though it stands outside the element that holds most of it: the lead,
 * byline and picture between headline and text, the closing paragraphs, the rows of a page that
 * parts its article.
 */
final class HtmlSurroundings {
  /** Names of a lead: weak evidence, since teasers have them too; near the headline it counts. */
  static final Pattern LEAD =
      HtmlFurniture.words(
          "lead|lede|lead-in|leadin|intro|introduction|subtitle|sub-title|subheadline"
              + "|sub-headline|subheading|subhead|standfirst|deck|dek|excerpt|summary|abstract"
              + "|description|desc|chapeau|sapo");

  /** Names of lines that say who wrote the article and when. */
  static final Pattern META =
      HtmlFurniture.words(
          "meta|byline|author|authors|writer|date|time|timestamp|published|pubdate|dateline"
              + "|post-info|article-info|entry-info");

  private static final int WORDS_OF_PROSE = 8;
  private static final int WORDS_OF_SENTENCE = 4;
  private static final int WORDS_OF_META = 15;

  /** What stands between headline and text in more pieces than this is no opening. */
  private static final int MOST_LEAVES = 24;

  private static final double FEW_LINKS = 0.3;
  private static final double MOSTLY_PROSE = 0.6;

  private final Element content;
  private final Optional<Element> headline;
  private final HtmlProse prose;
  private final HtmlStatements statements;
  private final Set<Element> kept = new HashSet<>();

  private HtmlSurroundings(
      Element content, Optional<Element> headline, HtmlProse prose, HtmlStatements statements) {
    this.content = content;
    this.headline = headline;
    this.prose = prose;
    this.statements = statements;
  }

  /** The elements outside the content that belong to the article. */
  static Set<Element> of(
      Element content, Optional<Element> headline, HtmlProse prose, HtmlStatements statements) {
    HtmlSurroundings around = new HtmlSurroundings(content, headline, prose, statements);
    Element zone = around.zone();
    for (Element branch = content; !branch.equals(zone); ) {
      Element parent = branch.parent();
      if (parent == null) {
        break;
      }
      around.before(branch, parent.equals(zone));
      around.after(branch);
      branch = parent;
    }
    return around.kept;
  }

  /** The smallest element that surely holds all of the article. */
  private Element zone() {
    Element parent = content.parent();
    if (content.nameIs("body") || parent == null) {
      return content;
    }
    boolean inside = headline.filter(title -> isIn(title, content)).isPresent();
    if (headline.isPresent() && !inside) {
      for (Element each = parent; each != null; each = each.parent()) {
        if (isIn(headline.get(), each)) {
          return each;
        }
      }
    }
    Element marked = content.closest("article, main, [role=main], [itemtype*=Article]");
    return marked == null ? parent : marked;
  }

  private static boolean isIn(Element element, Element holder) {
    return element.equals(holder) || element.parents().contains(holder);
  }

  private void before(Element branch, boolean withHeadline) {
    boolean outside = headline.filter(title -> !isIn(title, content)).isPresent();
    boolean afterHeadline = outside && !withHeadline;
    for (Element sibling : siblings(branch)) {
      if (sibling.equals(branch)) {
        return;
      }
      if (outside && isIn(headline.get(), sibling)) {
        afterHeadline = true;
        keepLeaves(afterHeadlineIn(sibling));
      } else if (afterHeadline) {
        keepLeaves(leaves(sibling));
      } else {
        leaves(sibling).stream().filter(this::isStated).forEach(kept::add);
      }
    }
  }

  private static List<Element> siblings(Element branch) {
    Element parent = branch.parent();
    return parent == null ? List.of() : parent.children();
  }

  private List<Element> afterHeadlineIn(Element holder) {
    List<Element> leaves = leaves(holder);
    Element title = headline.orElseThrow();
    int at = 0;
    for (int i = 0; i < leaves.size(); i++) {
      at = leaves.get(i).equals(title) || isIn(title, leaves.get(i)) ? i + 1 : at;
    }
    return leaves.subList(at, leaves.size());
  }

  private void keepLeaves(List<Element> leaves) {
    if (leaves.size() <= MOST_LEAVES) {
      leaves.stream().filter(this::opens).forEach(kept::add);
    }
  }

  /** Blocks with text, or pictures, in which no other such block lies; none of furniture. */
  private List<Element> leaves(Element element) {
    List<Element> out = new ArrayList<>();
    addLeaves(element, out);
    return out;
  }

  private void addLeaves(Element element, List<Element> out) {
    if (out.size() > MOST_LEAVES || isFurniture(element)) {
      return;
    }
    boolean picture = element.nameIs("figure") || element.nameIs("img");
    boolean inner = element.children().stream().anyMatch(child -> prose.in(child).text() > 0);
    boolean text = prose.in(element).text() > 0 || (!element.isBlock() && element.hasText());
    if (picture || (!inner && text)) {
      out.add(element);
    } else {
      element.children().forEach(child -> addLeaves(child, out));
    }
  }

  private static boolean isFurniture(Element element) {
    return HtmlFurniture.reason(element).isPresent();
  }

  /** Whether a block between the headline and the text belongs to the article. */
  private boolean opens(Element leaf) {
    if (leaf.nameIs("figure") || leaf.nameIs("img")) {
      return true;
    }
    String text = leaf.text();
    int words = BareText.words(BareText.of(text));
    boolean lead = isNamed(leaf, LEAD) && words >= WORDS_OF_SENTENCE;
    boolean sentence = words >= WORDS_OF_PROSE && prose.in(leaf).linkShare() < FEW_LINKS;
    return lead || sentence || isStated(leaf) || isMeta(leaf, statements);
  }

  private boolean isStated(Element leaf) {
    String text = leaf.text();
    return !isFurniture(leaf) && (statements.isDescription(text) || statements.isInBody(text));
  }

  /** Whether the block, or the one around it, has such a name. */
  static boolean isNamed(Element leaf, Pattern names) {
    Element parent = leaf.parent();
    return names.matcher(HtmlFurniture.namesOf(leaf)).find()
        || (parent != null && names.matcher(HtmlFurniture.namesOf(parent)).find());
  }

  /** Whether the block says who wrote the article or when. */
  static boolean isMeta(Element leaf, HtmlStatements statements) {
    String text = HtmlProse.text(leaf, 200);
    int words = BareText.words(BareText.of(text));
    if (words == 0
        || words > WORDS_OF_META
        || LiveBlog.isTime(text)
        || ".؟!".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return false;
    }
    return META.matcher(HtmlFurniture.namesOf(leaf)).find()
        || leaf.selectFirst("time, [itemprop~=author|datePublished], [rel~=author]") != null
        || ArticleDate.find(text).isPresent()
        || Opening.isBylineOrDate(text)
        || statements.namesAuthor(text);
  }

  private void after(Element branch) {
    List<Element> pending = new ArrayList<>();
    for (Element next = branch.nextElementSibling();
        next != null;
        next = next.nextElementSibling()) {
      if (isFurniture(next)) {
        continue;
      }
      if (HtmlTeasers.HEADINGS.contains(next.normalName())) {
        pending.add(next);
      } else if (closes(next, branch)) {
        kept.addAll(pending);
        kept.add(next);
        pending.clear();
      } else if (prose.in(next).text() > 0) {
        pending.clear();
      }
    }
  }

  /** Whether what stands after the text belongs to it. */
  private boolean closes(Element next, Element branch) {
    Measure measure = prose.in(next);
    if (measure.text() == 0 || measure.linkShare() >= FEW_LINKS) {
      return false;
    }
    return switch (next.normalName()) {
      case "p", "blockquote", "ul", "ol", "pre" -> isProse(next);
      case "figure" -> true;
      default -> statements.isInBody(next.text()) || isAlike(next, branch);
    };
  }

  private boolean isProse(Element element) {
    String text = element.text();
    int words = BareText.words(BareText.of(text));
    boolean ends = ".!؟?…»\"".indexOf(text.charAt(text.length() - 1)) >= 0;
    return words >= (ends ? WORDS_OF_SENTENCE : WORDS_OF_PROSE);
  }

  /** A further row of the article: made like the one that holds most of it, and mostly prose. */
  private boolean isAlike(Element next, Element branch) {
    Measure measure = prose.in(next);
    return next.nameIs(branch.normalName())
        && next.className().equals(branch.className())
        && (!branch.equals(content) || !branch.nameIs("article"))
        && measure.prose() >= MOSTLY_PROSE * measure.text()
        && next.selectFirst("h1") == null
        && !HtmlTeasers.hasLinkedHeading(next);
  }
}
