package org.rawi.article.page;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * How much prose, text and linked text each element of a page holds, in characters. One walk over
 * the page, linear in its length.
 */
final class HtmlProse implements NodeFilter {
  /** A run of text outside paragraphs that is shorter than this may be a label or a button. */
  private static final int LEAST_RUN = 40;

  /**
   * What a block holds.
   *
   * @param prose characters in paragraphs, without links
   * @param text characters that are seen
   * @param linked characters of links
   * @param paragraphs how many runs of prose
   */
  record Measure(int prose, int text, int linked, int paragraphs) {
    private static final Measure NOTHING = new Measure(0, 0, 0, 0);

    /** The share of its text that is linked, from 0 to 1. */
    double linkShare() {
      return text == 0 ? 0 : (double) linked / text;
    }
  }

  /** A block that the walk has entered but not left. */
  private static final class Open {
    private final Element element;
    private int prose;
    private int text;
    private int linked;
    private int paragraphs;
    private int run;
    private int runLinked;

    Open(Element element) {
      this.element = element;
    }

    /** Ends the run of inline text that stands directly in this block. */
    void endRun() {
      boolean paragraph = element.normalName().equals("p");
      if (run > 2 * runLinked && (paragraph || run - runLinked >= LEAST_RUN)) {
        prose += run - runLinked;
        paragraphs++;
      }
      text += run;
      linked += runLinked;
      run = 0;
      runLinked = 0;
    }

    void add(Open inner) {
      prose += inner.prose;
      text += inner.text;
      linked += inner.linked;
      paragraphs += inner.paragraphs;
    }

    Measure measure() {
      return text == 0 ? Measure.NOTHING : new Measure(prose, text, linked, paragraphs);
    }
  }

  private final Map<Element, Measure> measures = new HashMap<>();
  private final Deque<Open> blocks = new ArrayDeque<>();
  private int links;
  private int all;

  private HtmlProse() {}

  /** Measures an element and all in it. */
  static HtmlProse of(Element root) {
    HtmlProse prose = new HtmlProse();
    root.filter(prose);
    prose.all = prose.in(root).prose();
    return prose;
  }

  /** What the block holds; nothing when it is furniture for sure. */
  Measure in(Element element) {
    return measures.getOrDefault(element, Measure.NOTHING);
  }

  /** The prose of all that was measured. */
  int all() {
    return all;
  }

  /** The text of an element, or nothing when it is longer than so many characters. */
  static String text(Element element, int most) {
    StringBuilder text = new StringBuilder();
    element.filter(
        (node, depth) -> {
          if (node instanceof TextNode words) {
            text.append(words.getWholeText().replaceAll("\\s+", " "));
          } else if (node instanceof Element inner && inner.isBlock()) {
            text.append(' ');
          }
          return text.length() > 2 * most ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    String words = text.toString().strip();
    return words.length() > most ? "" : words;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      int length = visibleLength(text.getWholeText());
      if (length > 0 && !blocks.isEmpty()) {
        blocks.getFirst().run += length;
        blocks.getFirst().runLinked += links > 0 ? length : 0;
      }
    } else if (node instanceof Element element) {
      if (HtmlFurniture.sureReason(element).isPresent()) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (blocks.isEmpty() || element.isBlock()) {
        if (!blocks.isEmpty()) {
          blocks.getFirst().endRun();
        }
        blocks.push(new Open(element));
      }
      links += isLink(element) ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      links -= isLink(element) ? 1 : 0;
      if (blocks.getFirst().element.equals(element)) {
        Open left = blocks.pop();
        left.endRun();
        measures.put(element, left.measure());
        if (!blocks.isEmpty()) {
          blocks.getFirst().add(left);
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isLink(Element element) {
    return element.normalName().equals("a") && element.hasAttr("href");
  }

  private static int visibleLength(String text) {
    int length = 0;
    boolean space = true;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      length += blank && space ? 0 : 1;
      space = blank;
    }
    return length == 1 && text.isBlank() ? 0 : length;
  }
}
