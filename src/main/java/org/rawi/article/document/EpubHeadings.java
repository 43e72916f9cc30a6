package org.rawi.article.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rawi.article.BareText;
import org.rawi.text.Arabic;

/**
 * Sees to it that what the table of contents names has a heading: a paragraph with the words of its
 * title becomes one, and where there is neither, the title itself is put there. The author's own
 * headings stay as they are, unless they are a number or an ornament alone.
 */
final class EpubHeadings {
  /** Blocks below the place that the table names which may be its heading. */
  private static final int MOST_LINES = 3;

  private static final String LEAVES = "h1, h2, h3, h4, h5, h6, p, div, td, li, section, header, a";

  private final Map<Element, String> unspoken;

  /**
   * @param unspoken takes headings that are replaced
   */
  EpubHeadings(Map<Element, String> unspoken) {
    this.unspoken = unspoken;
  }

  void put(Document page, String fragment, String title) {
    Optional<Element> anchor = EpubPage.anchor(page, fragment);
    Element start = anchor.map(EpubHeadings::whole).orElseGet(page::body);
    List<Element> lines = lines(page, start);
    String bare = BareText.of(title);
    if (lines.isEmpty() || bare.isEmpty()) {
      return;
    }
    if (lines.get(0).is(EpubPage.HEADINGS)) {
      List<Element> headings =
          lines.stream().takeWhile(each -> each.is(EpubPage.HEADINGS)).toList();
      if (headings.stream().anyMatch(each -> isWords(each.text())) || !isWords(title)) {
        return;
      }
      headings.get(0).before(heading(title));
      headings.forEach(each -> unspoken.put(each, "replaced"));
      return;
    }
    boolean any = false;
    for (Element line : lines) {
      String text = BareText.of(line.text());
      if (text.isEmpty() || !contains(bare, text)) {
        break;
      }
      line.tagName("h2");
      any = true;
    }
    if (!any && Arabic.hasLetter(title)) { // «Section 1» is what a program made up
      insert(start, title);
    }
  }

  /** Whether the title has these words, from a word's start to a word's end. */
  private static boolean contains(String title, String words) {
    return (" " + title + " ").contains(" " + words + " ");
  }

  private static boolean isWords(String text) {
    return Arabic.hasLetter(text)
        || BareText.of(text).codePoints().filter(Character::isLetter).count() > 1;
  }

  private static Element heading(String title) {
    return new Element("h2").text(title);
  }

  private static void insert(Element start, String title) {
    if (start.nameIs("body")) {
      start.prependChild(heading(title));
    } else {
      EpubPage.block(start).before(heading(title));
    }
  }

  private static Element whole(Element anchor) {
    Element heading = anchor.closest(EpubPage.HEADINGS);
    return heading == null ? anchor : heading;
  }

  /** The first blocks with text from there on, innermost. */
  private List<Element> lines(Document page, Element start) {
    List<Element> lines = new ArrayList<>();
    boolean begun = false;
    for (Element each : page.body().getAllElements()) {
      begun |= each.equals(start);
      boolean inside = start.parents().contains(each);
      if (begun
          && !inside
          && each.is(LEAVES)
          && each.hasText()
          && each.select(LEAVES).stream().noneMatch(inner -> !inner.equals(each) && inner.isBlock())
          && (each.isBlock() || page.body().equals(each.parent()))
          && unspokenAround(each).isEmpty()) {
        lines.add(each);
        if (lines.size() == MOST_LINES) {
          break;
        }
      }
    }
    return lines;
  }

  private Optional<Element> unspokenAround(Element element) {
    for (Element each = element; each != null; each = each.parent()) {
      if (unspoken.containsKey(each)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
