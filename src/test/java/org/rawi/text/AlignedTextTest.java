package org.rawi.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class AlignedTextTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void a_rewritten_character_comes_from_the_whole_of_what_it_replaced() {
    AlignedText text = AlignedText.of("في 12 دولة");
    AlignedText said = text.rewrite().keep(0, 3).replace(3, 5, "اثنتي عشرة").keep(5, 10).done();

    assertThat(said.text()).isEqualTo("في اثنتي عشرة دولة");
    assertThat(said.source(3, 8)).isEqualTo(new Span(3, 5));
    assertThat(said.source(14, 18).of("في 12 دولة")).isEqualTo("دولة");
  }

  @Test
  void rewritings_compose() {
    AlignedText once = AlignedText.of("ab").rewrite().replace(0, 2, "xyz").done();
    AlignedText twice = once.rewrite().replace(1, 2, "-").done();

    assertThat(twice.source(0, 1)).isEqualTo(new Span(0, 2));
  }

  @Test
  void finds_the_character_that_came_from_an_offset() {
    AlignedText text = AlignedText.of("كـــتاب").rewrite().keep(0, 1).keep(4, 7).done();

    assertThat(text.indexAt(0)).isZero();
    assertThat(text.indexAt(2)).isEqualTo(1);
    assertThat(text.indexAt(5)).isEqualTo(2);
    assertThat(text.indexAt(99)).isEqualTo(4);
  }

  @Test
  void covering_widens_the_whole_but_no_character() {
    AlignedText word = AlignedText.of("• نعم.", new Span(2, 5)).covering(new Span(0, 6));

    assertThat(word.source()).isEqualTo(new Span(0, 6));
    assertThat(word.source(0, 1)).isEqualTo(new Span(2, 3));
  }

  @Property
  void json_keeps_text_and_alignment(@ForAll String text, @ForAll String replacement)
      throws JsonProcessingException {
    AlignedText source = AlignedText.of(text);
    int third = text.length() / 3;
    AlignedText written =
        source
            .rewrite()
            .keep(0, third)
            .replace(third, 2 * third, replacement)
            .keep(2 * third, text.length())
            .done();

    String stored = json.writeValueAsString(written);

    assertThat(json.readValue(stored, AlignedText.class)).isEqualTo(written);
  }
}
