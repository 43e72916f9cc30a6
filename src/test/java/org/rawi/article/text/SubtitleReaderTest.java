package org.rawi.article.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rawi.article.Article;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.ReadingOptions;

class SubtitleReaderTest {
  private static Article read(String name) {
    try (InputStream in = SubtitleReaderTest.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(in, name).readAllBytes();
      return ArticleReader.read(new Input(name, bytes, Optional.empty()), ReadingOptions.DEFAULT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> paragraphs(Article article) {
    return java.util.stream.Stream.concat(
            article.opening().stream(),
            article.sections().stream().flatMap(section -> section.paragraphs().stream()))
        .map(each -> each.text().text())
        .toList();
  }

  private static List<String> dropped(Article article, String reason) {
    return article.dropped().stream()
        .filter(each -> each.reason().equals(reason))
        .map(Article.Dropped::text)
        .toList();
  }

  @Test
  void cues_are_joined_into_sentences_and_paragraphs() {
    Article film = read("village.srt");
    assertThat(paragraphs(film))
        .containsExactly(
            "في هذه القرية البعيدة يصنع الناس الفخار منذ ألف عام.",
            "من علّمك الصنعة؟",
            "أبي وجدي. والطين يعلّم الصبر.");
    assertThat(dropped(film, "sound")).containsExactly("[موسيقى]");
  }

  @Test
  void lines_that_roll_are_said_once_and_speakers_are_named() {
    Article talk = read("rolling.vtt");
    assertThat(paragraphs(talk))
        .containsExactly(
            "نزل المطر على السهل وفرح الزرّاع.", "سلمى: كان العام قاحلًا.", "نادر: نعم & طويلًا.");
    assertThat(dropped(talk, "repeated")).containsExactly("نزل المطر", "على السهل");
    assertThat(dropped(talk, "metadata")).containsExactly("NOTE أعدّه فريق الأرشيف");
    assertThat(talk.metadata().language()).isEqualTo("ar");
  }
}
