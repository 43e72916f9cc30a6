package org.rawi.article.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.rawi.article.document.EpubPackage.Item;

/** A book's table of contents, from its navigation document (EPUB 3) or its NCX (EPUB 2). */
final class EpubNavigation {
  /** More is no table of contents. */
  private static final int MOST = 10_000;

  /** Deeper than any book is divided. */
  private static final int DEEPEST = 32;

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, String> landmarks = new HashMap<>();

  /**
   * Where something begins.
   *
   * @param title as the table shows it
   * @param path the document, in the ZIP
   * @param fragment id of the element in it; empty for its start
   * @param parent path of the document that the entry above points into; empty at the top
   */
  record Entry(String title, String path, String fragment, String parent) {}

  /** Reads what the book has; the better of the two. */
  EpubNavigation(EpubPackage book) {
    Optional<Item> navigation = book.navigation();
    navigation
        .flatMap(item -> book.text(item.path()))
        .ifPresent(text -> readNavigation(EpubPage.parse(text), navigation.get().path()));
    if (entries.isEmpty()) {
      Optional<Item> ncx = book.contents();
      ncx.flatMap(item -> book.xml(item.path()))
          .ifPresent(document -> points(document.selectFirst("navMap"), ncx.get().path(), "", 0));
    }
  }

  private void readNavigation(Document page, String path) {
    for (Element nav : page.select("nav")) {
      String type = nav.attr("epub:type");
      if (type.contains("landmarks")) {
        for (Element link : nav.select("a[href]")) {
          landmarks.putIfAbsent(
              EpubPackage.resolve(path, link.attr("href")), link.attr("epub:type"));
        }
      } else if (entries.isEmpty() && !type.contains("page-list")) {
        list(nav.selectFirst("ol"), path, "", 0);
      }
    }
  }

  private void list(@Nullable Element list, String base, String parent, int depth) {
    if (list == null || depth > DEEPEST) {
      return;
    }
    for (Element item : list.children()) {
      Element link = item.selectFirst("> a[href]");
      String inside = parent;
      if (link != null) {
        inside = add(link.text(), base, link.attr("href"), parent);
      }
      list(item.selectFirst("> ol"), base, inside, depth + 1);
    }
  }

  private void points(@Nullable Element above, String base, String parent, int depth) {
    if (above == null || depth > DEEPEST) {
      return;
    }
    for (Element point : above.children()) {
      if (point.normalName().equals("navpoint")) {
        String inside =
            add(
                point.select("> navLabel > text").text(),
                base,
                point.select("> content").attr("src"),
                parent);
        points(point, base, inside, depth + 1);
      }
    }
  }

  private String add(String title, String base, String href, String parent) {
    String path = EpubPackage.resolve(base, href);
    if (!title.isBlank() && !href.isBlank() && entries.size() < MOST) {
      entries.add(new Entry(title.strip(), path, EpubPackage.fragment(href), parent));
    }
    return path;
  }

  /** In the order of the table. */
  List<Entry> entries() {
    return entries;
  }

  /** What kind of document the book says this is: {@code cover}, {@code toc}; empty if nothing. */
  String landmark(String path) {
    return landmarks.getOrDefault(path, "");
  }
}
