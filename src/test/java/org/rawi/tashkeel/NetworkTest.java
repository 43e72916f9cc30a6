package org.rawi.tashkeel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rawi.nn.Tensors;

/** The port against the reference that the model was published with. */
class NetworkTest {
  private static final Readings READINGS = ModelFiles.read("readings.bin", Readings::read);
  private static final Network NETWORK =
      new Network(
          ModelFiles.read("tashkeel.bin", Tensors::read),
          ModelFiles.read("lexicon.bin", Lexicon::read),
          READINGS);

  /** A word of the reference: spelling, row of the word vectors, features, logits. */
  private record Expected(Spelling word, int hash, int[] features, List<float[]> logits) {}

  @Test
  void logits_equal_the_reference() {
    List<List<Expected>> sentences = vectors();
    List<List<Spelling>> windows =
        sentences.stream().map(s -> s.stream().map(Expected::word).toList()).toList();
    List<List<float[][]>> scores = NETWORK.scores(windows);
    int letters = 0;
    for (int s = 0; s < windows.size(); s++) {
      for (int w = 0; w < windows.get(s).size(); w++) {
        List<float[]> logits = sentences.get(s).get(w).logits;
        float[][] actual = scores.get(s).get(w);
        assertThat(actual.length).isEqualTo(logits.size());
        for (int i = 0; i < actual.length; i++) {
          assertThat(actual[i]).containsExactly(logits.get(i), within(1e-2f));
          letters++;
        }
      }
    }
    assertThat(letters).isGreaterThan(100);
  }

  @Test
  void hashes_and_features_equal_the_reference() {
    for (List<Expected> sentence : vectors()) {
      for (Expected e : sentence) {
        assertThat(e.word.hash(1 << 17)).as(e.word.letters()).isEqualTo(e.hash);
        if (e.word.isWord()) {
          assertThat(NETWORK.features(e.word)).as(e.word.letters()).isEqualTo(e.features);
        }
      }
    }
  }

  @Test
  void readings_equal_the_reference() {
    List<String> lines = lines().filter(l -> l.startsWith("READINGS")).toList();
    assertThat(lines).hasSizeGreaterThan(10);
    for (String line : lines) {
      String[] fields = line.split("\t");
      List<String> sets = READINGS.of(fields[1]).stream().map(NetworkTest::spaced).toList();
      assertThat(sets).as(fields[1]).containsExactly(Arrays.copyOfRange(fields, 2, fields.length));
    }
  }

  private static String spaced(int[] sets) {
    return Arrays.stream(sets).mapToObj(Integer::toString).collect(Collectors.joining(" "));
  }

  @Test
  void scores_do_not_depend_on_the_batch() {
    List<List<Spelling>> windows = new ArrayList<>();
    vectors().forEach(s -> windows.add(s.stream().map(Expected::word).toList()));
    List<List<float[][]>> together = NETWORK.scores(windows);
    for (int s = 0; s < windows.size(); s++) {
      List<float[][]> alone = NETWORK.scores(List.of(windows.get(s))).get(0);
      for (int w = 0; w < alone.size(); w++) {
        assertThat(alone.get(w)).isDeepEqualTo(together.get(s).get(w));
      }
    }
  }

  private static List<List<Expected>> vectors() {
    List<List<Expected>> sentences = new ArrayList<>();
    for (String line : lines().filter(l -> !l.startsWith("READINGS")).toList()) {
      String[] fields = line.split("\t", -1);
      if (fields[0].equals("LINE")) {
        sentences.add(new ArrayList<>());
      } else if (fields[0].equals("WORD")) {
        String[] told = fields[4].split(" ");
        byte[] given = new byte[told.length];
        for (int i = 0; i < given.length; i++) {
          given[i] = Byte.parseByte(told[i]);
        }
        int[] features = Arrays.stream(fields[3].split(" ")).mapToInt(Integer::parseInt).toArray();
        last(sentences)
            .add(
                new Expected(
                    new Spelling(fields[1], given),
                    Integer.parseInt(fields[2]),
                    features,
                    new ArrayList<>()));
      } else {
        String[] numbers = line.split(" ");
        float[] logits = new float[numbers.length];
        for (int i = 0; i < logits.length; i++) {
          logits[i] = Float.parseFloat(numbers[i]);
        }
        last(last(sentences)).logits.add(logits);
      }
    }
    return sentences;
  }

  private static Stream<String> lines() {
    String text = new String(ModelFiles.bytes("vectors.txt"), StandardCharsets.UTF_8);
    return text.lines().filter(l -> !l.startsWith("#"));
  }

  private static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
