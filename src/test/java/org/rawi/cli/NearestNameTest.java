package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
  private static final List<String> KNOWN =
      List.of(
          "narrate", "script", "tashkeel", "voices", "--to", "--rate", "--title", "--out", "-o");

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          narate    | narrate
          narrtae   | narrate
          scirpt    | script
          tashkil   | tashkeel
          voice     | voices
          --rte     | --rate
          --ttile   | --title
          --tilte   | --title
          --ot      | --out
          """)
  void a_slip_of_the_fingers_is_understood(String typed, String meant) {
    assertThat(NearestName.of(typed, KNOWN)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"sing", "--frobnicate", "خبر", "doctor"})
  void another_word_is_not(String typed) {
    assertThat(NearestName.of(typed, KNOWN)).isEmpty();
  }

  @Test
  void distances() {
    assertThat(NearestName.distance("", "abc")).isEqualTo(3);
    assertThat(NearestName.distance("ab", "ba")).isEqualTo(1);
    assertThat(NearestName.distance("kitten", "sitting")).isEqualTo(3);
  }
}
