package org.rawi.voice.neural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rawi.phonetics.Phonemizer;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.Word;
import org.rawi.voice.neural.Passage.Tune;

/** The tune alone: the network is made to hum on one note. */
class MelodyTest {
  private static final String WORDS = "كَيْفَ وَصَلَتِ الطَّائِرَةُ إِلَى المَدِينَةِ";

  @Test
  void statements_sink() {
    double[] hertz = over(Tune.STATEMENT, true);
    assertThat(last(hertz)).isLessThan(hertz[2]);
  }

  @Test
  void commas_keep_the_voice_up() {
    assertThat(last(over(Tune.STATEMENT, false))).isGreaterThan(last(over(Tune.STATEMENT, true)));
  }

  @Test
  void yes_no_questions_rise_at_their_end() {
    double[] hertz = over(Tune.YES_NO_QUESTION, true);
    assertThat(last(hertz)).isGreaterThan(1.2 * Arrays.stream(hertz).average().orElseThrow());
  }

  @Test
  void wh_questions_begin_high_and_fall() {
    double[] hertz = over(Tune.WH_QUESTION, true);
    double[] statement = over(Tune.STATEMENT, true);
    int kayfa = 25; // about the middle of the first word
    assertThat(hertz[kayfa]).isGreaterThan(1.15 * statement[kayfa]);
    assertThat(last(hertz)).isLessThan(last(statement));
  }

  @Test
  void exclamations_are_higher_and_wider() {
    double[] calls = over(Tune.EXCLAMATION, true);
    double[] states = over(Tune.STATEMENT, true);
    assertThat(spread(calls)).isGreaterThan(spread(states));
    assertThat(Arrays.stream(calls).average().orElseThrow())
        .isGreaterThan(Arrays.stream(states).average().orElseThrow());
  }

  private static double[] over(Tune tune, boolean isFinal) {
    List<Word> words = new ArrayList<>();
    for (String word : WORDS.split(" ", -1)) {
      words.add(new Word(word));
    }
    List<PhoneticWord> phones = new Phonemizer().phonemize(words, true);
    PhoneRow row = PhoneRow.of(new Passage(List.of(new Phrase(phones, isFinal, .1)), tune));
    double[] seconds = new double[row.size()];
    Arrays.fill(seconds, .1);
    Timing timing = Timing.of(seconds);
    double[] note = new double[timing.frames()];
    Arrays.fill(note, Math.log(110));
    float[] voiced = new float[note.length];
    Arrays.fill(voiced, 1);
    double[] hertz = Melody.over(row, timing, note, voiced);
    return Arrays.copyOf(hertz, hertz.length - 20); // without the pause
  }

  private static double last(double[] hertz) {
    return hertz[hertz.length - 1];
  }

  private static double spread(double[] hertz) {
    return Arrays.stream(hertz).max().orElseThrow() / Arrays.stream(hertz).min().orElseThrow();
  }
}
