package org.rawi.nn;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;

/** Writes tensor files for tests. */
public final class TensorFile {
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(body);
  private final Random random = new Random(17);
  private int count;

  public TensorFile floats(String name, float[] values, int... shape) {
    return write(name, 0, shape, () -> writeAll(values));
  }

  /** Values in −½…½, always the same for the same calls. */
  public TensorFile noise(String name, int... shape) {
    int size = 1;
    for (int s : shape) {
      size *= s;
    }
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = random.nextFloat() - 0.5f;
    }
    return floats(name, values, shape);
  }

  public TensorFile bytes(String name, byte[] values, float[] scale, int... shape) {
    return write(
        name,
        1,
        shape,
        () -> {
          writeAll(scale);
          out.write(values);
        });
  }

  public byte[] toBytes() {
    try {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      DataOutputStream header = new DataOutputStream(file);
      header.writeBytes("RAWI");
      header.writeInt(count);
      body.writeTo(file);
      return file.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Tensors read() {
    try {
      return Tensors.read(new ByteArrayInputStream(toBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeAll(float[] values) throws IOException {
    for (float v : values) {
      out.writeFloat(v);
    }
  }

  private TensorFile write(String name, int quantized, int[] shape, Body values) {
    try {
      out.writeUTF(name);
      out.writeByte(quantized);
      out.writeByte(shape.length);
      for (int s : shape) {
        out.writeInt(s);
      }
      values.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    count++;
    return this;
  }

  private interface Body {
    void write() throws IOException;
  }
}
