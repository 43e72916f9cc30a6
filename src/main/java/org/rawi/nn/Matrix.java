package org.rawi.nn;

/**
 * A matrix of weights that multiplies many row vectors at once.
 *
 * <p>Stored by inputs, so that the innermost loop runs over outputs and carries nothing from one
 * turn to the next. Every output sums its inputs in the same order, four at a time, however many
 * rows are multiplied: the result for a row does not depend on its batch.
 */
public final class Matrix {
  /**
   * Inputs taken at a time. Four rows of weights stay in the first-level cache while they meet all
   * rows of x; a loop over eight is no longer vectorized by the compiler of JDK 17.
   */
  private static final int BLOCK = 4;

  /**
   * Outputs from which on a row is wide. Wide and narrow rows have loops of their own: the compiler
   * unrolls a loop by how often it has turned, and narrow ones would have it do wide ones slowly.
   */
  private static final int WIDE = 128;

  private final int outputs;
  private final float[][] weights;

  private Matrix(int outputs, float[][] weights) {
    this.outputs = outputs;
    this.weights = weights;
  }

  /** From the layout that training frameworks store: {@code [out][in]}. */
  public static Matrix ofOutputRows(float[] values, int outputs, int inputs) {
    if (values.length != outputs * inputs) {
      throw new IllegalArgumentException(
          values.length + " values are not a matrix of " + outputs + " x " + inputs);
    }
    float[][] weights = new float[inputs][outputs];
    for (int i = 0; i < inputs; i++) {
      for (int o = 0; o < outputs; o++) {
        weights[i][o] = values[o * inputs + i];
      }
    }
    return new Matrix(outputs, weights);
  }

  /** A row of outputs for each input; the rows are not copied. */
  public static Matrix ofInputRows(float[][] rows, int outputs) {
    return new Matrix(outputs, rows);
  }

  public int inputs() {
    return weights.length;
  }

  public int outputs() {
    return outputs;
  }

  /** The inputs {@code from} (inclusive) to {@code to} as a matrix of their own. */
  public Matrix inputs(int from, int to) {
    return new Matrix(outputs, java.util.Arrays.copyOfRange(weights, from, to));
  }

  /**
   * Adds x · this to y, for {@code rows} rows beginning at {@code xRow} and {@code yRow}. The
   * vector begins at {@code column} of a row of x; a row of y holds exactly {@link #outputs()}
   * values.
   */
  public void addProduct(float[][] x, int xRow, int column, int rows, float[][] y, int yRow) {
    int inputs = weights.length;
    int i = 0;
    for (; i + BLOCK <= inputs; i += BLOCK) {
      float[] w0 = weights[i];
      float[] w1 = weights[i + 1];
      float[] w2 = weights[i + 2];
      float[] w3 = weights[i + 3];
      for (int r = 0; r < rows; r++) {
        if (outputs < WIDE) {
          addFourNarrow(x[xRow + r], column + i, w0, w1, w2, w3, y[yRow + r], outputs);
        } else {
          addFourWide(x[xRow + r], column + i, w0, w1, w2, w3, y[yRow + r], outputs);
        }
      }
    }
    for (; i < inputs; i++) {
      for (int r = 0; r < rows; r++) {
        addOne(x[xRow + r][column + i], weights[i], y[yRow + r], outputs);
      }
    }
  }

  /** y += x · this for one row. */
  public void addProduct(float[] x, float[] y) {
    addProduct(new float[][] {x}, 0, 0, 1, new float[][] {y}, 0);
  }

  private static void addFourWide(
      float[] x, int at, float[] w0, float[] w1, float[] w2, float[] w3, float[] y, int n) {
    float a = x[at];
    float b = x[at + 1];
    float c = x[at + 2];
    float d = x[at + 3];
    for (int j = 0; j < n; j++) {
      y[j] += (a * w0[j] + b * w1[j]) + (c * w2[j] + d * w3[j]);
    }
  }

  private static void addFourNarrow(
      float[] x, int at, float[] w0, float[] w1, float[] w2, float[] w3, float[] y, int n) {
    float a = x[at];
    float b = x[at + 1];
    float c = x[at + 2];
    float d = x[at + 3];
    for (int j = 0; j < n; j++) {
      y[j] += (a * w0[j] + b * w1[j]) + (c * w2[j] + d * w3[j]);
    }
  }

  private static void addOne(float a, float[] w, float[] y, int n) {
    for (int j = 0; j < n; j++) {
      y[j] += a * w[j];
    }
  }
}
