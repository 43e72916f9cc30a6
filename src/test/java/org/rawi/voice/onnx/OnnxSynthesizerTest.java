package org.rawi.voice.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.Json;
import org.rawi.RawiException;
import org.rawi.voice.Sentences;
import org.rawi.voice.Speech;
import org.rawi.voice.Speech.TimedWord;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;
import org.rawi.voice.VoiceCatalog;
import org.rawi.voice.onnx.OnnxModel.Element;

/** The three kinds of models, by models of the same interfaces whose sound is known. */
class OnnxSynthesizerTest {
  private static final int HOP = 600;
  private static final String SYMBOLS =
      "\"tokens\": {\" \": 16, \".\": 4, \",\": 3, \"?\": 6, \"ː\": 158, \"ˈ\": 156, \"a\": 43,"
          + " \"b\": 44, \"d\": 46, \"f\": 48, \"h\": 50, \"i\": 51, \"j\": 52, \"k\": 53, \"l\":"
          + " 54, \"m\": 55, \"n\": 56, \"q\": 59, \"r\": 60, \"s\": 61, \"t\": 62, \"u\": 63,"
          + " \"w\": 65, \"z\": 68, \"ð\": 81, \"θ\": 119, \"ʃ\": 131, \"ʔ\": 148, \"ʕ\": 7, \"ħ\":"
          + " 8, \"ɣ\": 92, \"ʒ\": 147, \"χ\": 66, \"ˤ\": 9, \"_\": 0, \"^\": 1, \"$\": 2}";

  private static final SpeechRequest REQUEST =
      Sentences.statement(
          "وَصَلَ الْقِطَارُ إِلَى الْمَدِينَةِ",
          "بَعْدَ مُنْتَصَفِ اللَّيْلِ",
          "فَاسْتَقْبَلَهُ الْأَهَالِي");

  @TempDir Path folder;

  /** A model that remembers what it was given. */
  private abstract static class Stub implements OnnxModel {
    final List<Map<String, Tensor>> calls = new ArrayList<>();
    private final Map<String, Element> inputs = new LinkedHashMap<>();

    Stub(String... names) {
      for (String name : names) {
        boolean whole = name.contains("id") || name.equals("input") || name.contains("length");
        inputs.put(name, whole ? Element.INT64 : Element.FLOAT);
      }
    }

    abstract Map<String, Tensor> say(Map<String, Tensor> given);

    @Override
    public Map<String, Element> inputs() {
      return inputs;
    }

    @Override
    public List<String> outputs() {
      return List.of();
    }

    @Override
    public Map<String, Tensor> run(Map<String, Tensor> given) {
      calls.add(given);
      return say(given);
    }

    @Override
    public void close() {}
  }

  /**
   * Token i lasts 2 + i % 5 frames and sounds as loud as its number, so that times can be heard.
   */
  private static final class Kokoro extends Stub {
    Kokoro() {
      super("input_ids", "style", "speed");
    }

    @Override
    Map<String, Tensor> say(Map<String, Tensor> given) {
      long[] ids = given.get("input_ids").longs();
      long[] durations = new long[ids.length];
      Arrays.setAll(durations, i -> 2 + i % 5);
      float[] wave = new float[(int) Arrays.stream(durations).sum() * HOP];
      int at = 0;
      for (int i = 0; i < ids.length; i++) {
        for (int n = 0; n < durations[i] * HOP; n++) {
          wave[at++] = ids[i] / 1000f;
        }
      }
      Map<String, Tensor> said = new LinkedHashMap<>();
      said.put("waveform", Tensor.of(wave));
      said.put("durations", Tensor.of(durations));
      return said;
    }
  }

