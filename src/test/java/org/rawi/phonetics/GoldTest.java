package org.rawi.phonetics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The gold file: written from grammar and usage, every line with the rule it shows. */
class GoldTest {

  static List<String> lines() {
    return WordList.read("gold.tsv");
  }

  static Stream<Arguments> gold() {
    return lines().stream().map(line -> Arguments.of((Object[]) line.split("\t", -1)));
  }

  @ParameterizedTest(name = "{2}: {0} → {1}")
  @MethodSource("gold")
  void is_said_as_grammar_and_usage_have_it(String sentence, String ipa, String rule) {
    assertThat(Sounding.ipa(Sounding.inPause(sentence))).as(rule).isEqualTo(ipa);
  }

  @Test
  void has_three_hundred_lines_and_none_twice() {
    List<String> sentences = lines().stream().map(line -> line.split("\t", -1)[0]).toList();
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
  }
}
