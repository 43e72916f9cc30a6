package org.rawi.nn;

/**
 * A convolution over time as PyTorch's {@code nn.Conv1d} with zero padding that keeps the length:
 * an odd number of taps, {@code dilation} steps apart, around each step.
 */
public final class Conv1d {
  /** Steps taken at a time: their outputs stay in the first-level cache for all taps. */
  private static final int BLOCK = 32;

  private final Matrix[] taps;
  private final float[] bias;
  private final int dilation;

  /** Tensors {@code name.weight} [out, in, taps] and {@code name.bias} [out]. */
  public Conv1d(Tensors tensors, String name, int dilation) {
    int[] shape = tensors.shape(name + ".weight");
    if (shape.length != 3 || shape[2] % 2 == 0) {
      throw new IllegalArgumentException(name + " is not a convolution with an odd number of taps");
    }
    float[] values = tensors.floats(name + ".weight");
    this.taps = new Matrix[shape[2]];
    for (int k = 0; k < taps.length; k++) {
      taps[k] = tap(values, shape, k);
    }
    this.bias = tensors.floats(name + ".bias");
    this.dilation = dilation;
  }

  private static Matrix tap(float[] values, int[] shape, int tap) {
    int outputs = shape[0];
    int inputs = shape[1];
    float[] weights = new float[outputs * inputs];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = values[i * shape[2] + tap];
    }
    return Matrix.ofOutputRows(weights, outputs, inputs);
  }

  public int inputs() {
    return taps[0].inputs();
  }

  public int outputs() {
    return bias.length;
  }

  /** A row of {@link #outputs()} for each row of {@link #inputs()}. */
  public float[][] apply(float[][] x) {
    float[][] y = new float[x.length][];
    for (int from = 0; from < x.length; from += BLOCK) {
      apply(x, from, Math.min(x.length, from + BLOCK), y);
    }
    return y;
  }

  private void apply(float[][] x, int from, int to, float[][] y) {
    for (int t = from; t < to; t++) {
      y[t] = bias.clone();
    }
    for (int k = 0; k < taps.length; k++) {
      int shift = (k - taps.length / 2) * dilation;
      int first = Math.max(from, -shift);
      int last = Math.min(to, x.length - shift);
      if (first < last) {
        taps[k].addProduct(x, first + shift, 0, last - first, y, first);
      }
    }
  }
}
