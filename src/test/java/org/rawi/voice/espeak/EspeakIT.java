package org.rawi.voice.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.Json;
import org.rawi.RawiException;
import org.rawi.script.Sentence.Mood;
import org.rawi.voice.Sentences;
import org.rawi.voice.Speech;
import org.rawi.voice.Speech.TimedWord;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.VoiceCatalog;
import org.rawi.voice.VoicePack;
import org.rawi.voice.pack.KnownVoice;

/** With the program, where it is installed. */
class EspeakIT {
  @TempDir Path folder;

  @BeforeEach
  void install() throws IOException {
    assumeTrue(isInstalled(), "espeak-ng is not installed");
    Path pack = Files.createDirectory(folder.resolve("espeak-ng"));
    KnownVoice known = KnownVoice.named("espeak-ng").orElseThrow();
    Files.writeString(pack.resolve(VoicePack.DESCRIPTION), Json.pretty(known.description()));
  }

  private static boolean isInstalled() {
    try {
      return !EspeakProgram.version().isEmpty();
    } catch (RawiException e) {
      return false;
    }
  }

  private Speech speak(double rate) {
    try (Synthesizer espeak = VoiceCatalog.of(List.of(folder)).open("espeak-ng")) {
      return espeak.speak(
          Sentences.request(
              Mood.STATEMENT,
              rate,
              "وَصَلَ الْقِطَارُ إِلَى الْمَدِينَةِ",
              "فَاسْتَقْبَلَهُ الْأَهَالِي بِالْوُرُودِ"));
    }
  }

  @Test
  void every_word_sounds_in_its_time_with_the_pause_that_was_asked_for() {
    Speech speech = speak(1);
    assertThat(speech.sampleRate()).isEqualTo(22_050);
    List<TimedWord> words = speech.words();
    assertThat(words).hasSize(7);
    for (TimedWord word : words) {
      double sum = 0;
      for (int n = (int) word.from(); n < word.to(); n++) {
        sum += speech.samples()[n] * speech.samples()[n];
      }
      assertThat(Math.sqrt(sum / (word.to() - word.from()))).isGreaterThan(.01);
      assertThat((word.to() - word.from()) / 22_050.).isBetween(.1, 1.2);
    }
    double pause = (words.get(4).from() - words.get(3).to()) / 22_050.;
    assertThat(pause).isBetween(.249, .251);
    assertThat(speak(1).samples()).containsExactly(speech.samples());
  }

  @Test
  void faster_is_shorter() {
    assertThat(speak(2).samples().length).isLessThan(speak(1).samples().length * 2 / 3);
  }
}
