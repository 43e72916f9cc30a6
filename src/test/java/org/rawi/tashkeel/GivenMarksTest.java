package org.rawi.tashkeel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rawi.nn.TensorFile;

/** The author's marks as inputs of the network, on a small one with arbitrary weights. */
class GivenMarksTest {
  private static final Spelling BARE = new WrittenWord("كتب").spelling();
  private static final Spelling MARKED = new WrittenWord("ك\u064fتب").spelling();

  @Test
  void a_written_mark_is_told_by_its_class_and_sukun_as_none() {
    assertThat(BARE.given()).containsExactly(-1, -1, -1);
    assertThat(MARKED.given()).containsExactly(MarkClass.DAMMA, -1, -1);
    assertThat(new WrittenWord("مك\u0652ر\u0651").spelling().given())
        .containsExactly(-1, MarkClass.NONE, MarkClass.SHADDA);
  }

  @Test
  void a_written_mark_steers_its_neighbours() throws IOException {
    Network network = network();
    List<List<float[][]>> scores = network.scores(List.of(List.of(BARE), List.of(MARKED)));
    for (int letter = 0; letter < 3; letter++) {
      assertThat(scores.get(0).get(0)[letter]).isNotEqualTo(scores.get(1).get(0)[letter]);
    }
  }

  @Test
  void a_written_mark_steers_the_words_around_it() throws IOException {
    List<List<float[][]>> scores =
        network().scores(List.of(List.of(BARE, BARE, BARE), List.of(BARE, MARKED, BARE)));
    for (int word : new int[] {0, 2}) {
      for (int letter = 0; letter < 3; letter++) {
        assertThat(scores.get(0).get(word)[letter]).isNotEqualTo(scores.get(1).get(word)[letter]);
      }
    }
  }

  private static Network network() throws IOException {
    return new Network(weights().read(), lexicon(), Readings.none());
  }

  private static TensorFile weights() {
    TensorFile file = new TensorFile().noise("e.weight", 42, 8).noise("we.weight", 16, 4);
    file.noise("gm.weight", 16, 8).noise("gw.weight", 32, 4);
    linear(file, "lx", 4, 16);
    lstm(file, "r1", "_l0", 12, 6);
    lstm(file, "rw", "_l0", 16, 5);
    lstm(file, "rw", "_l1", 10, 5);
    linear(file, "cp", 6, 10);
    lstm(file, "rx", "_l0", 10, 3);
    linear(file, "cx", 6, 6);
    lstm(file, "r2", "_l0", 18, 4);
    linear(file, "o", 15, 8);
    return file;
  }

  private static void linear(TensorFile file, String name, int out, int in) {
    file.noise(name + ".weight", out, in).noise(name + ".bias", out);
  }

  private static void lstm(TensorFile file, String name, String layer, int in, int hidden) {
    for (String way : List.of(layer, layer + "_reverse")) {
      file.noise(name + ".weight_ih" + way, 4 * hidden, in)
          .noise(name + ".weight_hh" + way, 4 * hidden, hidden)
          .noise(name + ".bias_ih" + way, 4 * hidden)
          .noise(name + ".bias_hh" + way, 4 * hidden);
    }
  }

  /** One word: كتب. */
  private static Lexicon lexicon() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(file);
    out.write("RAWL".getBytes(StandardCharsets.US_ASCII));
    out.writeInt(3);
    out.writeInt(0);
    out.writeInt(0);
    out.writeInt(1);
    for (char c : "كتب".toCharArray()) {
      out.writeByte(Alphabet.number(c));
    }
    for (int i = 0; i < 3; i++) {
      out.writeShort(0b1010);
    }
    return Lexicon.read(new ByteArrayInputStream(file.toByteArray()));
  }
}
