package org.rawi.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rawi.article.Article.Dropped;
import org.rawi.article.Paragraph.Kind;

class PlainTextArticleTest {
  private static final String PROSE =
      "قالت البلدية إن القطار الجديد سيربط الواحات الثلاث بالمدينة القديمة قبل نهاية العام الجاري،"
          + " وإن التذاكر ستكون رخيصة.";

  static Article read(String text) {
    Input input = new Input("t.txt", text.getBytes(StandardCharsets.UTF_8), Optional.empty());
    return ArticleReader.read(input, ReadingOptions.DEFAULT);
  }

  static List<String> headings(Article article) {
    return article.sections().stream()
        .flatMap(section -> section.heading().stream())
        .map(heading -> heading.text().text())
        .toList();
  }

  @Test
  void a_news_page_falls_into_its_parts() {
    Article article =
        read(
            String.join(
                "\n\n",
                "قطار الواحات ينطلق",
                "ليلى بو ناصر",
                PROSE,
                "كم تكلّف الرحلة؟",
                PROSE,
                "ازدحام “متوقّع”",
                PROSE,
                "شارك المقال"));

    assertThat(article.opening())
        .extracting(Paragraph::kind)
        .containsExactly(Kind.TITLE, Kind.BYLINE);
    assertThat(article.metadata().title()).isEqualTo("قطار الواحات ينطلق");
    assertThat(article.metadata().authors()).containsExactly("ليلى بو ناصر");
    assertThat(headings(article)).containsExactly("كم تكلّف الرحلة؟", "ازدحام “متوقّع”");
    assertThat(article.dropped())
        .extracting(Dropped::text, Dropped::reason)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("شارك المقال", "share"));
  }
}
