package org.rawi.article.document;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.rawi.article.FoundMetadata;

/**
 * What a package document says about its book: Dublin Core, refined by EPUB 2 or 3, and Calibre.
 */
final class EpubMetadata {
  /** MARC relators of those who wrote a book; others made it. */
  private static final Set<String> AUTHORS = Set.of("", "aut");

  private final Element opf;

  private EpubMetadata(Element opf) {
    this.opf = opf;
  }

  static FoundMetadata of(Element opf) {
    EpubMetadata book = new EpubMetadata(opf);
    FoundMetadata found = book.ofAnyPart();
    found.title(book.title());
    found.description(withoutMarkup(book.first("description")));
    book.series(found);
    return found;
  }

  /** What a chapter shares with its book. The book is the series. */
  static FoundMetadata ofChapter(Element opf, int number) {
    EpubMetadata book = new EpubMetadata(opf);
    FoundMetadata found = book.ofAnyPart();
    found.series(book.title());
    found.issue(Integer.toString(number));
    return found;
  }

  private FoundMetadata ofAnyPart() {
    FoundMetadata found = new FoundMetadata();
    found.authors(authors());
    found.date(date());
    found.language(first("language"));
    found.publisher(first("publisher"));
    found.keywords(elements("subject").stream().map(Element::text).toList());
    found.rights(first("rights"));
    return found;
  }

  private List<Element> elements(String name) {
    return opf.select("metadata *|" + name);
  }

  private String first(String name) {
    return elements(name).stream().map(Element::text).findFirst().orElse("");
  }

  /** The main title, and the subtitle behind a colon. */
  private String title() {
    List<Element> titles = elements("title");
    Optional<Element> main = titles.stream().filter(each -> isType(each, "main")).findFirst();
    String title = main.map(Element::text).orElseGet(() -> first("title"));
    return titles.stream()
        .filter(each -> isType(each, "subtitle"))
        .map(Element::text)
        .filter(subtitle -> !title.contains(subtitle))
        .findFirst()
        .map(subtitle -> title + ": " + subtitle)
        .orElse(title);
  }

  private boolean isType(Element title, String type) {
    return refinement(title, "title-type").equals(type);
  }

  /** In the order of their display. */
  private List<String> authors() {
    List<Element> creators = elements("creator");
    List<Element> wrote = creators.stream().filter(each -> AUTHORS.contains(role(each))).toList();
    return (wrote.isEmpty() ? creators : wrote)
        .stream()
            .sorted(Comparator.comparingInt(each -> number(refinement(each, "display-seq"))))
            .flatMap(each -> Stream.of(each.text().split("\\s*[;؛]\\s*")))
            .toList();
  }

  private String role(Element creator) {
    String role = creator.attr("opf:role");
    return role.isEmpty() ? refinement(creator, "role") : role;
  }

  private static int number(String text) {
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
  }

  /** When it was published, not when the file was changed. */
  private String date() {
    List<Element> dates = elements("date");
    return dates.stream()
        .filter(each -> each.attr("opf:event").matches("(original-)?publication"))
        .findFirst()
        .or(() -> dates.stream().filter(each -> each.attr("opf:event").isEmpty()).findFirst())
        .map(Element::text)
        .filter(text -> !text.startsWith("0101-01-01")) // Calibre's «unknown»
        .orElse("");
  }

  private void series(FoundMetadata found) {
    for (Element each : opf.select("meta[property=belongs-to-collection]")) {
      if (!refinement(each, "collection-type").equals("set")) {
        found.series(each.text());
        found.issue(refinement(each, "group-position"));
        return;
      }
    }
    String series = opf.select("meta[name=calibre:series]").attr("content");
    if (!series.isBlank()) {
      found.series(series);
      String index = opf.select("meta[name=calibre:series_index]").attr("content");
      found.issue(index.replaceFirst("\\.0*$", ""));
    }
  }

  /** Descriptions often hold HTML, escaped. */
  private static String withoutMarkup(String text) {
    return text.contains("<") ? org.jsoup.Jsoup.parse(text).text() : text;
  }

  private String refinement(Element element, String property) {
    String id = element.id();
    if (id.isEmpty()) {
      return "";
    }
    for (Element meta : opf.select("meta[property=" + property + "]")) {
      if (meta.attr("refines").equals("#" + id)) {
        return meta.text().strip();
      }
    }
    return "";
  }
}
