package org.rawi.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rawi.script.verbalize.Piece;

class ScriptWriterTest {
  /** Leaves the words as they are written. */
  static final Diacritics NONE =
      (paragraph, confidence) ->
          paragraph.stream()
              .filter(Piece.Word.class::isInstance)
              .map(piece -> ((Piece.Word) piece).text())
              .toList();

  private final ScriptWriter writer = new ScriptWriter(NONE, ScriptOptions.DEFAULT);

  private List<String> line(String text) {
    return utterances(text).stream()
        .map(
            u ->
                u.words().stream().map(SpokenWord::text).collect(Collectors.joining(" "))
                    + " /"
                    + u.ending())
        .toList();
  }

  private List<Utterance> utterances(String text) {
    return writer.line(text).sections().stream()
        .flatMap(section -> section.sentences().stream())
        .flatMap(sentence -> sentence.utterances().stream())
        .toList();
  }

  @Test
  void marks_end_utterances() {
    assertThat(line("ومع ذلك، يبقى الدعم قائماً: هذا هو الواقع. هل تأتي؟"))
        .containsExactly(
            "ومع ذلك /COMMA",
            "يبقى الدعم قائماً /COLON",
            "هذا هو الواقع /FULL_STOP",
            "هل تأتي /QUESTION");
  }

  @Test
  void one_quoted_word_makes_no_pause() {
    assertThat(line("قالت حركة “حماس” إنها ترفض."))
        .containsExactly("قالت حركة حَمَاس إنها ترفض /FULL_STOP");
  }

  @Test
  void an_utterance_has_fifteen_words_at_most() {
    String sentence = "كلمة وأخرى ".repeat(5_000) + ".";
    assertThat(utterances(sentence)).allMatch(u -> u.words().size() <= 15);
    assertThat(utterances(sentence).stream().mapToInt(u -> u.words().size()).sum())
        .isEqualTo(10_000);
  }
}
