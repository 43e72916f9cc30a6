package org.rawi.article.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.rawi.article.ExtractedText;
import org.rawi.article.FoundMetadata;
import org.rawi.article.Page;
import org.rawi.article.Picture;
import org.rawi.article.ReadingOptions;
import org.rawi.article.page.WholePage;

/**
 * The page that a word processor's document is turned into, so that headings, lists, tables and
 * pictures are read as on the web. Not thread-safe.
 */
final class OfficePage {
  /** Words of a heading that only its look tells. */
  private static final int MOST_WORDS = 14;

  /** How much larger than the text a heading's letters are. */
  private static final double LARGER = 1.15;

  private static final int MOST_LEVELS = 6;

  /** Kinds of pictures that a cover can be. */
  private static final Pattern SHOWN = Pattern.compile("(?i)\\.(jpe?g|png|gif|bmp)$");

  private final Document page = Document.createShell("");
  private final Map<Element, String> unspoken = new LinkedHashMap<>();
  private final List<Look> looks = new ArrayList<>();
  private boolean marked;
  private Optional<Picture> cover = Optional.empty();
  private Element container = page.body();

  /** How a paragraph looks. */
  private record Look(Element paragraph, boolean bold, double size, int characters) {}

  /** Where blocks are put now: the page, a cell, a note. */
  Element container() {
    return container;
  }

  /** Puts blocks elsewhere, until that is said again. */
  void into(Element other) {
    container = other;
  }

  /** A block that is begun. */
  Element block(String tag) {
    return container.appendElement(tag);
  }

  /**
   * A heading.
   *
   * @param level from 1; 0 for the title
   */
  Element heading(int level) {
    marked |= level > 0;
    return block("h" + Math.max(1, Math.min(MOST_LEVELS, level)));
  }

  /** An item of a list; items that follow each other are one list. */
  Element item() {
    Element last = container.lastElementChild();
    Element list = last != null && last.nameIs("ul") ? last : block("ul");
    return list.appendElement("li");
  }

  /**
   * A picture in the document's own file. What stands before the text, at most below headings, is
   * its cover.
   *
   * @param name of the file and of the picture in it
   * @param path of the picture; empty if that is not known
   */
  void picture(String name, String path, Supplier<Optional<byte[]>> bytes) {
    if (cover.isEmpty() && SHOWN.matcher(path).find() && isBeforeText()) {
      cover = bytes.get().map(found -> new Picture.Inside(name + " › " + path, found));
    }
  }

  private boolean isBeforeText() {
    return page.body().children().stream()
        .allMatch(block -> block.tagName().matches("h[1-6]") || block.text().isBlank());
  }

  /** Adds characters. */
  static void text(Element to, String text) {
    to.appendChild(new TextNode(text));
  }

  /**
   * Says what the program shows before an item, unless the author wrote a number himself.
   *
   * @param shown its number; empty for a bullet
   * @param text what follows
   */
  static void label(Element item, String shown, Element text) {
    String words = text.text().strip();
    if (!shown.isEmpty() && (words.isEmpty() || !Character.isDigit(words.charAt(0)))) {
      boolean bare = Character.isLetterOrDigit(shown.charAt(shown.length() - 1));
      text(item, shown + (bare ? ". " : " ")); // else it would count what follows
    }
  }

  /** Adds characters that are not spoken. */
  void unspoken(Element to, String text, String reason) {
    Element last = to.lastElementChild();
    boolean same =
        last != null
            && to.childNode(to.childNodeSize() - 1).equals(last)
            && reason.equals(unspoken.get(last));
    Element piece = same && last != null ? last : to.appendElement("span");
    unspoken.put(piece, reason);
    text(piece, text);
  }

  /** Says that a whole element is not spoken. */
  void unspoken(Element element, String reason) {
    unspoken.put(element, reason);
  }

  /**
   * Says how a paragraph without a style of its own looks.
   *
   * @param bold whether all its letters are
   * @param size of its letters in points; 0 if it is not known
   */
  void looks(Element paragraph, boolean bold, double size) {
    looks.add(new Look(paragraph, bold, size, paragraph.text().length()));
  }

  /** The page is whole. */
  Page read(FoundMetadata found, ReadingOptions options) {
    if (!marked) {
      headingsByLook();
    }
    page.select("li, p").forEach(OfficePage::dropIfEmpty);
    ExtractedText out = new ExtractedText();
    WholePage.read(page, out, options, unspoken);
    cover.ifPresent(found::cover);
    Page read = out.page(found);
    return new Page(read.text(), read.blocks(), found, read.dropped(), marked);
  }

  private static void dropIfEmpty(Element element) {
    if (element.childNodeSize() == 0) {
      element.remove();
    }
  }

  /** Short lines in larger or bold letters, each before a paragraph that is neither. */
  private void headingsByLook() {
    List<Look> lines = looks.stream().filter(this::isText).toList();
    double usual = usualSize(lines);
    for (int i = 0; i + 1 < lines.size(); i++) {
      Look line = lines.get(i);
      Look next = lines.get(i + 1);
      if (stands(line, usual) && !stands(next, usual) && next.characters() > line.characters()) {
        boolean title = i == 0 && isFirst(line.paragraph());
        line.paragraph().tagName(title ? "h1" : "h2");
        marked |= !title;
      }
    }
  }

  /** Whether it is a paragraph of the text, not of a note, a box or the page's edge. */
  private boolean isText(Look look) {
    return page.body().equals(look.paragraph().parent()) && !unspoken.containsKey(look.paragraph());
  }

  private boolean isFirst(Element paragraph) {
    return page.body().children().stream()
        .filter(each -> !unspoken.containsKey(each))
        .findFirst()
        .filter(paragraph::equals)
        .isPresent();
  }

  private static boolean stands(Look line, double usual) {
    String text = line.paragraph().text().strip();
    boolean larger = line.size() > 0 && usual > 0 && line.size() >= LARGER * usual;
    return line.paragraph().nameIs("p")
        && !text.isEmpty()
        && text.split("\\s+", -1).length <= MOST_WORDS
        && ".،؛:".indexOf(text.charAt(text.length() - 1)) < 0
        && (larger || line.bold());
  }

  /** That of most letters. */
  private static double usualSize(List<Look> looks) {
    Map<Double, Integer> letters = new LinkedHashMap<>();
    looks.forEach(look -> letters.merge(look.size(), look.characters(), Integer::sum));
    Optional<Map.Entry<Double, Integer>> most =
        letters.entrySet().stream().max(Map.Entry.comparingByValue());
    return most.map(Map.Entry::getKey).orElse(0.0);
  }
}
