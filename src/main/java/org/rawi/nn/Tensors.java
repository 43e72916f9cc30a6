package org.rawi.nn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The named weights of a model, read from Rawi's tensor file.
 *
 * <p>Big-endian: the letters {@code RAWI}, an int32 count, then for each tensor its name (as {@link
 * java.io.DataInputStream#readUTF}), a byte that tells whether it is quantized, a byte for the
 * rank, the dimensions (int32), and either float32 values or, quantized, one float32 scale for each
 * index of the first dimension followed by int8 values. A quantized value is int8 times the scale
 * of its row.
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
    ByteBuffer file = ByteBuffer.wrap(in.readAllBytes());
    if (file.remaining() < 8 || file.getInt() != MAGIC) {
      throw new IOException("not a tensor file: it does not begin with RAWI");
    }
    int count = file.getInt();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    String last = "the header";
    try {
      for (int i = 0; i < count; i++) {
        byte[] name = new byte[Short.toUnsignedInt(file.getShort())];
        file.get(name);
        last = new String(name, StandardCharsets.UTF_8);
        tensors.put(last, Tensor.read(last, file));
      }
    } catch (BufferUnderflowException e) {
      throw new IOException("tensor file is cut off in " + last, e);
    }
    if (file.hasRemaining()) {
      throw new IOException(file.remaining() + " bytes follow the last tensor, " + last);
    }
    return new Tensors(tensors);
  }

  public Set<String> names() {
    return java.util.Collections.unmodifiableSet(tensors.keySet());
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
    return Matrix.ofOutputRows(tensor.floats(), tensor.shape[0], tensor.rowSize);
  }

  /** A table of vectors, kept quantized if it is so in the file. */
  public Table table(String name) {
    return new Table(tensor(name));
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
      this.size = tensor.rowSize;
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
      tensor.copyRow(row, out, at);
    }
  }

  /**
   * A tensor that stays in the file's bytes until somebody asks for its values.
   *
   * @param rowSize values for one index of the first dimension
   * @param values where the values begin, floats or, quantized, bytes
   * @param scales where the scales of the rows begin; −1 if not quantized
   */
  private record Tensor(int[] shape, int rowSize, ByteBuffer file, int values, int scales) {

    static Tensor read(String name, ByteBuffer file) throws IOException {
      boolean quantized = file.get() != 0;
      int rank = file.get();
      if (rank < 1 || rank > MAX_RANK) {
        throw new IOException("tensor " + name + " has an impossible rank: " + rank);
      }
      int[] shape = new int[rank];
      long size = 1;
      for (int i = 0; i < rank; i++) {
        shape[i] = file.getInt();
        size *= shape[i];
        if (shape[i] < 1 || size > MAX_VALUES) {
          throw new IOException("tensor " + name + " has an impossible shape");
        }
      }
      int scales = quantized ? skip(file, Float.BYTES * (long) shape[0]) : -1;
      int values = skip(file, quantized ? size : Float.BYTES * size);
      return new Tensor(shape, (int) (size / shape[0]), file, values, scales);
    }

    private static int skip(ByteBuffer file, long bytes) {
      int at = file.position();
      if (bytes > file.remaining()) {
        throw new BufferUnderflowException();
      }
      file.position(at + (int) bytes);
      return at;
    }

    void copyRow(int row, float[] out, int at) {
      int n = rowSize;
      if (scales < 0) {
        file.slice(values + Float.BYTES * row * n, Float.BYTES * n).asFloatBuffer().get(out, at, n);
        return;
      }
      float scale = file.getFloat(scales + Float.BYTES * row);
      byte[] bytes = new byte[n];
      file.get(values + row * n, bytes);
      for (int i = 0; i < n; i++) {
        out[at + i] = bytes[i] * scale;
      }
    }

    float[] floats() {
      int n = rowSize;
      float[] all = new float[shape[0] * n];
      for (int row = 0; row < shape[0]; row++) {
        copyRow(row, all, row * n);
      }
      return all;
    }
  }
}
