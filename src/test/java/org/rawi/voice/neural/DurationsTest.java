package org.rawi.voice.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.phonetics.Phonemizer;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.Word;
import org.rawi.voice.neural.Passage.Tune;

/** Facts of a reader's rhythm, at the pace of a newsreader. */
class DurationsTest {
  private static final String FIRST =
      "وَصَلَ الوَفْدُ إِلَى مَدِينَةِ الرِّبَاطِ فِي السَّاعَةِ الثَّامِنَةِ";
  private static final String SECOND =
      "وَذَكَرَتِ الوِزَارَةُ أَنَّ التِّجَارَةَ بَيْنَ الجَانِبَيْنِ زَادَتْ";
  private static NeuralVoice voice;
  private static PhoneRow row;

  @BeforeAll
  static void readVoice() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("voices/hadi/voice.bin"))) {
      voice = NeuralVoice.read(in);
    }
    row =
        PhoneRow.of(
            new Passage(
                List.of(
                    new Phrase(phones(FIRST), false, .25), new Phrase(phones(SECOND), true, .05)),
                Tune.STATEMENT));
  }

  private static List<PhoneticWord> phones(String text) {
    List<Word> words = new ArrayList<>();
    for (String word : text.split(" ", -1)) {
      words.add(new Word(word));
    }
    return new Phonemizer().phonemize(words, true);
  }

  @Test
  void a_newsreader_says_some_sixteen_sounds_a_second() {
    assertThat(mean(at(1), i -> true)).isBetween(.056, .068);
  }

  @ParameterizedTest
  @ValueSource(doubles = {.7, 1, 1.4})
  void pauses_are_as_asked_at_any_rate(double rate) {
    double[] seconds = at(rate);
    assertThat(seconds[row.phraseEnd(0)]).isEqualTo(.25);
    assertThat(seconds[row.size() - 1]).isEqualTo(.05);
  }

  @Test
  void durations_are_not_those_of_a_metronome() {
    assertThat(variation(at(1), DurationsTest::isShort)).isGreaterThan(.18);
    assertThat(variation(at(1), DurationsTest::isConsonant)).isGreaterThan(.3);
  }

  @Test
  void the_rhyme_before_a_pause_is_drawn_out() {
    IntPredicate last = i -> RhythmFactor.AFTER.of(row, i) == 0;
    double drawn = mean(at(1), i -> isConsonant(i) && last.test(i));
    assertThat(drawn).isGreaterThan(1.4 * mean(at(1), i -> isConsonant(i) && !last.test(i)));
  }

  @Test
  void short_and_long_single_and_doubled_keep_apart() {
    double[] seconds = at(1);
    assertThat(mean(seconds, DurationsTest::isLong))
        .isGreaterThan(1.8 * mean(seconds, DurationsTest::isShort));
    assertThat(mean(seconds, i -> row.get(i).sound().orElseThrow().geminate()))
        .isGreaterThan(1.6 * mean(seconds, DurationsTest::isConsonant));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, NeuralVoice.FASTEST})
  void nothing_becomes_too_short_to_be_heard(double rate) {
    double[] seconds = at(rate);
    assertThat(least(seconds, i -> true)).isGreaterThan(.0249 * Math.pow(rate, -.7));
    assertThat(least(seconds, DurationsTest::isLong)).isGreaterThan(.0599 * Math.pow(rate, -.7));
  }

  @Test
  void a_higher_rate_shortens_every_sound() {
    double[] normal = at(1);
    double[] fast = at(1.4);
    assertThat(IntStream.range(0, row.size()).filter(i -> !row.get(i).isPause()))
        .allMatch(i -> fast[i] < normal[i]);
    assertThat(mean(normal, i -> true) / mean(fast, i -> true)).isCloseTo(1.4, within(.1));
  }

  private static double[] at(double rate) {
    return Durations.at(rate, NeuralVoice.natural(voice.encoder().encode(row)), row);
  }

  private static boolean isShort(int i) {
    return RhythmFactor.VOWEL.of(row, i) == 1;
  }

  private static boolean isLong(int i) {
    return RhythmFactor.VOWEL.of(row, i) == 2;
  }

  private static boolean isConsonant(int i) {
    return !row.get(i).isVowel() && !row.get(i).sound().orElseThrow().geminate();
  }

  private static double[] chosen(double[] seconds, IntPredicate which) {
    return IntStream.range(0, row.size())
        .filter(i -> !row.get(i).isPause() && which.test(i))
        .mapToDouble(i -> seconds[i])
        .toArray();
  }

  private static double least(double[] seconds, IntPredicate which) {
    return Arrays.stream(chosen(seconds, which)).min().orElseThrow();
  }

  private static double mean(double[] seconds, IntPredicate which) {
    return Arrays.stream(chosen(seconds, which)).average().orElseThrow();
  }

  private static double variation(double[] seconds, IntPredicate which) {
    double mean = mean(seconds, which);
    double sum = 0;
    double[] all = chosen(seconds, which);
    for (double d : all) {
      sum += (d - mean) * (d - mean);
    }
    return Math.sqrt(sum / all.length) / mean;
  }
}