  private OnnxSynthesizer synthesizer(String more, OnnxModel model, Optional<OnnxModel> vocoder)
      throws IOException {
    JsonNode settings = Json.mapper().readTree("{" + SYMBOLS + more + "}");
    Path style = folder.resolve("style.bin");
    ByteBuffer rows = ByteBuffer.allocate(510 * 256 * 4).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < 510 * 256; i++) {
      rows.putFloat(i / 256);
    }
    Files.write(style, rows.array());
    Voice voice = new Voice("x", Map.of("en", "X"), "onnx", "ar", "CC0-1.0", "x", 24_000, 1);
    return new OnnxSynthesizer(
        voice,
        settings,
        new TokenWriter(settings, TokenTable.of(settings.path("tokens"))),
        new ModelInputs(settings, Optional.of(style)),
        model,
        vocoder);
  }

  @Test
  void kokoro_is_given_tokens_style_and_speed_and_its_durations_are_the_times() throws IOException {
    Kokoro model = new Kokoro();
    Speech speech =
        synthesizer(", \"begin\": 0, \"end\": 0, \"without\": \".\"", model, Optional.empty())
            .speak(REQUEST);
    assertThat(model.calls).hasSize(1);
    Map<String, Tensor> given = model.calls.get(0);
    long[] ids = given.get("input_ids").longs();
    assertThat(given.get("input_ids").shape()).containsExactly(1, ids.length);
    assertThat(ids[0]).isZero();
    assertThat(ids[ids.length - 1]).isZero();
    assertThat(ids).startsWith(0, 65, 156, 43); // w ˈa
    assertThat(given.get("style").floats()[0]).isEqualTo(ids.length - 3f); // row of ids − 2 sounds
    assertThat(given.get("speed").floats()).containsExactly(1);
    assertThat(speech.words()).hasSize(9);
    for (TimedWord word : speech.words()) {
      assertThat(word.to()).isGreaterThan(word.from());
      // Neither blanks nor marks sound in a word; each phone sounds as its own token.
      for (long n = word.from(); n < word.to(); n++) {
        assertThat(speech.samples()[(int) n]).isGreaterThan(.006f).isNotEqualTo(.016f);
      }
    }
    assertThat(speech.samples()[(int) speech.words().get(0).from() + 900]).isEqualTo(.065f);
    assertPauses(speech);
  }

  /** The pauses that were asked for, to the millisecond. */
  private static void assertPauses(Speech speech) {
    List<TimedWord> words = speech.words();
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).utterance() != words.get(i - 1).utterance()) {
        double pause = (double) (words.get(i).from() - words.get(i - 1).to()) / speech.sampleRate();
        assertThat(pause).isBetween(.249, .251);
      }
    }
  }

  @Test
  void no_call_has_more_tokens_than_the_model_bears_and_no_word_is_lost() throws IOException {
    for (int most : new int[] {12, 40, 60}) {
      Kokoro model = new Kokoro();
      Speech speech =
          synthesizer(", \"mostTokens\": " + most, model, Optional.empty()).speak(REQUEST);
      assertThat(speech.words()).hasSize(9);
      assertThat(speech.words()).isSortedAccordingTo((a, b) -> Long.compare(a.from(), b.from()));
      if (most >= 40) {
        assertThat(model.calls)
            .allSatisfy(c -> assertThat(c.get("input_ids").size()).isLessThanOrEqualTo(most));
      }
      assertThat(model.calls).hasSizeGreaterThan(1);
    }
  }

  @Test
  void piper_is_given_lengths_and_scales_and_its_words_are_found_in_the_sound() throws IOException {
    Speech hadi = hadi();
    Stub model =
        new Stub("input", "input_lengths", "scales", "sid") {
          @Override
          Map<String, Tensor> say(Map<String, Tensor> given) {
            return Map.of("output", Tensor.of(hadi.samples()));
          }
        };
    String settings =
        ", \"begin\": \"^\", \"end\": \"$\", \"between\": \"_\", \"scales\": [0.5, 2, 0]";
    OnnxSynthesizer piper = synthesizer(settings, model, Optional.empty());
    Speech speech =
        piper.speak(
            Sentences.request(
                org.rawi.script.Sentence.Mood.STATEMENT,
                1.25,
                "وَصَلَ الْقِطَارُ إِلَى الْمَدِينَةِ",
                "بَعْدَ مُنْتَصَفِ اللَّيْلِ",
                "فَاسْتَقْبَلَهُ الْأَهَالِي"));
    Map<String, Tensor> given = model.calls.get(0);
    long[] ids = given.get("input").longs();
    assertThat(ids).startsWith(1, 0, 65, 0).endsWith(4, 0, 2);
    assertThat(given.get("input_lengths").longs()).containsExactly(ids.length);
    assertThat(given.get("scales").floats()).containsExactly(.5f, 1.6f, 0);
    assertThat(given.get("sid").longs()).containsExactly(0);
    assertPauses(speech);
    for (int i = 0; i < 9; i++) {
      TimedWord found = speech.words().get(i);
      TimedWord true_ = hadi.words().get(i);
      double length = (found.to() - found.from() - true_.to() + true_.from()) / 24_000.;
      assertThat(Math.abs(length)).isLessThan(.08);
    }
  }

  /** hadi's sound at 24 kHz, each sample one and a half times as often. */
  private static Speech hadi() {
    try (Synthesizer hadi = VoiceCatalog.of(List.of(Path.of("voices"))).open("hadi")) {
      Speech said = hadi.speak(REQUEST);
      float[] fine = new float[said.samples().length * 3 / 2];
      for (int i = 0; i < fine.length; i++) {
        fine[i] = said.samples()[i * 2 / 3];
      }
      List<TimedWord> words =
          said.words().stream()
              .map(
                  w ->
                      new TimedWord(
                          w.utterance(), w.word(), w.from() * 3 / 2, w.to() * 3 / 2, List.of()))
              .toList();
      return new Speech(fine, 24_000, words);
    }
  }

  @Test
  void an_acoustic_model_and_a_vocoder_speak_together() throws IOException {
    Stub mixer =
        new Stub("token_ids", "pace", "speaker", "pitch_mul", "pitch_add") {
          @Override
          Map<String, Tensor> say(Map<String, Tensor> given) {
            int frames = given.get("token_ids").size() * 6;
            return Map.of(
                "mel_spec",
                new Tensor(new long[] {1, 80, frames}, new float[80 * frames], new long[0]));
          }
        };
    Stub vocos =
        new Stub("mel_spec", "denoise") {
          @Override
          Map<String, Tensor> say(Map<String, Tensor> given) {
            float[] wave = new float[(int) given.get("mel_spec").shape()[2] * 256];
            for (int i = 0; i < wave.length; i++) {
              wave[i] = (float) Math.sin(i / 20.) / 4;
            }
            return Map.of("wave", Tensor.of(wave));
          }
        };
    Speech speech = synthesizer(", \"speaker\": 2", mixer, Optional.of(vocos)).speak(REQUEST);
    assertThat(mixer.calls.get(0).get("speaker").floats()).containsExactly(2);
    assertThat(mixer.calls.get(0).get("pitch_mul").floats()).containsExactly(1);
    assertThat(vocos.calls.get(0).get("denoise").floats()).containsExactly(.005f);
    assertThat(speech.words()).hasSize(9);
    assertPauses(speech);
  }

  @Test
  void what_a_model_cannot_do_is_said() throws IOException {
    Stub curious =
        new Stub("input_ids", "mood") {
          @Override
          Map<String, Tensor> say(Map<String, Tensor> given) {
            return Map.of();
          }
        };
    assertFails(synthesizer("", curious, Optional.empty()), "asks for “mood”");
    assertFails(
        synthesizer(", \"inputs\": {\"mood\": [1]}", curious, Optional.empty()), "no sound");
    JsonNode few = Json.mapper().readTree("{\"tokens\": {\"a\": 1, \"w\": 2}}");
    Voice voice = new Voice("x", Map.of("en", "X"), "onnx", "ar", "CC0-1.0", "x", 24_000, 1);
    assertFails(
        new OnnxSynthesizer(
            voice,
            few,
            new TokenWriter(few, TokenTable.of(few.path("tokens"))),
            new ModelInputs(few, Optional.empty()),
            new Kokoro(),
            Optional.empty()),
        "no symbol for the sound sˤ");
    Stub broken =
        new Stub("input_ids") {
          @Override
          Map<String, Tensor> say(Map<String, Tensor> given) {
            return Map.of("audio", Tensor.of(0, Float.NaN));
          }
        };
    assertFails(synthesizer("", broken, Optional.empty()), "not made of numbers");
  }

  private static void assertFails(OnnxSynthesizer voice, String reason) {
    assertThatThrownBy(() -> voice.speak(REQUEST))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void symbols_are_numbered_as_such_models_are_published() throws IOException {
    assertThat(table("{\"phoneme_id_map\": {\"a\": [14], \"_\": [0]}, \"audio\": {}}").of("a"))
        .containsExactly(14L);
    assertThat(table("{\"vocab\": {\"a\": 43, \"ː\": 158}, \"n_token\": 178}").of("aː?"))
        .containsExactly(43L, 158L);
    assertThat(table("[\"_pad_\", \"_eos_\", \"aa\"]").of("aa")).containsExactly(2L);
    TokenTable lines = table("_ 0\n  3\na 14\n");
    assertThat(lines.of(" ")).containsExactly(3L);
    assertThat(lines.of("a")).containsExactly(14L);
    assertThatThrownBy(() -> table("hello\n")).hasMessageContaining("no numbers of symbols");
    assertThat(Collections.disjoint(lines.of("z"), List.of(0L, 3L))).isTrue();
  }

  private TokenTable table(String text) throws IOException {
    return TokenTable.read(Files.writeString(folder.resolve("tokens"), text));
  }
}
