package org.rawi.nn;

/**
 * A bidirectional GRU layer as PyTorch stores it: gates in the order reset, update, new, two
 * biases, zero initial state.
 */
public final class Gru {
  private final Direction forward;
  private final Direction backward;

  /** Tensors {@code name.weight_ih_l0}, {@code name.weight_ih_l0_reverse} and so on. */
  public Gru(Tensors tensors, String name) {
    this.forward = new Direction(tensors, name, "_l0");
    this.backward = new Direction(tensors, name, "_l0_reverse");
  }

  public int inputs() {
    return forward.input.inputs();
  }

  /** Size of an output row: forward state, then backward state. */
  public int outputs() {
    return forward.hidden + backward.hidden;
  }

  /** A row of {@link #outputs()} for each row of {@link #inputs()}. */
  public float[][] apply(float[][] x) {
    float[][] y = new float[x.length][outputs()];
    forward.run(x, false, y, 0);
    backward.run(x, true, y, forward.hidden);
    return y;
  }

  /** One reading direction. */
  private static final class Direction {
    final Linear input;
    final Linear recurrent;
    final int hidden;

    Direction(Tensors tensors, String name, String suffix) {
      input =
          new Linear(
              tensors.matrix(name + ".weight_ih" + suffix),
              tensors.floats(name + ".bias_ih" + suffix));
      recurrent =
          new Linear(
              tensors.matrix(name + ".weight_hh" + suffix),
              tensors.floats(name + ".bias_hh" + suffix));
      hidden = recurrent.inputs();
      if (recurrent.outputs() != 3 * hidden || input.outputs() != 3 * hidden) {
        throw new IllegalArgumentException(name + suffix + " is not a GRU");
      }
    }

    void run(float[][] x, boolean reverse, float[][] y, int at) {
      float[][] a = input.apply(x);
      float[] h = new float[hidden];
      for (int step = 0; step < x.length; step++) {
        int t = reverse ? x.length - 1 - step : step;
        advance(a[t], recurrent.apply(h), h);
        System.arraycopy(h, 0, y[t], at, hidden);
      }
    }

    /** h = (1 − z) · n + z · h with n = tanh(a_n + r · b_n). */
    private void advance(float[] a, float[] b, float[] h) {
      for (int j = 0; j < hidden; j++) {
        float reset = Activations.sigmoid(a[j] + b[j]);
        float update = Activations.sigmoid(a[hidden + j] + b[hidden + j]);
        float fresh = Activations.tanh(a[2 * hidden + j] + reset * b[2 * hidden + j]);
        h[j] = (1 - update) * fresh + update * h[j];
      }
    }
  }
}
