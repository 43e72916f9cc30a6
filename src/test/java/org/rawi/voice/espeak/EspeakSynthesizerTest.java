package org.rawi.voice.espeak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.script.Sentence.Mood;
import org.rawi.voice.Sentences;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.SpokenPhrase;

/** What eSpeak NG is told and what it answers; {@code EspeakIT} asks the program itself. */
class EspeakSynthesizerTest {

  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          وَصَلَ الْقِطَارُ  | [[w'as[a.la lqit['a.:R]].
          فِي الْبَيْتِ     | [[f'i lb'ait]].
          مَدْرَسَةٌ        | [[m'adRasah]].
          الشَّمْسُ         | [[?aS:'ams]].
          """)
  void sounds_are_told_with_pausal_forms_and_elided_hamzas(String text, String told) {
    List<SpokenPhrase> phrases = SpokenPhrase.of(Sentences.statement(text));
    assertThat(phrases).singleElement().extracting(EspeakSynthesizer::text).isEqualTo(told);
  }

  @Test
  void each_phrase_has_the_mark_of_its_melody() {
    SpeechRequest request =
        Sentences.request(Mood.YES_NO_QUESTION, 1, "يَا عَلِيُّ", "هَلْ عُدْتَ");
    assertThat(SpokenPhrase.of(request).stream().map(EspeakSynthesizer::text))
        .satisfiesExactly(
            first -> assertThat(first).endsWith("]],"),
            second -> assertThat(second).endsWith("]]?"));
  }

  private static byte[] wave(int size, int bits) {
    ByteBuffer bytes = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put("RIFF".getBytes()).putInt(0x7ffff024).put("WAVEfmt ".getBytes()).putInt(16);
    bytes.putShort((short) 1).putShort((short) 1).putInt(22_050).putInt(44_100);
    bytes.putShort((short) 2).putShort((short) bits).put("data".getBytes()).putInt(size);
    return bytes.putShort((short) 16_384).putShort((short) -16_384).array();
  }

  @Test
  void a_streamed_wave_goes_on_to_its_end() throws IOException {
    for (int size : new int[] {0x7ffff000, -1, 4}) {
      Wave wave = Wave.read(wave(size, 16));
      assertThat(wave.sampleRate()).isEqualTo(22_050);
      assertThat(wave.samples()).containsExactly(.5f, -.5f);
    }
    assertThatThrownBy(() -> Wave.read(wave(4, 8))).hasMessageContaining("another kind");
    assertThatThrownBy(() -> Wave.read(new byte[3])).hasMessageContaining("no WAVE");
    assertThatThrownBy(() -> Wave.read(java.util.Arrays.copyOf(wave(4, 16), 40)))
        .hasMessageContaining("without sound");
  }
}
