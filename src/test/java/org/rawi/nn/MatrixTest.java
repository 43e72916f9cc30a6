package org.rawi.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatrixTest {

  @ParameterizedTest(name = "{0} inputs, {1} outputs, {2} rows")
  @CsvSource({"1, 1, 1", "3, 5, 2", "4, 8, 1", "17, 33, 9", "64, 448, 3"})
  void product_equals_the_sum_of_products(int inputs, int outputs, int rows) {
    float[] w = noise(inputs * outputs, 1);
    float[][] x = rows(rows, inputs + 2, 2);
    float[][] y = rows(rows, outputs, 3);
    float[][] before = rows(rows, outputs, 3);
    Matrix.ofOutputRows(w, outputs, inputs).addProduct(x, 0, 2, rows, y, 0);
    for (int r = 0; r < rows; r++) {
      for (int o = 0; o < outputs; o++) {
        double sum = before[r][o];
        for (int i = 0; i < inputs; i++) {
          sum += (double) w[o * inputs + i] * x[r][2 + i];
        }
        assertThat((double) y[r][o]).isCloseTo(sum, within(1e-5));
      }
    }
  }

  @ParameterizedTest(name = "{0} inputs")
  @CsvSource({"7", "160"})
  void a_row_does_not_depend_on_its_batch(int inputs) {
    Matrix matrix = Matrix.ofOutputRows(noise(inputs * 50, 1), 50, inputs);
    float[][] x = rows(20, inputs, 2);
    float[][] together = new float[20][50];
    matrix.addProduct(x, 0, 0, 20, together, 0);
    for (int r = 0; r < 20; r++) {
      float[] alone = new float[50];
      matrix.addProduct(x[r], alone);
      assertThat(together[r]).containsExactly(alone);
    }
  }

  @ParameterizedTest(name = "split at {0}")
  @CsvSource({"4", "8", "12"})
  void parts_of_the_inputs_add_up_to_the_whole(int split) {
    Matrix matrix = Matrix.ofOutputRows(noise(16 * 10, 1), 10, 16);
    float[][] x = rows(3, 16, 2);
    float[][] whole = new float[3][10];
    float[][] parts = new float[3][10];
    matrix.addProduct(x, 0, 0, 3, whole, 0);
    matrix.inputs(0, split).addProduct(x, 0, 0, 3, parts, 0);
    matrix.inputs(split, 16).addProduct(x, 0, split, 3, parts, 0);
    assertThat(parts).isDeepEqualTo(whole);
  }

  static float[] noise(int size, int seed) {
    Random random = new Random(seed);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    return values;
  }

  static float[][] rows(int rows, int size, int seed) {
    float[][] values = new float[rows][];
    for (int r = 0; r < rows; r++) {
      values[r] = noise(size, seed + 31 * r);
    }
    return values;
  }
}
