package org.rawi.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TensorsTest {
  private static final TensorFile FILE =
      new TensorFile()
          .floats("bias", new float[] {0.25f, -3f}, 2)
          .bytes("weight", new byte[] {1, 2, -127, 10, 0, 127}, new float[] {0.5f, 0.125f}, 2, 3);

  @Test
  void floats_come_back_as_written() {
    assertThat(FILE.read().floats("bias")).containsExactly(0.25f, -3f);
  }

  @Test
  void a_quantized_value_is_multiplied_by_the_scale_of_its_row() {
    Tensors tensors = FILE.read();
    assertThat(tensors.shape("weight")).containsExactly(2, 3);
    assertThat(tensors.floats("weight")).containsExactly(0.5f, 1f, -63.5f, 1.25f, 0f, 15.875f);
  }

  @Test
  void a_table_gives_one_row_at_a_time() {
    float[] row = new float[5];
    FILE.read().table("weight").copy(1, row, 2);
    assertThat(row).containsExactly(0f, 0f, 1.25f, 0f, 15.875f);
  }

  @Test
  void every_cut_is_noticed() {
    byte[] whole = FILE.toBytes();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> Tensors.read(new ByteArrayInputStream(cut)))
          .as("%d of %d bytes", cut.length, whole.length)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void a_foreign_file_is_named_so() {
    byte[] foreign = "<html>not found</html>".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> Tensors.read(new ByteArrayInputStream(foreign)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a tensor file");
  }

  @Test
  void a_cut_names_the_tensor() {
    byte[] whole = FILE.toBytes();
    byte[] cut = Arrays.copyOf(whole, whole.length - 1);
    assertThatThrownBy(() -> Tensors.read(new ByteArrayInputStream(cut)))
        .hasMessageContaining("weight");
  }

  @Test
  void a_longer_file_is_refused() {
    byte[] whole = FILE.toBytes();
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    assertThatThrownBy(() -> Tensors.read(new ByteArrayInputStream(longer)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void an_impossible_shape_is_refused_before_memory_is_asked_for() {
    byte[] huge = new TensorFile().floats("x", new float[0], 1 << 20, 1 << 20).toBytes();
    assertThatThrownBy(() -> Tensors.read(new ByteArrayInputStream(huge)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("shape");
  }

  @Test
  void a_missing_tensor_is_named() {
    assertThatThrownBy(() -> FILE.read().floats("gm.weight"))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("gm.weight");
  }
}
