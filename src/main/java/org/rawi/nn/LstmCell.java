package org.rawi.nn;

/** The weights of one direction of an LSTM and its step over several sequences at once. */
final class LstmCell {
  private final int hidden;
  private final Matrix input;
  private final Matrix recurrent;
  private final float[] bias;

  LstmCell(Tensors tensors, String name, String suffix) {
    this.input = tensors.matrix(name + ".weight_ih" + suffix);
    this.recurrent = tensors.matrix(name + ".weight_hh" + suffix);
    this.hidden = recurrent.inputs();
    this.bias = tensors.floats(name + ".bias_ih" + suffix);
    float[] second = tensors.floats(name + ".bias_hh" + suffix);
    if (bias.length != 4 * hidden
        || second.length != 4 * hidden
        || recurrent.outputs() != 4 * hidden
        || input.outputs() != 4 * hidden) {
      throw new IllegalArgumentException(name + suffix + ": not the sizes of an LSTM");
    }
    for (int i = 0; i < bias.length; i++) {
      bias[i] += second[i];
    }
  }

  int hidden() {
    return hidden;
  }

  Matrix input() {
    return input;
  }

  /** Both biases together. */
  float[] bias() {
    return bias;
  }

  /** Adds the share of the states in rows {@code from} on to as many gates from {@code row} on. */
  void addState(float[][] states, int from, int rows, float[][] gates, int row) {
    recurrent.addProduct(states, from, 0, rows, gates, row);
  }

  /**
   * From finished gates and {@code cell} to the states in rows {@code row} on; updates the cell.
   */
  void step(float[][] gates, int row, int rows, float[][] cell, float[][] states) {
    float[] in = new float[hidden];
    float[] forget = new float[hidden];
    float[] candidate = new float[hidden];
    float[] out = new float[hidden];
    for (int r = 0; r < rows; r++) {
      float[] g = gates[row + r];
      System.arraycopy(g, 0, in, 0, hidden);
      System.arraycopy(g, hidden, forget, 0, hidden);
      System.arraycopy(g, 2 * hidden, candidate, 0, hidden);
      System.arraycopy(g, 3 * hidden, out, 0, hidden);
      Activations.sigmoid(in, 0, hidden);
      Activations.sigmoid(forget, 0, hidden);
      Activations.tanh(candidate, 0, hidden);
      Activations.sigmoid(out, 0, hidden);
      blend(cell[r], forget, in, candidate);
      open(states[row + r], cell[r], out);
    }
  }

  /** c = f·c + i·g. */
  private static void blend(float[] cell, float[] forget, float[] in, float[] candidate) {
    for (int j = 0; j < cell.length; j++) {
      cell[j] = forget[j] * cell[j] + in[j] * candidate[j];
    }
  }

  /** h = o·tanh c. */
  private static void open(float[] state, float[] cell, float[] out) {
    System.arraycopy(cell, 0, state, 0, cell.length);
    Activations.tanh(state, 0, state.length);
    for (int j = 0; j < state.length; j++) {
      state[j] *= out[j];
    }
  }
}
