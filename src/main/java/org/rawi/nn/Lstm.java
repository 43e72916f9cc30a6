package org.rawi.nn;

/**
 * A bidirectional LSTM layer as PyTorch stores it: gates in the order input, forget, cell, output,
 * two biases, zero initial state.
 *
 * <p>Its work has two parts. The share of the inputs in the gates ({@link Gates}) is the same for
 * every step and can be computed for many rows at once, once for what stays constant; {@link
 * #recur} does the rest.
 */
public final class Lstm {
  private final LstmCell forward;
  private final LstmCell backward;

  /** Tensors {@code name.weight_ih_l0}, {@code name.weight_ih_l0_reverse} and so on. */
  public Lstm(Tensors tensors, String name, int layer) {
    this.forward = new LstmCell(tensors, name, "_l" + layer);
    this.backward = new LstmCell(tensors, name, "_l" + layer + "_reverse");
    if (forward.hidden() != backward.hidden() || inputs() != backward.input().inputs()) {
      throw new IllegalArgumentException(name + ": the two directions differ in size");
    }
  }

  /** Size of an input row. */
  public int inputs() {
    return forward.input().inputs();
  }

  /** Size of an output row: forward state, then backward state. */
  public int outputs() {
    return 2 * forward.hidden();
  }

  /** {@code x} holds the rows of {@code sequences}; returns as many rows of {@link #outputs()}. */
  public float[][] run(float[][] x, Sequences sequences) {
    Gates gates = biases(sequences.rows());
    input(0, inputs()).add(x, 0, gates);
    return recur(gates, sequences);
  }

  /** Gates that hold the biases alone. */
  public Gates biases(int rows) {
    Gates gates = new Gates(new float[rows][], new float[rows][]);
    for (int r = 0; r < rows; r++) {
      gates.forward[r] = forward.bias().clone();
      gates.backward[r] = backward.bias().clone();
    }
    return gates;
  }

  /** The weights of the inputs {@code from} (inclusive) to {@code to}. */
  public Input input(int from, int to) {
    return new Input(forward.input().inputs(from, to), backward.input().inputs(from, to));
  }

  /** The recurrent part; {@code gates} holds biases and products of all inputs, and is used up. */
  public float[][] recur(Gates gates, Sequences sequences) {
    int rows = sequences.rows();
    int steps = sequences.steps();
    float[][] ahead = new float[rows][forward.hidden()];
    float[][] back = new float[rows][forward.hidden()];
    float[][] cell = new float[sequences.count()][forward.hidden()];
    for (int t = 0; t < steps; t++) {
      int row = sequences.start(t);
      if (t > 0) {
        forward.addState(ahead, sequences.start(t - 1), sequences.active(t), gates.forward, row);
      }
      forward.step(gates.forward, row, sequences.active(t), cell, ahead);
    }
    for (float[] c : cell) {
      java.util.Arrays.fill(c, 0f);
    }
    for (int t = steps - 1; t >= 0; t--) {
      int row = sequences.start(t);
      if (t + 1 < steps) {
        int going = sequences.active(t + 1);
        backward.addState(back, sequences.start(t + 1), going, gates.backward, row);
      }
      backward.step(gates.backward, row, sequences.active(t), cell, back);
    }
    return sideBySide(ahead, back);
  }

  private static float[][] sideBySide(float[][] a, float[][] b) {
    float[][] both = new float[a.length][];
    for (int r = 0; r < a.length; r++) {
      both[r] = java.util.Arrays.copyOf(a[r], a[r].length + b[r].length);
      System.arraycopy(b[r], 0, both[r], a[r].length, b[r].length);
    }
    return both;
  }

  /**
   * The gates of both directions before the recurrent share is added: rows of four times hidden.
   */
  public record Gates(float[][] forward, float[][] backward) {

    public int rows() {
      return forward.length;
    }
  }

  /** The weights of some of the inputs, both directions. */
  public record Input(Matrix forward, Matrix backward) {

    /** Adds the product of all rows of x, from {@code column} on. */
    public void add(float[][] x, int column, Gates gates) {
      forward.addProduct(x, 0, column, x.length, gates.forward, 0);
      backward.addProduct(x, 0, column, x.length, gates.backward, 0);
    }
  }
}
