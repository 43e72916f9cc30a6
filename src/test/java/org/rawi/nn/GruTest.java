package org.rawi.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GruTest {

  /** One input, one unit, zero weights but for the new gate: h = ½ tanh(x) + ½ h before. */
  @Test
  void both_directions_remember_what_they_read() {
    TensorFile file = new TensorFile();
    for (String suffix : new String[] {"_l0", "_l0_reverse"}) {
      file.floats("g.weight_ih" + suffix, new float[] {0, 0, 1}, 3, 1)
          .floats("g.weight_hh" + suffix, new float[3], 3, 1)
          .floats("g.bias_ih" + suffix, new float[3], 3)
          .floats("g.bias_hh" + suffix, new float[3], 3);
    }
    float[][] y = new Gru(file.read(), "g").apply(new float[][] {{1}, {-2}});
    double first = .5 * Math.tanh(1);
    double second = .5 * Math.tanh(-2);
    assertThat(y[0])
        .containsExactly(new float[] {(float) first, (float) (first + .5 * second)}, within(1e-5f));
    assertThat(y[1])
        .containsExactly(
            new float[] {(float) (second + .5 * first), (float) second}, within(1e-5f));
  }

  /** The reset gate closes on what the unit remembers: n = tanh(x + r · b) with r near 0. */
  @Test
  void a_closed_reset_gate_hides_the_recurrent_bias() {
    TensorFile file = new TensorFile();
    for (String suffix : new String[] {"_l0", "_l0_reverse"}) {
      file.floats("g.weight_ih" + suffix, new float[] {0, 0, 1}, 3, 1)
          .floats("g.weight_hh" + suffix, new float[3], 3, 1)
          .floats("g.bias_ih" + suffix, new float[] {-30, -30, 0}, 3)
          .floats("g.bias_hh" + suffix, new float[] {0, 0, 9}, 3);
    }
    float[][] y = new Gru(file.read(), "g").apply(new float[][] {{.5f}});
    assertThat(y[0][0]).isCloseTo((float) Math.tanh(.5), within(1e-5f));
  }
}
