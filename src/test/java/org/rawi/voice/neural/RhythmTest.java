package org.rawi.voice.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rawi.TextResource;
import org.rawi.phonetics.Phonemizer;
import org.rawi.phonetics.Word;
import org.rawi.voice.neural.Passage.Tune;

class RhythmTest {
  private static final String A_TENTH = "# exp(−2.303) = .1\nMEAN\t-2303\n";

  static List<String> learnt() {
    return TextResource.of(RhythmTest.class, "rhythm-vectors.tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  /** Network's seconds, values of the factors, seconds that the training code came to. */
  @ParameterizedTest
  @MethodSource("learnt")
  void weights_say_what_the_training_code_says(String line) {
    String[] fields = line.split("\t", -1);
    int[] values = Arrays.stream(fields[1].split(" ", -1)).mapToInt(Integer::parseInt).toArray();
    assertThat(Rhythm.read().seconds(values, Double.parseDouble(fields[0])))
        .isCloseTo(Double.parseDouble(fields[2]), within(1e-5));
  }

  @Test
  void terms_multiply() {
    PhoneRow row = row("كَتَبَ");
    double[] network = new double[row.size()];
    Arrays.fill(network, .05);
    assertThat(Rhythm.of(A_TENTH).seconds(row, network)[1]).isCloseTo(.1, within(1e-4));
    Rhythm longer = Rhythm.of(A_TENTH + "VOWEL\t0 693 0\nSTRESS\t0 -693\n"); // ln 2 = .693
    assertThat(longer.seconds(row, network))
        .containsExactly(new double[] {.05, .1, .1, .2, .1, .2, 0}, within(2e-4));
  }

  @Test
  void the_networks_opinion_counts_as_much_as_its_slope() {
    Rhythm rhythm = Rhythm.of("MEAN\t0\nNETWORK\t0 0 0 0 0 0 0 500 0 0 0 1000\n");
    assertThat(rhythm.seconds(row("لَا"), new double[] {.04, .3, .05})) // √.04, .3
        .containsExactly(new double[] {.2, .3, 0}, within(1e-6));
  }

  @Test
  void weights_of_another_size_are_refused() {
    assertThatThrownBy(() -> Rhythm.of("STRESS\t0 0 0\n"))
        .hasMessageContaining("STRESS has 3 weights instead of 2");
  }

  @ParameterizedTest(name = "{0} phone {1}: {2} = {3}")
  @CsvSource({
    // m u d a r~ i s u n | m aa h i r
    "مُدَرِّسٌ مَاهِرْ, 4, SOUND, 9",
    "مُدَرِّسٌ مَاهِرْ, 3, AFTER, 9",
    "مُدَرِّسٌ مَاهِرْ, 3, PHONE_AFTER, 44", // 35 + r
    "مُدَرِّسٌ مَاهِرْ, 1, PHONE_BEFORE, 23",
    "مُدَرِّسٌ مَاهِرْ, 0, BEFORE, 0",
    "مُدَرِّسٌ مَاهِرْ, 2, AFTER_NEXT, 9",
    "مُدَرِّسٌ مَاهِرْ, 0, EDGE, 1",
    "مُدَرِّسٌ مَاهِرْ, 2, EDGE, 0",
    "مُدَرِّسٌ مَاهِرْ, 8, EDGE, 2",
    "مُدَرِّسٌ مَاهِرْ, 3, STRESS, 1",
    "مُدَرِّسٌ مَاهِرْ, 1, VOWEL, 1",
    "مُدَرِّسٌ مَاهِرْ, 10, VOWEL, 2",
    "مُدَرِّسٌ مَاهِرْ, 13, AFTER, 0",
    "مُدَرِّسٌ مَاهِرْ, 13, PHRASE_END, 0",
    "مُدَرِّسٌ مَاهِرْ, 10, PHRASE_END, 1",
    "فِي مُدُنْ, 0, FUNCTION, 1",
    "وَمِنْ كُتُبْ, 0, FUNCTION, 1",
    "وَمِنْ مُدُنْ, 0, FUNCTION, 1", // said wamim
    "فَلَا مُدُنْ, 0, FUNCTION, 1",
    "فِي مُدُنْ, 2, FUNCTION, 0"
  })
  void factors(String words, int phone, RhythmFactor factor, int value) {
    assertThat(factor.of(row(words), phone)).isEqualTo(value);
  }

  private static PhoneRow row(String words) {
    List<Word> all = new ArrayList<>();
    for (String word : words.split(" ", -1)) {
      all.add(new Word(word));
    }
    Phrase phrase = new Phrase(new Phonemizer().phonemize(all, false), true, .1);
    return PhoneRow.of(new Passage(List.of(phrase), Tune.STATEMENT));
  }
}
