package org.rawi.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivationsTest {
  /** 1e-6 relative, as a percentage. */
  private static final Percentage RELATIVE = Percentage.withPercentage(1e-4);

  @Test
  void tanh_is_right_to_a_millionth() {
    for (double x = -12; x <= 12; x += 0.0137) {
      float f = (float) x;
      assertThat((double) Activations.tanh(f)).isCloseTo(StrictMath.tanh(f), RELATIVE);
    }
  }

  @Test
  void exp_is_right_to_a_millionth() {
    for (double x = -86; x <= 88; x += 0.0371) {
      float f = (float) x;
      assertThat((double) Activations.exp(f)).isCloseTo(StrictMath.exp(f), RELATIVE);
    }
  }

  @Test
  void sigmoid_is_right_to_a_millionth() {
    for (double x = -30; x <= 30; x += 0.0137) {
      float f = (float) x;
      assertThat((double) Activations.sigmoid(f))
          .isCloseTo(1 / (1 + StrictMath.exp(-f)), within(1e-6));
    }
  }

  @ParameterizedTest(name = "erf({0})")
  @CsvSource({
    "0.01, 0.011283415555850",
    "0.1, 0.112462916018285",
    "0.5, 0.520499877813047",
    "1, 0.842700792949715",
    "1.5, 0.966105146475311",
    "2, 0.995322265018953",
    "3, 0.999977909503001",
    "9, 1"
  })
  void erf_is_right_to_a_millionth(float x, double erf) {
    assertThat((double) Activations.erf(x)).isCloseTo(erf, RELATIVE);
    assertThat(Activations.erf(-x)).isEqualTo(-Activations.erf(x));
  }

  @ParameterizedTest(name = "gelu({0})")
  @CsvSource({"-3, -0.004049694", "-1, -0.158655254", "0, 0", "0.5, 0.345731230", "3, 2.995950306"})
  void gelu_is_the_exact_form(float x, double gelu) {
    assertThat((double) Activations.gelu(x)).isCloseTo(gelu, within(1e-6));
  }

  @Test
  void the_ends_of_the_range_are_finite() {
    assertThat(Activations.exp(-1000)).isZero();
    assertThat(Activations.exp(1000)).isFinite();
    assertThat(Activations.tanh(Float.POSITIVE_INFINITY)).isCloseTo(1f, within(1e-6f));
    assertThat(Activations.sigmoid(Float.NEGATIVE_INFINITY)).isCloseTo(0f, within(1e-6f));
  }

  @Test
  void many_exponentials_are_those_of_each() {
    float[] x = new float[200_000];
    for (int i = 0; i < x.length; i++) {
      x[i] =
          i < 100_000 ? (i - 50_000) / 500f : (float) StrictMath.pow(-1.0003, i - 100_000.0) / 1e9f;
    }
    float[] many = new float[x.length];
    Activations.exp(x, many, new float[x.length], x.length);
    for (int i = 0; i < x.length; i++) {
      assertThat(Float.floatToIntBits(many[i]))
          .as("exp %s", x[i])
          .isEqualTo(Float.floatToIntBits(Activations.exp(x[i])));
    }
  }

  /** Known bits: another machine, compiler or refactoring must not change the last place. */
  @Test
  void results_are_fixed_to_the_bit() {
    int hash = 7;
    for (int i = -4000; i <= 4000; i++) {
      float x = i / 500f;
      hash = 31 * hash + Float.floatToIntBits(Activations.tanh(x));
      hash = 31 * hash + Float.floatToIntBits(Activations.sigmoid(x));
      hash = 31 * hash + Float.floatToIntBits(Activations.exp(x));
      hash = 31 * hash + Float.floatToIntBits(Activations.gelu(x));
    }
    assertThat(hash).isEqualTo(-1999855601);
  }
}
