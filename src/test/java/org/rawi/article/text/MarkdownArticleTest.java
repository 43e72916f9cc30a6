package org.rawi.article.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rawi.article.text.PlainTextArticleTest.headings;
import static org.rawi.article.text.PlainTextArticleTest.paragraphs;
import static org.rawi.article.text.PlainTextArticleTest.texts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rawi.RawiException;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.Metadata;
import org.rawi.article.Paragraph;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.Paragraph.Markup;
import org.rawi.article.ReadingOptions;

class MarkdownArticleTest {
  private static Article read(String text) {
    return ArticleReader.read(
        new Input("t.md", text.getBytes(StandardCharsets.UTF_8), Optional.empty()),
        ReadingOptions.DEFAULT);
  }

  @Test
  void front_matter_is_metadata() {
    Article article =
        read(
            """
            ---
            title: قطار الواحات
            authors: [سلمى القاضي, هدى السالم]
            date: 2024-11-16
            source: https://example.org/a
            tags: [قطار, واحة]
            ---
            وصل القطار إلى المحطة.
            """);

    Metadata metadata = article.metadata();
    assertThat(metadata.title()).isEqualTo("قطار الواحات");
    assertThat(metadata.authors()).containsExactly("سلمى القاضي", "هدى السالم");
    assertThat(metadata.date()).contains(LocalDate.of(2024, 11, 16));
    assertThat(metadata.sourceUrl()).contains(URI.create("https://example.org/a"));
    assertThat(metadata.keywords()).containsExactly("قطار", "واحة");
    assertThat(texts(article, Kind.TITLE)).containsExactly("قطار الواحات");
    assertThat(texts(article, Kind.BYLINE)).containsExactly("بقلم سلمى القاضي وهدى السالم");
    assertThat(texts(article, Kind.BODY)).containsExactly("وصل القطار إلى المحطة.");
  }

  @Test
  void what_readers_see_is_without_markup_and_every_span_still_fits() {
    Article article =
        read("# قطار **الواحات**\n\nوصل [القطار](https://example.org) إلى محطة 5*3!\n");

    String shown = article.shown();
    assertThat(shown).hasSameSizeAs(article.text());
    assertThat(shown.replace(String.valueOf(Article.HIDDEN), ""))
        .isEqualTo(" قطار الواحات\n\nوصل القطار إلى محطة 5*3!\n");
  }

  @Test
  void broken_front_matter_is_located() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                RawiException.class, () -> read("---\ntitle: [قطار\nauthor: }\n---\nنص")))
        .hasMessageStartingWith("cannot read t.md: its front matter is not valid YAML (line ");
  }

  @Test
  void blocks_become_parts_aligned_with_the_file() {
    String file =
        "# قطار **الواحات**\n\nنص أول\nفي سطرين\\.\n\n## كم؟\n\n- أولى\n- [ثانية](http://a.b)\n\n"
            + "> قول &amp; قول\n\n```\ncode()\n```\n";
    Article article = read(file);

    assertThat(texts(article, Kind.TITLE)).containsExactly("قطار الواحات");
    assertThat(headings(article)).containsExactly("كم؟");
    assertThat(texts(article, Kind.BODY)).containsExactly("نص أول في سطرين.");
    assertThat(texts(article, Kind.LIST_ITEM)).containsExactly("أولى", "ثانية");
    assertThat(texts(article, Kind.QUOTE)).containsExactly("قول & قول");
    assertThat(article.text()).isEqualTo(file);
    Paragraph title = article.opening().get(0);
    assertThat(title.text().source(5, 12).of(file)).isEqualTo("الواحات");
    assertThat(article.dropped()).extracting(Article.Dropped::reason).containsExactly("code");
  }

  @Test
  void inline_elements_become_markup() {
    Article article =
        read(
            "قال <sub alias=\"جي آي زد\">GIZ</sub> نعم <break time=\"1s\"/> ثم"
                + " <ruby>كتب<rt>كُتُب</rt></ruby> و<blink>لا</blink> <sub>2</sub>.");

    Paragraph body = paragraphs(article).get(0);
    assertThat(body.text().text()).isEqualTo("قال GIZ نعم ثم كتب ولا 2.");
    assertThat(body.markup())
        .containsExactlyElementsOf(
            List.of(
                new Markup("sub", 4, 7, Map.of("alias", "جي آي زد")),
                new Markup("break", 11, 11, Map.of("time", "1s")),
                new Markup("sub", 15, 18, Map.of("alias", "كُتُب"))));
  }
}
