package org.rawi.voice.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes small ONNX models (onnx.proto of ONNX 1.12: IR version 8, operator set 17). */
final class ModelWriter {
  static final int FLOAT = 1;
  static final int INT32 = 6;
  static final int INT64 = 7;

  private final Message graph = new Message();

  /** A message of Protocol Buffers. */
  private static final class Message {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    Message number(int field, long value) {
      varint((long) field << 3);
      varint(value);
      return this;
    }

    Message bytes(int field, byte[] value) {
      varint((long) field << 3 | 2);
      varint(value.length);
      bytes.writeBytes(value);
      return this;
    }

    Message text(int field, String value) {
      return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Message message(int field, Message value) {
      return bytes(field, value.bytes.toByteArray());
    }

    private void varint(long value) {
      long rest = value;
      for (; (rest & ~0x7fL) != 0; rest >>>= 7) {
        bytes.write((int) (rest & 0x7f | 0x80));
      }
      bytes.write((int) rest);
    }
  }

  /** {@code output = operator(inputs)}; names between blanks. */
  ModelWriter node(String operator, String inputs, String output) {
    return node(operator, inputs, output, "", 0);
  }

  ModelWriter node(String operator, String inputs, String output, String attribute, long value) {
    Message node = new Message();
    for (String input : inputs.split(" ", -1)) {
      node.text(1, input);
    }
    node.text(2, output).text(4, operator);
    if (!attribute.isEmpty()) {
      node.message(5, new Message().text(1, attribute).number(3, value).number(20, 2));
    }
    graph.message(1, node);
    return this;
  }

  /** A constant; one without a shape is a single number. */
  ModelWriter constant(String name, long[] shape, float... values) {
    ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    return constant(name, shape, FLOAT, raw.array());
  }

  ModelWriter constant(String name, long[] shape, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      raw.putLong(value);
    }
    return constant(name, shape, INT64, raw.array());
  }

  private ModelWriter constant(String name, long[] shape, int type, byte[] raw) {
    Message tensor = new Message();
    for (long size : shape) {
      tensor.number(1, size);
    }
    graph.message(5, tensor.number(2, type).text(8, name).bytes(9, raw));
    return this;
  }

  /** −1 is a size that is not known. */
  ModelWriter input(String name, int type, long... shape) {
    graph.message(11, value(name, type, shape));
    return this;
  }

  ModelWriter output(String name, int type, long... shape) {
    graph.message(12, value(name, type, shape));
    return this;
  }

  private static Message value(String name, int type, long... shape) {
    Message sizes = new Message();
    for (int i = 0; i < shape.length; i++) {
      sizes.message(
          1,
          shape[i] < 0 ? new Message().text(2, name + "_" + i) : new Message().number(1, shape[i]));
    }
    Message tensor = new Message().number(1, type).message(2, sizes);
    return new Message().text(1, name).message(2, new Message().message(1, tensor));
  }

  byte[] model() {
    graph.text(2, "stand-in");
    return new Message()
        .number(1, 8)
        .message(7, graph)
        .message(8, new Message().text(1, "").number(2, 17))
        .bytes
        .toByteArray();
  }
}
