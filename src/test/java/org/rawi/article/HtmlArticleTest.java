package org.rawi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.rawi.article.PlainTextArticleTest.headings;
import static org.rawi.article.PlainTextArticleTest.paragraphs;
import static org.rawi.article.PlainTextArticleTest.texts;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.article.Article.Dropped;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.Paragraph.Markup;

class HtmlArticleTest {
  private static final String PROSE =
      "قالت البلدية إن القطار الجديد سيربط الواحات الثلاث بالمدينة القديمة قبل نهاية العام الجاري،"
          + " وإن التذاكر ستكون رخيصة للجميع.";

  private static Article read(String html) {
    return ArticleReader.read(
        new Input("t.html", html.getBytes(StandardCharsets.UTF_8), Optional.empty()),
        ReadingOptions.DEFAULT);
  }

  @Test
  void the_article_is_parted_from_its_page() {
    Article article =
        read(
            "<html><body><nav>الرئيسية</nav><article><h1>قطار الواحات</h1><p>"
                + PROSE
                + "</p><figure><img src='a.jpg'><figcaption>القطار في المحطة</figcaption></figure>"
                + "<h2>كم؟</h2><p>سطر<br>ثان</p><ul><li>أولى</li></ul><blockquote>قول</blockquote>"
                + "<div class='share-bar'>شارك</div></article><footer>حقوق</footer></body></html>");

    assertThat(texts(article, Kind.TITLE)).containsExactly("قطار الواحات");
    assertThat(headings(article)).containsExactly("كم؟");
    assertThat(texts(article, Kind.BODY)).containsExactly(PROSE, "سطر\nثان");
    assertThat(texts(article, Kind.LIST_ITEM)).containsExactly("أولى");
    assertThat(texts(article, Kind.QUOTE)).containsExactly("قول");
    assertThat(article.dropped())
        .extracting(Dropped::text, Dropped::reason)
        .containsExactly(
            tuple("الرئيسية", "navigation"),
            tuple("القطار في المحطة", "caption"),
            tuple("شارك", "share"),
            tuple("حقوق", "page"));
  }

  @Test
  void without_marks_the_densest_block_is_the_article() {
    Article article =
        read(
            "<body><div id='x'><p><a href='/'>رابط طويل إلى صفحة أخرى من"
                + " الموقع</a></p></div><div><p>"
                + PROSE
                + "</p><p>"
                + PROSE
                + "</p></div><div>ذيل</div></body>");

    assertThat(texts(article, Kind.BODY)).containsExactly(PROSE, PROSE);
    assertThat(article.dropped()).extracting(Dropped::reason).containsOnly("outside");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          <script type="application/ld+json">{"@type":"NewsArticle","headline":"عنوان","author":{"name":"سلمى"},"datePublished":"2024-05-12"}</script>
          <script type="application/ld+json">[{"@graph":[{"@type":["Article"],"headline":"عنوان","author":["سلمى"],"datePublished":"2024-05-12T10:00:00Z"}]}]</script>
          <i itemprop="headline" content="عنوان"></i><i itemprop="author" content="سلمى"></i><time itemprop="datePublished" datetime="2024-05-12"></time>
          <meta property="og:title" content="عنوان"><meta name="author" content="سلمى"><meta property="article:published_time" content="2024-05-12T00:00Z">
          <script type="application/ld+json">{broken</script><title>عنوان</title><meta name="author" content="سلمى"><meta name="date" content="2024-05-12">
          """)
  void metadata_comes_from_wherever_the_page_states_it(String head) {
    Metadata metadata = read("<html><head>" + head + "</head><body><p>" + PROSE).metadata();

    assertThat(metadata.title()).isEqualTo("عنوان");
    assertThat(metadata.authors()).containsExactly("سلمى");
    assertThat(metadata.date()).contains(LocalDate.of(2024, 5, 12));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <ruby>AIS<rt>إيه آي إس</rt></ruby>               | sub      | alias        | إيه آي إس
          <sub alias="نون">AIS</sub>                       | sub      | alias        | نون
          <phoneme alphabet="ipa" ph="ais">AIS</phoneme>   | phoneme  | ph           | ais
          <say-as interpret-as="characters">AIS</say-as>   | say-as   | interpret-as | characters
          <lang xml:lang="en">AIS</lang>                   | lang     | xml:lang     | en
          <i lang="en">AIS</i>                             | lang     | xml:lang     | en
          <emphasis level="strong">AIS</emphasis>          | emphasis | level        | strong
          """)
  void inline_elements_become_markup(String html, String element, String name, String value) {
    Article article = read("<p>جهاز " + html + " <foo>جديد</foo> <em>مفيد</em>.</p>");

    Paragraph body = paragraphs(article).get(0);
    assertThat(body.text().text()).isEqualTo("جهاز AIS جديد مفيد.");
    assertThat(body.markup()).hasSize(1);
    Markup markup = body.markup().get(0);
    assertThat(markup.element()).isEqualTo(element);
    assertThat(markup.attributes()).containsEntry(name, value);
    assertThat(body.text().text().substring(markup.from(), markup.to())).isEqualTo("AIS");
  }

  @Test
  void a_break_stands_between_words() {
    Paragraph body = paragraphs(read("<p>نعم <break time='1s'/>ثم لا</p>")).get(0);

    assertThat(body.markup()).containsExactly(new Markup("break", 4, 4, Map.of("time", "1s")));
    assertThat(body.text().text()).isEqualTo("نعم ثم لا");
  }

  @Test
  void entities_are_not_expanded_from_outside() {
    Article article =
        read("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><p>" + PROSE + " &x;</p>");

    assertThat(article.text()).doesNotContain("root:");
  }
}
