package org.rawi.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

class VoiceCatalogTest {
  private static final Path VOICES = Path.of("voices");

  @TempDir Path folder;
  private Path pack;

  @BeforeEach
  void copyHadi() throws IOException {
    pack = Files.createDirectory(folder.resolve("hadi"));
    for (String file : List.of("voice.json", "voice.bin")) {
      Files.copy(VOICES.resolve("hadi").resolve(file), pack.resolve(file));
    }
  }

  @Test
  void lists_what_is_there() {
    List<Voice> voices = VoiceCatalog.of(List.of(VOICES, folder.resolve("nowhere"))).voices();
    assertThat(voices).hasSize(1);
    Voice hadi = voices.get(0);
    assertThat(hadi.id()).isEqualTo("hadi");
    assertThat(hadi.names()).containsEntry("ar", "هادي").containsEntry("en", "Hadi");
    assertThat(hadi.licence()).isEqualTo("CC-BY-SA-4.0");
    assertThat(hadi.attribution()).contains("Arabic Speech Corpus");
    assertThat(hadi.sampleRate()).isEqualTo(16000);
  }

  @Test
  void an_unknown_voice_is_answered_with_those_that_exist() {
    VoiceCatalog catalog = VoiceCatalog.of(List.of(folder));
    assertThatThrownBy(() -> catalog.open("fairuz"))
        .isInstanceOfSatisfying(
            RawiException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(Problem.NO_SUCH_VOICE);
              assertThat(e.message(Locale.ENGLISH)).contains("fairuz").contains("hadi");
              assertThat(e.message(Locale.forLanguageTag("ar"))).contains("fairuz", "hadi");
              assertThat(e.advice(Locale.ENGLISH)).hasValueSatisfying(a -> a.contains("--voice"));
            });
  }

  @ParameterizedTest
  @CsvSource({"0, not a tensor file", "100, cut off", "400000, cut off", "700000, cut off"})
  void weights_that_are_cut_off(int bytes, String reason) throws IOException {
    byte[] whole = Files.readAllBytes(pack.resolve("voice.bin"));
    Files.write(pack.resolve("voice.bin"), java.util.Arrays.copyOf(whole, bytes));
    assertBroken("voice.bin", reason);
  }

  @Test
  void weights_that_are_missing() throws IOException {
    Files.delete(pack.resolve("voice.bin"));
    assertBroken("voice.bin", "missing");
  }

  @Test
  void weights_of_something_else() throws IOException {
    byte[] noTensors = {'R', 'A', 'W', 'I', 0, 0, 0, 0};
    Files.write(pack.resolve("voice.bin"), noTensors);
    assertBroken("voice.bin", "no tensor");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "engine": "neural"        | "engine": "steam"  | steam
          "id": "hadi"            | "id": "salma"      | salma
          "licence":              | "no-licence":      | licence
          "sampleRate": 16000     | "sampleRate": 0    | sampleRate
          "defaultRate": 1.0      | "defaultRate": -1  | defaultRate
          {                       | (                  | JSON
          """)
  void a_description_that_is_wrong(String right, String wrong, String reason) throws IOException {
    Path file = pack.resolve("voice.json");
    String json = Files.readString(file);
    Files.writeString(file, json.replace(right, wrong));
    assertBroken("voice.json", reason);
  }

  @Test
  void a_damaged_pack_hides_no_other() throws IOException {
    Files.createDirectory(folder.resolve("aaa"));
    VoiceCatalog catalog = VoiceCatalog.of(List.of(folder));
    assertThat(catalog.voices()).extracting(Voice::id).containsExactly("hadi");
    assertThat(catalog.damages()).singleElement().asString().contains("aaa", "missing");
  }

  private void assertBroken(String file, String reason) {
    VoiceCatalog catalog = VoiceCatalog.of(List.of(folder));
    assertThatThrownBy(() -> catalog.open("hadi"))
        .isInstanceOfSatisfying(
            RawiException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(Problem.NO_SUCH_VOICE);
              assertThat(e.message(Locale.ENGLISH))
                  .contains(pack.resolve(file).toString())
                  .contains(reason);
            });
  }
}
