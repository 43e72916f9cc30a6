package org.rawi.script.verbalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rawi.script.verbalize.Verbalizer.Verbalized;

/** Every line of {@code gold.tsv} is said exactly so, by exactly these rules. */
class GoldTest {
  private static final Verbalizer VERBALIZER = new Verbalizer();

  record Line(String written, String spoken, String rules) {}

  static List<Line> lines() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GoldTest.class.getResourceAsStream("/org/rawi/script/gold.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# ") && !line.equals("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Line(cells[0], cells[1], cells[2]))
          .toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  void is_said_as_in_the_gold_file(Line line) {
    Verbalized said = VERBALIZER.verbalize(line.written(), List.of());
    assertThat(spoken(said)).isEqualTo(Letters.shaddaFirst(line.spoken()));
    assertThat(rules(said)).isEqualTo(line.rules());
  }

  @Test
  void the_file_covers_at_least_four_hundred_lines() throws IOException {
    assertThat(lines()).hasSizeGreaterThanOrEqualTo(400).doesNotHaveDuplicates();
  }

  private static String spoken(Verbalized said) {
    return said.pieces().stream()
        .map(
            piece ->
                piece instanceof Piece.Word word
                    ? Letters.shaddaFirst(word.text())
                    : ((Piece.Mark) piece).kind() == Piece.Mark.Kind.SILENT ? "" : "|")
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String rules(Verbalized said) {
    String rules =
        Stream.concat(
                said.changes().stream().map(Verbalizer.Changed::rule),
                said.notices().stream().map(notice -> notice.rule() + "!"))
            .distinct()
            .collect(Collectors.joining(","));
    return rules.isEmpty() ? "word" : rules;
  }
}
