package org.rawi.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Metadata of a page, from best to worst source: JSON-LD, microdata, meta elements, title. */
final class HtmlMetadata {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(
          "(News|Report|Analysis|Opinion|Blog|Scholarly|Tech|Review|Satirical)?(Article|Posting|NewsArticle)|Report");

  private final Document page;
  private final Optional<Path> folder;
  private final FoundMetadata found = new FoundMetadata();

  private HtmlMetadata(Document page, Optional<Path> folder) {
    this.page = page;
    this.folder = folder;
  }

  static FoundMetadata of(Document page, Optional<Path> folder) {
    HtmlMetadata metadata = new HtmlMetadata(page, folder);
    page.select("script[type=application/ld+json]").forEach(metadata::linkedData);
    metadata.microdata();
    metadata.metaElements();
    return metadata.found;
  }

  private void linkedData(Element script) {
    try {
      articles(JSON.readTree(script.data()), 0);
    } catch (JsonProcessingException e) {
      // A page's broken script is the page's affair: the other sources remain.
    }
  }

  private void articles(JsonNode node, int depth) {
    if (depth > 8) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> articles(each, depth + 1));
    } else if (node.isObject()) {
      if (strings(node.path("@type")).stream()
          .anyMatch(type -> ARTICLE_TYPE.matcher(type).matches())) {
        article(node);
      }
      articles(node.path("@graph"), depth + 1);
    }
  }

  private void article(JsonNode node) {
    found.title(string(node, "headline", "name"));
    found.authors(strings(node.path("author")));
    found.date(string(node, "datePublished", "dateCreated"));
    found.language(string(node, "inLanguage"));
    found.sourceUrl(string(node, "url", "mainEntityOfPage"));
    found.publisher(string(node, "publisher"));
    found.description(string(node, "description"));
    found.rights(string(node, "copyrightNotice"));
    found.keywords(split(strings(node.path("keywords"))));
    strings(node.path("image")).forEach(this::cover);
  }

  private static String string(JsonNode node, String... names) {
    for (String name : names) {
      List<String> values = strings(node.path(name));
      if (!values.isEmpty()) {
        return values.get(0);
      }
    }
    return "";
  }

  /** Texts of a value, a list, or objects with a name, address or id. */
  private static List<String> strings(JsonNode node) {
    List<String> out = new ArrayList<>();
    if (node.isTextual()) {
      out.add(node.textValue());
    } else if (node.isArray()) {
      node.forEach(each -> out.addAll(each.isArray() ? List.of() : strings(each)));
    } else if (node.isObject()) {
      for (String name : List.of("name", "url", "@id")) {
        if (node.path(name).isTextual()) {
          out.add(node.path(name).textValue());
          break;
        }
      }
    }
    return out;
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
    found.title(page.title());
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
