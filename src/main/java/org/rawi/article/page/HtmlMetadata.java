package org.rawi.article.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rawi.article.FoundMetadata;
import org.rawi.article.LocalPicture;

/** Metadata of a page, from best to worst source: JSON-LD, microdata, meta elements. */
final class HtmlMetadata {
  private final Document page;
  private final Optional<Path> folder;
  private final FoundMetadata found = new FoundMetadata();

  private HtmlMetadata(Document page, Optional<Path> folder) {
    this.page = page;
    this.folder = folder;
  }

  static FoundMetadata of(Document page, Optional<Path> folder) {
    HtmlMetadata metadata = new HtmlMetadata(page, folder);
    LinkedData.articles(page).forEach(metadata::article);
    metadata.microdata();
    metadata.metaElements();
    return metadata.found;
  }

  private void article(JsonNode node) {
    found.title(LinkedData.string(node, "headline", "name"));
    found.authors(LinkedData.strings(node.path("author")));
    found.date(LinkedData.string(node, "datePublished", "dateCreated"));
    found.language(LinkedData.string(node, "inLanguage"));
    found.sourceUrl(LinkedData.string(node, "url", "mainEntityOfPage"));
    found.publisher(LinkedData.string(node, "publisher"));
    found.description(LinkedData.string(node, "description"));
    found.rights(LinkedData.string(node, "copyrightNotice"));
    found.keywords(split(LinkedData.strings(node.path("keywords"))));
    LinkedData.strings(node.path("image")).forEach(this::cover);
  }

  private static List<String> split(List<String> values) {
    List<String> out = new ArrayList<>();
    values.forEach(value -> out.addAll(List.of(value.split("\\s*[,،;؛]\\s*", -1))));
    return out;
  }

  private void microdata() {
    found.title(property("headline"));
    found.authors(properties("author"));
    found.date(property("datePublished"));
    found.publisher(property("publisher"));
    found.description(property("description"));
  }

  private String property(String name) {
    return properties(name).stream().findFirst().orElse("");
  }

  private List<String> properties(String name) {
    return page.select("[itemprop=" + name + "]").stream()
        .map(element -> Optional.ofNullable(element.selectFirst("[itemprop=name]")).orElse(element))
        .map(HtmlMetadata::valueOf)
        .toList();
  }

  private static String valueOf(Element element) {
    for (String attribute : List.of("content", "datetime")) {
      if (element.hasAttr(attribute)) {
        return element.attr(attribute);
      }
    }
    return element.text();
  }

  private void metaElements() {
    found.title(meta("og:title"));
    found.authors(metas("author"));
    found.authors(metas("article:author").stream().filter(name -> !name.contains("://")).toList());
    found.date(meta("article:published_time"));
    found.date(meta("date"));
    publishedElements();
    found.language(page.select("html").attr("lang"));
    found.language(meta("og:locale"));
    found.sourceUrl(page.select("link[rel=canonical]").attr("href"));
    found.sourceUrl(meta("og:url"));
    found.publisher(meta("og:site_name"));
    found.rights(meta("dcterms.rights"));
    found.rights(meta("DC.rights"));
    found.rights(meta("copyright"));
    found.description(meta("og:description"));
    found.description(meta("description"));
    found.keywords(split(metas("keywords")));
    metas("og:image").forEach(this::cover);
  }

  /** {@code <time pubdate datetime="…">}, or the only moment that the article marks. */
  private void publishedElements() {
    List<String> times =
        page.select("article time[datetime], main time[datetime]").eachAttr("datetime");
    page
        .select("time[datetime][pubdate], time[datetime].published, time[datetime].entry-date")
        .stream()
        .findFirst()
        .ifPresent(time -> found.date(time.attr("datetime")));
    if (times.stream().distinct().count() == 1) {
      found.date(times.get(0));
    }
  }

  private String meta(String name) {
    return metas(name).stream().findFirst().orElse("");
  }

  private List<String> metas(String name) {
    return page.select("meta").stream()
        .filter(meta -> meta.attr("property").equals(name) || meta.attr("name").equals(name))
        .map(meta -> meta.attr("content"))
        .toList();
  }

  private void cover(String path) {
    found.cover(LocalPicture.in(folder, path));
  }
}
