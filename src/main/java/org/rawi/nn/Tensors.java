package org.rawi.nn;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The named weights of a model, read from Rawi's tensor file.
 *
 * <p>Big-endian: the letters {@code RAWI}, an int32 count, then for each tensor its name (as {@link
 * DataInputStream#readUTF}), a byte that tells whether it is quantized, a byte for the rank, the
 * dimensions (int32), and either float32 values or, quantized, one float32 scale for each index of
 * the first dimension followed by int8 values. A quantized value is int8 times the scale of its
 * row.
 */
public final class Tensors {
  private static final int MAGIC = 0x52415749; // RAWI
  private static final int MAX_RANK = 4;
  private static final int MAX_VALUES = 1 << 28;

  private final Map<String, Tensor> tensors;

  private Tensors(Map<String, Tensor> tensors) {
    this.tensors = tensors;
  }

  /**
   * Reads to the end; the stream stays open.
   *
   * @throws IOException if it is truncated or not a tensor file; the message says which
   */
  public static Tensors read(InputStream in) throws IOException {
    byte[] all = in.readAllBytes();
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(all));
    if (all.length < 8 || data.readInt() != MAGIC) {
      throw new IOException("not a tensor file: it does not begin with RAWI");
    }
    int count = data.readInt();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    String last = "the header";
    try {
      for (int i = 0; i < count; i++) {
        String name = data.readUTF();
        last = name;
        tensors.put(name, Tensor.read(name, data));
      }
    } catch (EOFException e) {
      throw new IOException("tensor file is cut off in " + last, e);
    }
    if (data.available() > 0) {
      throw new IOException(data.available() + " bytes follow the last tensor, " + last);
    }
    return new Tensors(tensors);
  }

  public Set<String> names() {
    return java.util.Collections.unmodifiableSet(tensors.keySet());
  }

  public boolean has(String name) {
    return tensors.containsKey(name);
  }

  /** The dimensions. */
  public int[] shape(String name) {
    return tensor(name).shape.clone();
  }

  /** All values, row-major, as floats. */
  public float[] floats(String name) {
    return tensor(name).floats();
  }

  /** A weight of rank 2, [out, in], or of higher rank, whose further dimensions count as inputs. */
  public Matrix matrix(String name) {
    Tensor tensor = tensor(name);
    if (tensor.shape.length < 2) {
      throw new IllegalArgumentException(name + " is not a matrix");
    }
    return Matrix.ofOutputRows(tensor.floats(), tensor.shape[0], tensor.rowSize());
  }

  /** A table of vectors, kept quantized if it is so in the file. */
  public Table table(String name) {
    return new Table(tensor(name));
  }

  /** {@link #table} of a tensor that older files lack. */
  public Optional<Table> optionalTable(String name) {
    return has(name) ? Optional.of(table(name)) : Optional.empty();
  }

  private Tensor tensor(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new UncheckedIOException(new IOException("the model has no tensor " + name));
    }
    return tensor;
  }

  /** Vectors by number, as in an embedding: one row each. */
  public static final class Table {
    private final Tensor tensor;
    private final int size;

    private Table(Tensor tensor) {
      this.tensor = tensor;
      this.size = tensor.rowSize();
    }

    public int rows() {
      return tensor.shape[0];
    }

    /** Length of a vector. */
    public int size() {
      return size;
    }

    /** Writes vector {@code row} to {@code out} from {@code at} on. */
    public void copy(int row, float[] out, int at) {
      if (tensor.bytes.length == 0) {
        System.arraycopy(tensor.values, row * size, out, at, size);
        return;
      }
      float scale = tensor.values[row];
      for (int i = 0; i < size; i++) {
        out[at + i] = tensor.bytes[row * size + i] * scale;
      }
    }
  }

  /**
   * @param values the values, or, quantized, a scale for each row
   * @param bytes the quantized values; empty if not quantized
   */
  private record Tensor(int[] shape, float[] values, byte[] bytes) {

    static Tensor read(String name, DataInputStream data) throws IOException {
      boolean quantized = data.readByte() != 0;
      int rank = data.readByte();
      if (rank < 1 || rank > MAX_RANK) {
        throw new IOException("tensor " + name + " has an impossible rank: " + rank);
      }
      int[] shape = new int[rank];
      long size = 1;
      for (int i = 0; i < rank; i++) {
        shape[i] = data.readInt();
        size *= shape[i];
        if (shape[i] < 1 || size > MAX_VALUES) {
          throw new IOException("tensor " + name + " has an impossible shape");
        }
      }
      if (!quantized) {
        return new Tensor(shape, readFloats(data, (int) size), new byte[0]);
      }
      float[] scale = readFloats(data, shape[0]);
      return new Tensor(shape, scale, readBytes(data, (int) size));
    }

    private static float[] readFloats(DataInputStream data, int count) throws IOException {
      float[] values = new float[count];
      ByteBuffer.wrap(readBytes(data, 4 * count)).asFloatBuffer().get(values);
      return values;
    }

    private static byte[] readBytes(DataInputStream data, int count) throws IOException {
      if (count > data.available()) {
        throw new EOFException();
      }
      return data.readNBytes(count);
    }

    int rowSize() {
      return Arrays.stream(shape).skip(1).reduce(1, (a, b) -> a * b);
    }

    float[] floats() {
      if (bytes.length == 0) {
        return values.clone();
      }
      float[] all = new float[bytes.length];
      int row = rowSize();
      for (int i = 0; i < all.length; i++) {
        all[i] = bytes[i] * values[i / row];
      }
      return all;
    }
  }
}
