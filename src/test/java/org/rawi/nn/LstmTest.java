package org.rawi.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LstmTest {
  private static final int IN = 6;
  private static final int HIDDEN = 5;
  private static final Tensors TENSORS = weights().read();
  private static final Lstm LSTM = new Lstm(TENSORS, "r", 0);

  private static TensorFile weights() {
    TensorFile file = new TensorFile();
    for (String suffix : new String[] {"_l0", "_l0_reverse"}) {
      file.noise("r.weight_ih" + suffix, 4 * HIDDEN, IN)
          .noise("r.weight_hh" + suffix, 4 * HIDDEN, HIDDEN)
          .noise("r.bias_ih" + suffix, 4 * HIDDEN)
          .noise("r.bias_hh" + suffix, 4 * HIDDEN);
    }
    return file;
  }

  @Test
  void equals_the_textbook_equations() {
    float[][] x = MatrixTest.rows(7, IN, 5);
    float[][] y = LSTM.run(x, new Sequences(7));
    double[][] ahead = textbook(x, "_l0", false);
    double[][] back = textbook(x, "_l0_reverse", true);
    for (int t = 0; t < 7; t++) {
      for (int j = 0; j < HIDDEN; j++) {
        assertThat((double) y[t][j]).isCloseTo(ahead[t][j], within(1e-6));
        assertThat((double) y[t][HIDDEN + j]).isCloseTo(back[t][j], within(1e-6));
      }
    }
  }

  @Test
  void sequences_of_all_lengths_together_equal_each_alone() {
    int[] lengths = {3, 0, 9, 1, 3, 7};
    Sequences packed = new Sequences(lengths);
    float[][] x = new float[packed.rows()][];
    for (int s = 0; s < lengths.length; s++) {
      float[][] own = MatrixTest.rows(lengths[s], IN, 100 * s);
      for (int t = 0; t < lengths[s]; t++) {
        x[packed.row(s, t)] = own[t];
      }
    }
    float[][] together = LSTM.run(x, packed);
    for (int s = 0; s < lengths.length; s++) {
      float[][] alone =
          LSTM.run(MatrixTest.rows(lengths[s], IN, 100 * s), new Sequences(lengths[s]));
      for (int t = 0; t < lengths[s]; t++) {
        assertThat(together[packed.row(s, t)]).containsExactly(alone[t]);
      }
    }
  }

  private static double[][] textbook(float[][] x, String suffix, boolean reverse) {
    float[] wi = TENSORS.floats("r.weight_ih" + suffix);
    float[] wh = TENSORS.floats("r.weight_hh" + suffix);
    float[] bi = TENSORS.floats("r.bias_ih" + suffix);
    float[] bh = TENSORS.floats("r.bias_hh" + suffix);
    double[][] y = new double[x.length][HIDDEN];
    double[] h = new double[HIDDEN];
    double[] c = new double[HIDDEN];
    for (int k = 0; k < x.length; k++) {
      int t = reverse ? x.length - 1 - k : k;
      double[] g = new double[4 * HIDDEN];
      for (int o = 0; o < g.length; o++) {
        g[o] = bi[o] + bh[o];
        for (int i = 0; i < IN; i++) {
          g[o] += wi[o * IN + i] * x[t][i];
        }
        for (int i = 0; i < HIDDEN; i++) {
          g[o] += wh[o * HIDDEN + i] * h[i];
        }
      }
      for (int j = 0; j < HIDDEN; j++) {
        double candidate = StrictMath.tanh(g[2 * HIDDEN + j]);
        c[j] = sigmoid(g[HIDDEN + j]) * c[j] + sigmoid(g[j]) * candidate;
        y[t][j] = sigmoid(g[3 * HIDDEN + j]) * StrictMath.tanh(c[j]);
      }
      h = y[t];
    }
    return y;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + StrictMath.exp(-x));
  }
}
