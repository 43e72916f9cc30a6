package org.rawi.article.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rawi.article.BareText;

/**
 * What a page states about its article beside the article itself: headline, description, author and
 * perhaps all of its text. Evidence for what belongs to the article.
 */
final class HtmlStatements {
  /** Words in a row by which a paragraph is found in the stated text. */
  private static final int WORDS_IN_A_ROW = 4;

  /** What parts a headline from the name of its site. */
  private static final Pattern SITE = Pattern.compile("\\s+[-–—|:·•«»]+\\s+|\\s*[|«»]\\s*");

  private final Set<String> titles = new LinkedHashSet<>();
  private final Set<String> descriptions = new LinkedHashSet<>();
  private final Set<String> authors = new HashSet<>();
  private final Set<String> rowsOfBody = new HashSet<>();
  private final String pageTitle;
  private final String beforeSite;
  private String body = "";

  private HtmlStatements(Document page) {
    pageTitle = BareText.of(page.title());
    beforeSite = BareText.of(SITE.split(page.title(), 2)[0]);
    for (JsonNode article : LinkedData.articles(page)) {
      add(titles, List.of(LinkedData.string(article, "headline", "name")));
      add(descriptions, List.of(LinkedData.string(article, "description", "abstract")));
      add(authors, LinkedData.strings(article.path("author")));
      String text = LinkedData.string(article, "articleBody", "text");
      body = body.isEmpty() ? text : body;
    }
    add(titles, page.select("[itemprop=headline]").eachText());
    add(titles, contents(page, "og:title", "twitter:title"));
    add(descriptions, contents(page, "og:description", "description", "twitter:description"));
    add(authors, contents(page, "author", "article:author"));
    List<String> words = List.of(BareText.of(body).split(" "));
    for (int i = 0; i + WORDS_IN_A_ROW <= words.size(); i++) {
      rowsOfBody.add(String.join(" ", words.subList(i, i + WORDS_IN_A_ROW)));
    }
  }

  static HtmlStatements of(Document page) {
    return new HtmlStatements(page);
  }

  private static List<String> contents(Document page, String... names) {
    List<String> out = new ArrayList<>();
    for (Element meta : page.select("meta[content]")) {
      String name = meta.attr("property").isEmpty() ? meta.attr("name") : meta.attr("property");
      if (List.of(names).contains(name.toLowerCase(Locale.ROOT))) {
        out.add(meta.attr("content"));
      }
    }
    return out;
  }

  private static void add(Set<String> to, Collection<String> texts) {
    texts.stream().map(BareText::of).filter(bare -> !bare.isEmpty()).forEach(to::add);
  }

  /** The text of the article as linked data hold it; empty where they don't. */
  String body() {
    return body;
  }

  /** Whether these are the words of a headline that the page states, perhaps without its site. */
  boolean isTitle(String text) {
    if (titles.isEmpty() && pageTitle.isEmpty()) {
      return false;
    }
    String bare = BareText.of(text);
    return !bare.isEmpty()
        && (titles.contains(bare)
            || titles.stream().anyMatch(title -> isBesideSite(bare, title))
            || bare.equals(pageTitle)
            || bare.equals(beforeSite)
            || isBesideSite(bare, pageTitle));
  }

  /** A headline of some length, with a few words after or before it. */
  private static boolean isBesideSite(String bare, String title) {
    int words = BareText.words(bare);
    return words > 3
        && (title.startsWith(bare + " ") || title.endsWith(" " + bare))
        && BareText.words(title) - words <= WORDS_IN_A_ROW;
  }

  /** Whether the paragraph says what a description of the page does, whole or cut short. */
  boolean isDescription(String text) {
    String bare = BareText.of(text);
    return BareText.words(bare) >= WORDS_IN_A_ROW
        && descriptions.stream()
            .anyMatch(each -> each.startsWith(bare) || (isLong(each) && bare.startsWith(each)));
  }

  private static boolean isLong(String bare) {
    return BareText.words(bare) >= 2 * WORDS_IN_A_ROW;
  }

  /** Whether the paragraph begins and ends with words of the stated text. */
  boolean isInBody(String text) {
    List<String> words = List.of(BareText.of(text).split(" "));
    int n = words.size();
    return n >= WORDS_IN_A_ROW
        && rowsOfBody.contains(String.join(" ", words.subList(0, WORDS_IN_A_ROW)))
        && rowsOfBody.contains(String.join(" ", words.subList(n - WORDS_IN_A_ROW, n)));
  }

  /** Whether the text names a stated author. */
  boolean namesAuthor(String text) {
    String bare = BareText.of(text);
    return authors.stream().anyMatch(bare::contains);
  }

  /** The headline without the name of its site, where the page says what that is. */
  static Optional<String> withoutSite(String title, Optional<String> site) {
    return site.map(BareText::of)
        .filter(name -> !name.isEmpty())
        .flatMap(
            name -> {
              int at = title.length();
              for (var matcher = SITE.matcher(title); matcher.find(); ) {
                if (BareText.of(title.substring(matcher.end())).equals(name)) {
                  at = matcher.start();
                  break;
                }
              }
              return at > 0 && at < title.length()
                  ? Optional.of(title.substring(0, at))
                  : Optional.empty();
            });
  }
}
