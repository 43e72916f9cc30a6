package org.rawi.article.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.Paragraph;
import org.rawi.article.ReadingOptions;
import org.rawi.article.Section;

/**
 * Whole pages, made after the habits of newsroom systems: what is kept of each, and what is not.
 */
class NewsroomPagesTest {
  /** A line beside a page: a kind and all words of a paragraph, or «-», a reason and some words. */
  private record Expected(String what, String words) {
    boolean isDropped() {
      return what.startsWith("-");
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "wordpress-classic",
        "wordpress-block",
        "arc",
        "drupal",
        "blogger",
        "amp",
        "medium",
        "live-blog",
        "interview",
        "line-breaks",
        "divs",
        "tables-2005",
        "print-view"
      })
  void the_article_is_kept_and_all_else_reported(String name) {
    check(name);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "odd-ads",
        "odd-closing",
        "odd-comments",
        "odd-lists",
        "odd-paywall",
        "odd-quotes",
        "odd-rows",
        "odd-script",
        "odd-scroll",
        "odd-sections",
        "odd-sidebar",
        "odd-single-br",
        "odd-two",
        "odd-verse",
        "odd-wrapped"
      })
  void an_odd_structure_loses_nothing(String name) {
    check(name);
  }

  private static void check(String name) {
    Article article = article(name);
    List<Expected> expected = expected(name);

    assertThat(kept(article))
        .containsExactlyElementsOf(
            expected.stream()
                .filter(each -> !each.isDropped())
                .map(each -> each.what() + " " + each.words())
                .toList());
    expected.stream()
        .filter(Expected::isDropped)
        .forEach(
            each ->
                assertThat(article.dropped())
                    .as(each.toString())
                    .anyMatch(
                        gone ->
                            gone.reason().equals(each.what().substring(1))
                                && gone.text().contains(each.words())));
  }

  private static List<String> kept(Article article) {
    List<Paragraph> all = new ArrayList<>(article.opening());
    for (Section section : article.sections()) {
      section.heading().ifPresent(all::add);
      all.addAll(section.paragraphs());
    }
    return all.stream()
        .map(each -> each.kind() + " " + each.text().text().replace("\n", " / "))
        .toList();
  }

  private static Article article(String name) {
    byte[] bytes = resource(name + ".html");
    return ArticleReader.read(
        new Input(name + ".html", bytes, Optional.empty()), ReadingOptions.DEFAULT);
  }

  private static List<Expected> expected(String name) {
    return Stream.of(new String(resource(name + ".tsv"), StandardCharsets.UTF_8).split("\n"))
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split("\t", 2))
        .map(columns -> new Expected(columns[0], columns[1]))
        .toList();
  }

  private static byte[] resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(NewsroomPagesTest.class.getResourceAsStream("pages/" + name))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
