package org.rawi.voice.onnx;

import java.util.Arrays;

/**
 * Numbers that go into a model or come out of it, row by row; whole ones in {@code longs}, the
 * others in {@code floats}.
 */
record Tensor(long[] shape, float[] floats, long[] longs) {

  static Tensor of(float... values) {
    return new Tensor(new long[] {values.length}, values, new long[0]);
  }

  static Tensor of(long... values) {
    return new Tensor(new long[] {values.length}, new float[0], values);
  }

  /** The same numbers, as one row of a batch. */
  Tensor row() {
    return new Tensor(new long[] {1, size()}, floats, longs);
  }

  int size() {
    return Math.max(floats.length, longs.length);
  }

  /** Whole numbers, also where the model gives them as others. */
  long[] whole() {
    if (longs.length > 0) {
      return longs;
    }
    long[] whole = new long[floats.length];
    Arrays.setAll(whole, i -> Math.round(floats[i]));
    return whole;
  }
}
