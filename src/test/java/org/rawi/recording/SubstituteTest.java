package org.rawi.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.script.Script;
import org.rawi.voice.Speech;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;
import org.rawi.voice.VoiceCatalog;

/** What a voice cannot say, another says, at the sample rate of the first. */
class SubstituteTest {
  private static final Script NEWS = SampleScript.script(SampleScript.NEWS);
  private static final int RATE = 22_050;

  @TempDir Path folder;

  /** Fails, one way or another, at every second sentence. */
  private static final class Weak implements Synthesizer {
    private final ToneVoice tone = new ToneVoice();
    private final String way;
    private int asked;

    Weak(String way) {
      this.way = way;
    }

    @Override
    public Voice voice() {
      return new Voice("weak", Map.of("en", "Weak"), "test", "ar", "CC0-1.0", "x", RATE, 1);
    }

    @Override
    public synchronized Speech speak(SpeechRequest request) {
      Speech said = tone.speak(request);
      if (asked++ % 2 == 0) {
        return new Speech(said.samples(), RATE, said.words());
      }
      return switch (way) {
        case "fails" ->
            throw new RawiException(Problem.NO_SUCH_VOICE, "voice.failed", "weak", "too hard");
        case "is silent" -> new Speech(new float[said.samples().length], RATE, said.words());
        default -> new Speech(said.samples(), RATE, said.words().subList(1, said.words().size()));
      };
    }

    @Override
    public void close() {}
  }

  private Recording record(String way, RecordingOptions options) {
    return new Recorder(new Weak(way), options)
        .record(NEWS, SampleScript.NEWS, folder, ProgressListener.SILENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"fails", "is silent", "loses a word"})
  void another_voice_says_what_one_cannot(String way) throws IOException {
    List<RuntimeException> reasons = Collections.synchronizedList(new ArrayList<>());
    try (Synthesizer hadi = VoiceCatalog.of(List.of(Path.of("voices"))).open("hadi")) {
      RecordingOptions options =
          RecordingOptions.DEFAULT
              .withThreads(1)
              .withSubstitute(new Substitute(() -> hadi, reasons::add));
      Recording recording = record(way, options);
      assertThat(recording.sampleRate()).isEqualTo(RATE);
      assertThat(reasons).isNotEmpty();
      SoundCheck check = SoundCheck.of(recording);
      assertThat(check.faults()).isEmpty();
      assertThat(check.words()).isPositive();
    }
  }

  @Test
  void without_another_voice_it_is_an_error() {
    assertThatThrownBy(() -> record("fails", RecordingOptions.DEFAULT))
        .hasMessageContaining("too hard");
  }

  @Test
  void a_tone_keeps_its_pitch_and_its_level_at_another_sample_rate() {
    float[] tone = new float[16_000];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (.5 * Math.sin(2 * Math.PI * 440 * i / 16_000));
    }
    for (int rate : new int[] {8_000, 22_050, 24_000, 48_000}) {
      Sound sound =
          Resampling.of(new Sound(tone, new int[] {1600}, new int[] {8000}), 16_000, rate);
      assertThat(sound.samples()).hasSize(rate);
      assertThat(sound.starts()[0]).isEqualTo(rate / 10);
      for (int i = rate / 10; i < rate * 9 / 10; i++) {
        double wanted = .5 * Math.sin(2 * Math.PI * 440 * i / rate);
        assertThat((double) sound.samples()[i]).isBetween(wanted - .003, wanted + .003);
      }
    }
  }
}
