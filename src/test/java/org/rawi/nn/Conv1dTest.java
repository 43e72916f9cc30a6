package org.rawi.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Conv1dTest {
  private static final int IN = 5;
  private static final int OUT = 3;
  private static final int TAPS = 3;

  @ParameterizedTest(name = "{0} steps, dilation {1}")
  @CsvSource({"1, 1", "2, 4", "7, 2", "100, 1", "100, 4"})
  void agrees_with_the_definition(int steps, int dilation) {
    Tensors tensors = new TensorFile().noise("c.weight", OUT, IN, TAPS).noise("c.bias", OUT).read();
    float[] w = tensors.floats("c.weight");
    float[] bias = tensors.floats("c.bias");
    float[][] x = new float[steps][IN];
    for (int t = 0; t < steps; t++) {
      for (int i = 0; i < IN; i++) {
        x[t][i] = (t * 7 + i * 3) % 11 - 5;
      }
    }
    float[][] y = new Conv1d(tensors, "c", dilation).apply(x);
    for (int t = 0; t < steps; t++) {
      for (int o = 0; o < OUT; o++) {
        double sum = bias[o];
        for (int k = 0; k < TAPS; k++) {
          int from = t + (k - 1) * dilation;
          for (int i = 0; i < IN && from >= 0 && from < steps; i++) {
            sum += w[(o * IN + i) * TAPS + k] * x[from][i];
          }
        }
        assertThat(y[t][o]).isCloseTo((float) sum, within(1e-4f));
      }
    }
  }
}
