package org.rawi.script.verbalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;

class CardinalsTest {

  private static String say(long n, Gender gender, GrammaticalCase c, Definiteness form) {
    return String.join(" ", Cardinals.words(n, gender, c, form));
  }

  private static String bare(long n, Gender gender, GrammaticalCase c) {
    return Letters.bare(say(n, gender, c, Definiteness.INDEFINITE));
  }

  /** Every length of number is met equally often. */
  @Test
  void a_million_numbers_agree_with_the_tables() {
    SplittableRandom random = new SplittableRandom(20261122);
    for (int i = 0; i < 1_000_000; i++) {
      long number = random.nextLong(power(random.nextInt(1, 19)));
      Gender gender = random.nextBoolean() ? Gender.MASCULINE : Gender.FEMININE;
      GrammaticalCase asked =
          random.nextBoolean() ? GrammaticalCase.NOMINATIVE : GrammaticalCase.GENITIVE;
      String expected =
          NumberOracle.say(number, gender == Gender.FEMININE, asked != GrammaticalCase.NOMINATIVE);
      String said = bare(number, gender, asked);
      if (!said.equals(expected)) {
        assertThat(said).as("%d %s %s", number, gender, asked).isEqualTo(expected);
      }
    }
  }

  @Test
  void every_number_below_ten_thousand_agrees_with_the_tables() {
    for (int number = 0; number < 10_000; number++) {
      for (Gender gender : Gender.values()) {
        assertThat(bare(number, gender, GrammaticalCase.NOMINATIVE))
            .as("%d %s", number, gender)
            .isEqualTo(NumberOracle.say(number, gender == Gender.FEMININE, false));
      }
    }
  }

  private static long power(int zeros) {
    long power = 1;
    for (int i = 0; i < zeros; i++) {
      power *= 10;
    }
    return power;
  }

  @ParameterizedTest(name = "{0} {1} {2} {3} → {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3    | MASCULINE | NOMINATIVE | CONSTRUCT  | ثَلَاثَةُ
          3    | FEMININE  | GENITIVE   | CONSTRUCT  | ثَلَاثِ
          8    | FEMININE  | NOMINATIVE | CONSTRUCT  | ثَمَانِي
          8    | FEMININE  | ACCUSATIVE | CONSTRUCT  | ثَمَانِيَ
          8    | FEMININE  | NOMINATIVE | INDEFINITE | ثَمَانٍ
          12   | FEMININE  | GENITIVE   | INDEFINITE | اثْنَتَيْ عَشْرَةَ
          21   | FEMININE  | ACCUSATIVE | INDEFINITE | إِحْدَى وَعِشْرِينَ
          75   | FEMININE  | NOMINATIVE | DEFINITE   | الْخَمْسُ وَالسَّبْعُونَ
          200  | MASCULINE | NOMINATIVE | CONSTRUCT  | مِئَتَا
          300  | MASCULINE | GENITIVE   | INDEFINITE | ثَلَاثِمِئَةٍ
          800  | MASCULINE | NOMINATIVE | INDEFINITE | ثَمَانِمِئَةٍ
          2000 | MASCULINE | ACCUSATIVE | CONSTRUCT  | أَلْفَيْ
          5000 | MASCULINE | NOMINATIVE | CONSTRUCT  | خَمْسَةُ آلَافِ
          11000 | MASCULINE | NOMINATIVE | CONSTRUCT | أَحَدَ عَشَرَ أَلْفَ
          """)
  void cases_and_construct(
      long n, Gender gender, GrammaticalCase c, Definiteness form, String expected) {
    assertThat(say(n, gender, c, form)).isEqualTo(Letters.shaddaFirst(expected));
  }
}
