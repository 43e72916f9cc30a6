package org.rawi.voice.onnx;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A model that is ready to run. Thread-safe. */
interface OnnxModel extends AutoCloseable {

  /** What an input takes. */
  enum Element {
    FLOAT,
    INT64,
    INT32
  }

  /** All inputs by name. */
  Map<String, Element> inputs();

  List<String> outputs();

  /**
   * @throws IOException if the model fails
   */
  Map<String, Tensor> run(Map<String, Tensor> inputs) throws IOException;

  @Override
  void close();
}
