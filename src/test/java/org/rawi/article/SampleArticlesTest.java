package org.rawi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rawi.article.text.PlainTextArticleTest.headings;
import static org.rawi.article.text.PlainTextArticleTest.paragraphs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.article.Article.Dropped;

class SampleArticlesTest {
  private static Article read(String name) {
    return ArticleReader.read(Input.of(Path.of("input", name)), ReadingOptions.DEFAULT);
  }

  @Test
  void plain_text() {
    Article article = read("qitar-al-wahat.txt");

    assertThat(article.metadata().authors()).containsExactly("سلمى القاضي");
    assertThat(headings(article))
        .containsExactly(
            "من الفكرة الى السكة",
            "كم يدفع الراكب؟",
            "سكة بين “الرمل والماء”",
            "مدرسة على مقعد القطار");
    assertThat(article.dropped()).extracting(Dropped::text).containsExactly("شارك المقال");
  }

  @Test
  void markdown() {
    Article article = read("mahrajan-al-zaytun.md");

    assertThat(article.metadata().authors()).containsExactly("رامي الحلو");
    assertThat(headings(article))
        .containsExactly(
            "يبدأ اليوم بالصمت", "ماذا يفعل الزائر؟", "معصرة تعمل بالماء", "والعام المقبل؟");
    assertThat(paragraphs(article)).anySatisfy(each -> assertThat(each.markup()).isNotEmpty());
  }

  @Test
  void saved_page() {
    Article article = read("tadrib-al-inqadh.html");

    assertThat(article.metadata().publisher()).contains("صحيفة الميناء");
    assertThat(headings(article)).hasSize(3);
    assertThat(article.dropped())
        .extracting(Dropped::reason)
        .contains("cookies", "caption", "advertisement", "related", "share", "page", "reference");
  }

  @ParameterizedTest
  @ValueSource(strings = {"qitar-al-wahat.txt", "mahrajan-al-zaytun.md", "tadrib-al-inqadh.html"})
  void an_article_survives_json(String name) throws JsonProcessingException {
    ObjectMapper json =
        new ObjectMapper().registerModule(new Jdk8Module()).registerModule(new JavaTimeModule());
    Article article = read(name);

    String stored = json.writeValueAsString(article);

    assertThat(json.readValue(stored, Article.class)).isEqualTo(article);
  }
}
