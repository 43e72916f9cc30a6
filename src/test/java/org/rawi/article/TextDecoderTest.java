package org.rawi.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String NEWS =
      "وصل القطار إلى المحطة الأخيرة صباح اليوم، وكان في استقباله أهل الواحة وأطفالها.";

  private static String decode(byte[] bytes, Optional<String> encoding) {
    return TextDecoder.decode(new Input("t.txt", bytes, Optional.empty()), encoding);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16", "windows-1256", "ISO-8859-6"})
  void the_encoding_is_found_from_the_text_alone(String charset) {
    assertThat(decode(NEWS.getBytes(Charset.forName(charset)), Optional.empty())).isEqualTo(NEWS);
  }

  @ParameterizedTest
  @CsvSource({"windows-1256", "ISO-8859-6"})
  void three_words_are_enough(String charset) {
    byte[] bytes = "قطار الواحات الجديد".getBytes(Charset.forName(charset));
    assertThat(decode(bytes, Optional.empty())).isEqualTo("قطار الواحات الجديد");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void the_byte_order_mark_is_no_text(String charset) {
    byte[] bytes = ("\uFEFF" + NEWS).getBytes(Charset.forName(charset));
    assertThat(decode(bytes, Optional.empty())).isEqualTo(NEWS);
  }

  @Test
  void a_named_encoding_wins() {
    byte[] bytes = "سلام".getBytes(StandardCharsets.UTF_8);
    assertThat(decode(bytes, Optional.of("windows-1256"))).startsWith("ط");
  }
}
