package org.rawi.tashkeel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The files of the built-in model, and those beside the tests. */
final class ModelFiles {

  /** Makes something of a file. */
  interface Form<T> {
    T read(InputStream in) throws IOException;
  }

  private ModelFiles() {}

  static byte[] bytes(String name) {
    try (InputStream in = ModelFiles.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T read(String name, Form<T> form) {
    try {
      return form.read(new ByteArrayInputStream(bytes(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
