package org.rawi.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.article.TwiceEncoded.Undone;

class TwiceEncodedTest {
  private static final String NEWS =
      "حديقة جديدة\n\nفتحت البلدية أمس حديقة واسعة «على ضفة النهر»؛ وزُرعت فيها 300 شجرة – كما قيل.\n"
          + "هل تكفي؟\n";

  private static String again(String text, String charset) {
    return new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-1256", "ISO-8859-1"})
  void what_was_encoded_twice_is_read_as_it_was_meant(String charset) {
    assertThat(TwiceEncoded.undo(again(NEWS, charset))).contains(new Undone.Repaired(NEWS));
  }

  /** Browsers read the five bytes that windows-1252 leaves out as controls. */
  @Test
  void bytes_without_a_character_are_controls() {
    String taken = again(NEWS, "ISO-8859-1");
    StringBuilder western = new StringBuilder();
    for (char c : taken.toCharArray()) {
      String other = new String(new byte[] {(byte) c}, Charset.forName("windows-1252"));
      western.append(c < 0x80 || other.equals("\uFFFD") ? String.valueOf(c) : other);
    }

    assertThat(TwiceEncoded.undo(western.toString())).contains(new Undone.Repaired(NEWS));
  }

  @Test
  void three_times_is_no_worse_than_twice() {
    String text = again(again(NEWS, "windows-1256"), "windows-1256");

    assertThat(TwiceEncoded.undo(text)).contains(new Undone.Repaired(NEWS));
  }

  @Test
  void lines_that_are_right_stay() {
    String mixed = NEWS + again(NEWS, "windows-1256") + NEWS;

    assertThat(TwiceEncoded.undo(mixed)).contains(new Undone.Repaired(NEWS + NEWS + NEWS));
  }

  @Test
  void lost_characters_are_said_with_their_line() {
    byte[] bytes =
        again(NEWS, "windows-1256")
            .replace("ط©", "?")
            .replace("ظ‡", "ظ")
            .getBytes(StandardCharsets.UTF_8);
    RawiException problem =
        catchThrowableOfType(
            RawiException.class,
            () ->
                ArticleReader.read(
                    new Input("t.txt", bytes, Optional.empty()), ReadingOptions.DEFAULT));

    assertThat(problem)
        .hasMessage("cannot read t.txt: it was encoded twice, and characters were lost (line 3)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        NEWS,
        "ظلّ القط ط ينتظر… قط؛ فقط، حفظ؟",
        "طعام «ط» و«ظ» و“ع” من حروف الإطباق",
        "Ø ist ein Buchstabe; Ü auch",
        "قال: Ærø جزيرة"
      })
  void ordinary_text_is_left_alone(String text) {
    assertThat(TwiceEncoded.undo(text)).isEmpty();
  }

  @Test
  void the_listener_is_told() {
    byte[] bytes = again(NEWS, "windows-1256").getBytes(StandardCharsets.UTF_8);
    Article article =
        ArticleReader.read(new Input("t.txt", bytes, Optional.empty()), ReadingOptions.DEFAULT);

    assertThat(article.metadata().title()).isEqualTo("حديقة جديدة");
    assertThat(article.dropped()).extracting(Article.Dropped::reason).contains("encoded-twice");
  }
}
