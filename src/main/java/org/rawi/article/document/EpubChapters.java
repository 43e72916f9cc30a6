package org.rawi.article.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.rawi.article.BareText;
import org.rawi.article.document.EpubNavigation.Entry;

/**
 * A book, divided into chapters: what its table of contents names at the top, or further down in a
 * document of its own. What holds but a few words, as «الباب الثاني» alone on its page, belongs to
 * the chapter that follows, and to the one before at the end of the book. The pages before the
 * first chapter, with titles and dedications, are a piece of their own.
 */
final class EpubChapters {
  /** Words of a chapter; a page with a title or a dedication has fewer. */
  private static final int FEWEST_WORDS = 25;

  /** Name of what stands before the first chapter. */
  private static final String FRONT = "front";

  private final List<Chapter> chapters;

  /** In which chapter each text and picture stands; an index of {@link #chapters}. */
  private final Map<Node, Integer> places = new HashMap<>();

  /**
   * A chapter.
   *
   * @param id the same as long as the book keeps its files: the path and id of its beginning
   * @param number its place among the chapters, from 1; 0 for what stands before the first
   */
  record Chapter(String id, String title, int number) {}

  /** A piece of the book before it is known whether it is a chapter. */
  private static final class Piece {
    private final String id;
    private final String title;
    private int words;

    Piece(String id, String title) {
      this.id = id;
      this.title = title;
    }
  }

  /**
   * Divides a book.
   *
   * @param pages its documents by path, in the order of reading
   * @param unspoken elements that will not be spoken
   * @param title of the book, for what stands before the first chapter
   */
  EpubChapters(
      Map<String, Document> pages,
      List<Entry> entries,
      Map<Element, String> unspoken,
      String title) {
    Map<Element, Piece> starts = starts(pages, entries);
    List<Piece> pieces = new ArrayList<>();
    pieces.add(new Piece(FRONT, title));
    for (Document page : pages.values()) {
      divide(page.body(), starts, unspoken, pieces, false);
    }
    chapters = join(pieces);
  }

  private static Map<Element, Piece> starts(Map<String, Document> pages, List<Entry> entries) {
    Map<Element, Piece> starts = new HashMap<>();
    for (Entry entry : entries) {
      Document page = pages.get(entry.path());
      if (page != null && !entry.path().equals(entry.parent())) {
        Element start = start(page, entry.fragment());
        String fragment = start.nameIs("body") ? "" : "#" + entry.fragment();
        starts.putIfAbsent(start, new Piece(entry.path() + fragment, entry.title()));
      }
    }
    if (starts.isEmpty()) {
      pages.forEach(
          (path, page) -> {
            Optional<Element> heading = Optional.ofNullable(page.selectFirst(EpubPage.HEADINGS));
            String title = heading.map(Element::text).orElse(page.title());
            starts.put(page.body(), new Piece(path, title));
          });
    }
    return starts;
  }

  /** The heading that an anchor stands in, the body where nothing stands before it. */
  private static Element start(Document page, String fragment) {
    Optional<Element> anchor = EpubPage.anchor(page, fragment);
    if (anchor.isEmpty()) {
      return page.body();
    }
    Element heading = anchor.get().closest(EpubPage.HEADINGS);
    Element start = heading == null ? anchor.get() : heading;
    return textBefore(page.body(), start) ? start : page.body();
  }

  private static boolean textBefore(Element body, Element start) {
    for (Element each = start; each != null && !each.equals(body); each = each.parent()) {
      for (Node node = each.previousSibling(); node != null; node = node.previousSibling()) {
        boolean blank = node instanceof TextNode text && text.isBlank();
        if (node instanceof Element element
            ? element.hasText()
            : node instanceof TextNode && !blank) {
          return true;
        }
      }
    }
    return false;
  }

  private void divide(
      Element element,
      Map<Element, Piece> starts,
      Map<Element, String> unspoken,
      List<Piece> pieces,
      boolean silent) {
    Piece begins = starts.get(element);
    if (begins != null) {
      pieces.add(begins);
    }
    boolean quiet = silent || unspoken.containsKey(element);
    if (element.childNodeSize() == 0) {
      places.put(element, pieces.size() - 1);
    }
    for (Node child : element.childNodes()) {
      if (child instanceof Element inner) {
        divide(inner, starts, unspoken, pieces, quiet);
      } else if (child instanceof TextNode text && !text.isBlank()) {
        places.put(text, pieces.size() - 1);
        pieces.get(pieces.size() - 1).words +=
            quiet ? 0 : BareText.words(BareText.of(text.getWholeText()));
      }
    }
  }

  /** Gives each piece to a chapter. */
  private List<Chapter> join(List<Piece> pieces) {
    List<Chapter> found = new ArrayList<>();
    int[] chapterOf = new int[pieces.size()];
    int first = 1;
    while (first < pieces.size() && pieces.get(first).words < FEWEST_WORDS) {
      first++;
    }
    if (pieces.subList(0, first).stream().anyMatch(piece -> piece.words > 0)) {
      found.add(new Chapter(FRONT, pieces.get(0).title, 0));
    }
    int number = 0;
    for (int i = first; i < pieces.size(); i++) {
      chapterOf[i] = found.size();
      if (pieces.get(i).words >= FEWEST_WORDS) {
        found.add(new Chapter(pieces.get(i).id, pieces.get(i).title, ++number));
      }
    }
    if (found.isEmpty()) {
      found.add(new Chapter(FRONT, pieces.get(0).title, 0));
    }
    int last = found.size() - 1;
    places.replaceAll((node, piece) -> Math.min(last, chapterOf[piece]));
    return found;
  }

  List<Chapter> all() {
    return chapters;
  }

  /** The chapter of that id. */
  Optional<Chapter> named(String id) {
    return chapters.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** Takes everything else out of the documents. */
  void keepOnly(Chapter chapter) {
    int wanted = chapters.indexOf(chapter);
    places.forEach(
        (node, place) -> {
          if (place != wanted) {
            node.remove();
          }
        });
  }
}
