package org.rawi.tashkeel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rawi.text.Span;

class ReviewListTest {
  private static final String TEXT = "ذهب الولد إلى البيت.\nعبر <واتساب> قال سلم\n";
  private static final Diacritizer DIACRITIZER = Diacritizer.load();

  @Test
  void every_word_is_listed_under_a_threshold_that_none_reaches() {
    ReviewList all = ReviewList.of(TEXT, DIACRITIZER, 1.1f);
    assertThat(all.entries())
        .extracting(ReviewList.Entry::written)
        .containsExactly("ذهب", "الولد", "إلى", "البيت", "عبر", "واتساب", "قال", "سلم");
    assertThat(all.entries())
        .extracting(ReviewList.Entry::line)
        .containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
    assertThat(all.entries())
        .allMatch(e -> TEXT.substring(e.source().start(), e.source().end()).equals(e.written()));
  }

  @Test
  void only_doubtful_words_are_listed() {
    List<ReadWord> words = DIACRITIZER.explain(TEXT);
    List<Span> doubtful =
        words.stream().filter(w -> w.result().confidence() < 0.8f).map(ReadWord::source).toList();
    assertThat(doubtful).isNotEmpty().hasSizeLessThan(words.size());
    assertThat(ReviewList.of(TEXT, DIACRITIZER, 0.8f).entries())
        .extracting(ReviewList.Entry::source)
        .isEqualTo(doubtful);
  }

  @Test
  void a_word_read_the_same_way_is_listed_once() {
    String text = "قال سلم.\nقال سلم.\n" + "سلم، ".repeat(3);
    assertThat(ReviewList.of(text, DIACRITIZER, 1.1f).entries())
        .filteredOn(e -> e.written().equals("قال"))
        .singleElement()
        .matches(e -> e.line() == 1 && e.times() == 2);
  }

  @Test
  void the_page_is_in_the_readers_language_and_escapes_the_text() {
    ReviewList list = ReviewList.of(TEXT, DIACRITIZER, 1.1f);
    assertThat(ReviewPage.write(list, Locale.ENGLISH))
        .contains("8 doubtful words", "could also be", "&lt;<mark>واتساب</mark>&gt;");
    assertThat(ReviewPage.write(list, Locale.forLanguageTag("ar")))
        .contains("dir=\"rtl\"", "كلمات مشكوك فيها");
  }

  @Test
  void explained_words_are_those_of_the_diacritized_text() {
    StringBuilder joined = new StringBuilder(TEXT);
    List<ReadWord> words = DIACRITIZER.explain(TEXT);
    for (int i = words.size() - 1; i >= 0; i--) {
      Span at = words.get(i).source();
      joined.replace(at.start(), at.end(), words.get(i).result().text());
    }
    assertThat(joined.toString()).isEqualTo(DIACRITIZER.diacritize(TEXT));
  }
}
