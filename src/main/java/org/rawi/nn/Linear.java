package org.rawi.nn;

/** y = x · Wᵀ + b, as PyTorch's {@code nn.Linear}. */
public final class Linear {
  private final Matrix weight;
  private final float[] bias;

  /** Tensors {@code name.weight} [out, in] and {@code name.bias} [out]. */
  public Linear(Tensors tensors, String name) {
    this(tensors.matrix(name + ".weight"), tensors.floats(name + ".bias"));
  }

  public Linear(Matrix weight, float[] bias) {
    if (bias.length != weight.outputs()) {
      throw new IllegalArgumentException(
          "a bias of " + bias.length + " for " + weight.outputs() + " outputs");
    }
    this.weight = weight;
    this.bias = bias.clone();
  }

  public int inputs() {
    return weight.inputs();
  }

  public int outputs() {
    return weight.outputs();
  }

  /** New rows of outputs for all rows of inputs. */
  public float[][] apply(float[][] x) {
    float[][] y = new float[x.length][];
    for (int r = 0; r < x.length; r++) {
      y[r] = bias.clone();
    }
    weight.addProduct(x, 0, 0, x.length, y, 0);
    return y;
  }

  /** One row. */
  public float[] apply(float[] x) {
    return apply(new float[][] {x})[0];
  }
}
