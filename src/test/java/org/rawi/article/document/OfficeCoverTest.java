package org.rawi.article.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The picture that stands before a document's text. */
class OfficeCoverTest {
  private static final String TEXT = "عاد الصيادون فجر اليوم إلى البحر بعد توقف دام أسبوعين.";

  private static String paragraph(String content) {
    return "<w:p><w:r>" + content + "</w:r></w:p>";
  }

  private static String drawing(String id) {
    return "<w:drawing><wp:inline><a:blip xmlns:a='urn:a' r:embed='"
        + id
        + "'/></wp:inline></w:drawing>";
  }

  private static Optional<String> cover(String body, String target, String more) {
    return ZipBuilder.docx(body)
        .relation("image", target, more)
        .file("word/media/one.png", "png")
        .file("word/media/one.emf", "emf")
        .picture();
  }

  private static String text(String words) {
    return paragraph("<w:t>" + words + "</w:t>");
  }

  @Test
  void it_is_the_first_before_the_text_of_word_documents() {
    String body = text("") + paragraph(drawing("i0")) + text(TEXT);
    assertThat(cover(body, "media/one.png", "")).contains("note.docx › word/media/one.png png");
  }

  @Test
  void old_ones_too() {
    String old = "<w:pict><v:shape><v:imagedata r:id='i0'/></v:shape></w:pict>";
    assertThat(cover(paragraph(old) + text(TEXT), "/word/media/one.png", ""))
        .contains("note.docx › word/media/one.png png");
  }

  @Test
  void one_inside_the_text_is_none() {
    assertThat(cover(text(TEXT) + paragraph(drawing("i0")), "media/one.png", "")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"media/one.emf", "media/gone.png", "../../etc/one.png"})
  void what_cannot_be_shown_or_is_not_there_is_none(String target) {
    assertThat(cover(paragraph(drawing("i0")) + text(TEXT), target, "")).isEmpty();
  }

  @Test
  void one_that_lies_elsewhere_is_not_fetched() {
    String body = paragraph(drawing("i0")) + text(TEXT);
    assertThat(cover(body, "https://mina.example/one.png", "TargetMode='External'")).isEmpty();
  }

  @Test
  void open_documents_have_one_too() {
    String frame =
        "<text:h text:outline-level='1'>عودة الصيادين</text:h><text:p><draw:frame><draw:image"
            + " xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='Pictures/one.jpg'>"
            + "<text:p>صورة الميناء</text:p></draw:image></draw:frame></text:p>";
    ZipBuilder odt =
        ZipBuilder.odt(frame + "<text:p>" + TEXT + "</text:p>", "").file("Pictures/one.jpg", "jpg");
    assertThat(odt.picture()).contains("note.odt › Pictures/one.jpg jpg");
    assertThat(Reading.of(odt.input()).spoken()).contains("صورة الميناء");
  }
}
