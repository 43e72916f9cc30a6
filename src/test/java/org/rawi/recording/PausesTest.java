package org.rawi.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.script.Utterance.Ending;
import org.rawi.text.Span;

class PausesTest {
  /** Utterances of so many words, all but the last ending as said. */
  private static List<Double> inside(double rate, Ending ending, int... words) {
    List<Utterance> utterances = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      SpokenWord word = new SpokenWord("كَلِمَةٌ", new Span(0, 0));
      Ending own = i + 1 < words.length ? ending : Ending.FULL_STOP;
      utterances.add(new Utterance(Collections.nCopies(words[i], word), own, false));
    }
    return new Pauses(rate).inside(utterances);
  }

  @Test
  void a_reader_breathes_before_his_breath_ends() {
    assertThat(inside(1, Ending.CLAUSE, 6, 6, 6, 6, 6)).containsExactly(.14, .25, .14, .25);
    assertThat(inside(1, Ending.CLAUSE, 13, 13)).containsExactly(.25);
    assertThat(inside(1, Ending.CLAUSE, 3, 4, 5)).containsExactly(.14, .14);
  }

  @Test
  void the_authors_marks_are_breaths_of_their_own() {
    assertThat(inside(1, Ending.COMMA, 9, 9, 9)).containsExactly(.25, .25);
    assertThat(inside(1, Ending.QUOTATION, 9, 9, 9)).containsExactly(.12, .12);
  }

  @Test
  void faster_speech_has_shorter_ones() {
    assertThat(inside(4, Ending.CLAUSE, 9, 9)).containsExactly(.125);
  }
}
