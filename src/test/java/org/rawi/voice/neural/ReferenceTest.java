package org.rawi.voice.neural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.Phoneme;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.PhoneticWord.Syllable;
import org.rawi.voice.neural.Passage.Tune;
import org.rawi.voice.neural.PhoneEncoder.Encoded;

/** Every stage against what the training code computed for eight sentences. */
class ReferenceTest {
  private static NeuralVoice voice;

  @BeforeAll
  static void readVoice() throws IOException {
    try (InputStream in = Files.newInputStream(Path.of("voices/hadi/voice.bin"))) {
      voice = NeuralVoice.read(in);
    }
  }

  static Stream<Example> examples() throws IOException {
    try (InputStream in = ReferenceTest.class.getResourceAsStream("reference.json")) {
      List<Example> examples = new ArrayList<>();
      new ObjectMapper().readTree(in).get("sentences").forEach(s -> examples.add(new Example(s)));
      return examples.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void phones_and_their_places(Example example) {
    PhoneRow row = example.row();
    assertThat(row.places().stream().mapToInt(PhoneFeatures::id).toArray())
        .isEqualTo(example.integers("ids"));
    for (int i = 0; i < row.size(); i++) {
      float[] features = new float[PhoneFeatures.SIZE];
      PhoneFeatures.write(row, i, features, 0);
      assertThat(features).containsExactly(example.features(i), within(1e-5f));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_durations_of_the_network(Example example) {
    Encoded encoded = voice.encoder().encode(example.row());
    assertThat(encoded.logSeconds()).containsExactly(example.numbers("logDuration"), within(1e-3));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void frames(Example example) {
    Frames frames = example.frames(voice);
    int[] phones = example.timing().phones();
    double[] level = example.numbers("melCepstrum0Per5ms");
    double[] voicing = example.numbers("voicingPer5ms");
    assertThat(frames.count()).isEqualTo(level.length);
    for (int t = 0; t < level.length; t++) {
      if (!example.row().get(phones[t]).isPause()) {
        float[] brightness = new float[FrameDecoder.CEPSTRA];
        new Brightness().addTo(brightness, (float) voicing[t]);
        assertThat(frames.cepstra()[t][0] - brightness[0])
            .isCloseTo((float) level[t], within(.02f));
        float definite = (float) Math.max(0, Math.min(1, (voicing[t] - .3) / .4));
        assertThat(frames.voicing()[t]).isCloseTo(definite, within(.015f));
      }
    }
  }

  /**
   * The training code gives wh-questions no melody of their own, and lets hamzas fall; all else
   * must agree.
   */
  @ParameterizedTest
  @MethodSource("examples")
  void melody(Example example) {
    if (example.tune() == Tune.WH_QUESTION) {
      assertThat(example.frames(voice).f0()[20])
          .isGreaterThan(Math.exp(example.numbers("logF0Per5ms")[20]));
      return;
    }
    double[] f0 = example.frames(voice).f0();
    double[] reference = example.numbers("logF0Per5ms");
    assertThat(f0).hasSameSizeAs(reference);
    for (int t = 0; t < f0.length; t++) {
      double above = Math.log(f0[t]) - reference[t];
      assertThat(above).isBetween(-2e-3, example.isAtHamza(t) ? 1 : 2e-3);
    }
  }

  /** The voice's lowest is 62 Hz. */
  @ParameterizedTest
  @MethodSource("examples")
  void no_hamza_falls_into_the_cellar(Example example) {
    double[] f0 = example.frames(voice).f0();
    for (int t = 0; t < f0.length; t++) {
      if (example.isAtHamza(t)) {
        assertThat(f0[t]).isGreaterThan(70);
      }
    }
  }

  /** One sentence of the reference file. */
  record Example(JsonNode json) {

    @Override
    public String toString() {
      return json.get("text").asText();
    }

    Tune tune() {
      String text = toString();
      return !text.endsWith("؟")
          ? Tune.STATEMENT
          : text.startsWith("هَلْ") ? Tune.YES_NO_QUESTION : Tune.WH_QUESTION;
    }

    /** Whether a frame of the vocoder lies in a hamza, or as near as to be coloured by it. */
    boolean isAtHamza(int frame) {
      PhoneRow row = row();
      Timing timing = timing();
      for (int i = 0; i < row.size(); i++) {
        boolean hamza = row.get(i).sound().filter(s -> s.phoneme() == Phoneme.HAMZA).isPresent();
        double centre = Timing.centre(frame);
        if (hamza && centre > timing.start(i) - .045 && centre < timing.end(i) + .045) {
          return true;
        }
      }
      return false;
    }

    PhoneRow row() {
      List<Phrase> phrases = new ArrayList<>();
      List<Double> pauses = pauses();
      int last = json.get("phrases").size() - 1;
      for (int p = 0; p <= last; p++) {
        List<PhoneticWord> words = new ArrayList<>();
        json.get("phrases").get(p).forEach(w -> words.add(word(w)));
        phrases.add(new Phrase(words, p == last, pauses.get(p)));
      }
      return PhoneRow.of(new Passage(phrases, tune()));
    }

    private List<Double> pauses() {
      int[] ids = integers("ids");
      double[] seconds = numbers("finalDurationSeconds");
      List<Double> pauses = new ArrayList<>();
      for (int i = 0; i < ids.length; i++) {
        if (ids[i] == 0) {
          pauses.add(seconds[i]);
        }
      }
      return pauses;
    }

    private static PhoneticWord word(JsonNode json) {
      List<Phone> phones = new ArrayList<>();
      json.get("phones").forEach(p -> phones.add(phone(p.asText())));
      List<Syllable> syllables = new ArrayList<>();
      for (JsonNode s : json.get("syllables")) {
        syllables.add(new Syllable(s.get(0).asInt(), s.get(s.size() - 1).asInt() + 1));
      }
      return new PhoneticWord(phones, syllables, json.get("stressed").asInt());
    }

    private static Phone phone(String symbol) {
      String base = symbol.replaceAll("[~']", "");
      Phoneme phoneme =
          Arrays.stream(Phoneme.values())
              .filter(p -> p.symbol().equals(base))
              .findFirst()
              .orElseThrow();
      return new Phone(phoneme, symbol.contains("~"), symbol.contains("'"));
    }

    Timing timing() {
      return Timing.of(numbers("finalDurationSeconds"));
    }

    Frames frames(NeuralVoice voice) {
      return voice.frames(row(), voice.encoder().encode(row()), timing());
    }

    int[] integers(String field) {
      return json.get(field).valueStream().mapToInt(JsonNode::asInt).toArray();
    }

    double[] numbers(String field) {
      return json.get(field).valueStream().mapToDouble(JsonNode::asDouble).toArray();
    }

    float[] features(int phone) {
      JsonNode row = json.get("features").get(phone);
      float[] features = new float[row.size()];
      for (int i = 0; i < features.length; i++) {
        features[i] = (float) row.get(i).asDouble();
      }
      return features;
    }
  }
}
