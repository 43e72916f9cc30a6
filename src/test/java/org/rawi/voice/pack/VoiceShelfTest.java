package org.rawi.voice.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.RawiException;
import org.rawi.Sha256;
import org.rawi.voice.VoiceCatalog;

/** Packs are installed whole, with the files that their maker meant, or not at all. */
class VoiceShelfTest {
  private static final byte[] WEIGHTS = "not much of a voice".getBytes();

  @TempDir Path folder;
  private Path voices;

  @BeforeEach
  void choosePlace() {
    voices = folder.resolve("data/rawi/voices");
  }

  private static String description(String id, String file, String sha256) {
    return """
    {"id": "%s", "names": {"en": "Salma"}, "engine": "neural", "language": "ar",
     "licence": "CC0-1.0", "attribution": "nobody", "sampleRate": 16000, "defaultRate": 1,
     "files": {"%s": {"sha256": "%s"}}}\
    """
        .formatted(id, file, sha256);
  }

  private static Map<String, byte[]> pack(String id) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("voice.json", description(id, "voice.bin", Sha256.of(WEIGHTS)).getBytes());
    files.put("voice.bin", WEIGHTS);
    files.put("LICENSE", "Do what you want.".getBytes());
    return files;
  }

  private Path zip(Map<String, byte[]> files, String above) throws IOException {
    Path zip = folder.resolve("pack.zip");
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        out.putNextEntry(new ZipEntry(above + entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return zip;
  }

  private List<String> left() throws IOException {
    try (Stream<Path> all = Files.list(voices)) {
      return all.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "below “{0}”")
  @ValueSource(strings = {"", "salma/", "Salma-1.0/"})
  void a_zip_is_installed_wherever_its_files_lie(String above) throws IOException {
    try (VoiceShelf shelf = VoiceShelf.open(voices)) {
      StagedPack staged = shelf.stage(zip(pack("salma"), above));
      assertThat(staged.voice().licence()).isEqualTo("CC0-1.0");
      assertThat(staged.licence()).contains("Do what you want.");
      assertThat(VoiceCatalog.of(List.of(voices)).ids()).isEmpty();
      shelf.install(staged);
    }
    assertThat(left()).containsExactly(".lock", "salma");
    assertThat(VoiceCatalog.of(List.of(voices)).ids()).containsExactly("salma");
    assertThat(voices.resolve("salma/voice.bin")).hasBinaryContent(WEIGHTS);
  }

  @Test
  void a_folder_is_installed_too_and_replaces_what_was_there() throws IOException {
    Path made = Files.createDirectory(folder.resolve("made"));
    for (Map.Entry<String, byte[]> entry : pack("salma").entrySet()) {
      Files.write(made.resolve(entry.getKey()), entry.getValue());
    }
    for (int i = 0; i < 2; i++) {
      try (VoiceShelf shelf = VoiceShelf.open(voices)) {
        shelf.install(shelf.stage(made));
      }
      Files.delete(made.resolve("LICENSE"));
      Files.writeString(made.resolve("LICENSE"), "Another one.");
    }
    assertThat(voices.resolve("salma/LICENSE")).hasContent("Another one.");
    assertThat(left()).containsExactly(".lock", "salma");
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "../escape",
        "/etc/passwd",
        "a/../../b",
        "..",
        ".hidden",
        "sub/folder",
        "c:\\x",
        "a\\b",
        "con\u0000"
      })
  void a_name_that_leads_elsewhere_refuses_the_pack(String name) throws IOException {
    Map<String, byte[]> files = pack("salma");
    files.put(name, WEIGHTS);
    assertRefused(zip(files, ""), "in it is no plain name of a file");
    try (Stream<Path> all = Files.walk(folder)) {
      assertThat(all.map(path -> path.getFileName().toString()))
          .doesNotContain("escape", "b", "hidden");
    }
  }

  @Test
  void a_link_in_a_folder_refuses_the_pack() throws IOException {
    Path made = Files.createDirectory(folder.resolve("made"));
    Files.createSymbolicLink(made.resolve("voice.json"), Path.of("/etc/passwd"));
    assertRefused(made, "not a plain file");
  }

  @Test
  void what_unpacks_to_far_more_than_it_is_refuses_the_pack() throws IOException {
    Map<String, byte[]> files = pack("salma");
    files.put("zeros.bin", new byte[40 << 20]);
    assertRefused(zip(files, ""), "too large");
  }

  @Test
  void too_many_files_refuse_the_pack() throws IOException {
    Map<String, byte[]> files = pack("salma");
    for (int i = 0; i < 70; i++) {
      files.put("f" + i, WEIGHTS);
    }
    assertRefused(zip(files, ""), "more than 64 files");
  }

  @Test
  void damaged_weights_refuse_the_pack() throws IOException {
    Map<String, byte[]> files = pack("salma");
    files.put("voice.bin", "something else".getBytes());
    assertRefused(zip(files, ""), "“voice.bin” is damaged");
  }

  @Test
  void files_that_nobody_vouches_for_refuse_the_pack() throws IOException {
    Map<String, byte[]> files = pack("salma");
    files.put("more.bin", WEIGHTS);
    assertRefused(zip(files, ""), "does not name “more.bin”");
  }

  @Test
  void missing_weights_refuse_the_pack() throws IOException {
    Map<String, byte[]> files = pack("salma");
    files.remove("voice.bin");
    assertRefused(zip(files, ""), "“voice.bin” is missing");
  }

  @ParameterizedTest(name = "{1} → {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "id": "salma"       | "id": "../salma"     | other characters
          "id": "salma"       | "id": "Salma"        | other characters
          "engine": "neural"  | "engine": "steam"    | no engine “steam”
          "voice.bin": {      | "../voice.bin": {    | no plain name
          "sha256": "         | "sha256": "x         | not 64 hexadecimal digits
          "sha256": "         | "md5": "             | names no "sha256"
          "licence"           | "license"            | "licence" is missing
          {"id"               | {'id'                | not valid JSON
          """)
  void a_description_that_is_wrong_refuses_the_pack(String right, String wrong, String reason)
      throws IOException {
    Map<String, byte[]> files = pack("salma");
    String json = new String(files.get("voice.json"));
    assertThat(json).contains(right);
    files.put("voice.json", json.replace(right, wrong).getBytes());
    assertRefused(zip(files, ""), reason);
  }

  @Test
  void what_is_no_zip_is_refused() throws IOException {
    assertRefused(Files.writeString(folder.resolve("x.zip"), "hello"), "neither a folder nor");
  }

  private void assertRefused(Path pack, String reason) throws IOException {
    try (VoiceShelf shelf = VoiceShelf.open(voices)) {
      assertThatThrownBy(() -> shelf.stage(pack))
          .isInstanceOfSatisfying(
              RawiException.class,
              e -> {
                assertThat(e.key()).isEqualTo("voices.refused");
                assertThat(e.message(Locale.ENGLISH)).contains(reason);
                assertThat(e.advice(Locale.forLanguageTag("ar"))).isPresent();
              });
    }
    assertThat(left()).containsExactly(".lock");
  }

  @Test
  void a_replacement_that_died_half_way_is_undone_and_other_leftovers_go() throws IOException {
    Files.createDirectories(voices.resolve(".replaced-1/salma"));
    Files.write(voices.resolve(".replaced-1/salma/voice.bin"), WEIGHTS);
    Files.createDirectories(voices.resolve(".adding-2"));
    Files.write(voices.resolve(".adding-2/voice.json"), WEIGHTS);
    Files.createDirectories(voices.resolve(".removed-3/rima"));
    VoiceShelf.open(voices).close();
    assertThat(left()).containsExactly(".lock", "salma");
    assertThat(voices.resolve("salma/voice.bin")).hasBinaryContent(WEIGHTS);
  }

  @Test
  void a_removed_voice_is_gone() throws IOException {
    try (VoiceShelf shelf = VoiceShelf.open(voices)) {
      shelf.install(shelf.stage(zip(pack("salma"), "")));
      assertThat(shelf.remove("rima")).isFalse();
      assertThat(shelf.remove("..")).isFalse();
      assertThat(shelf.remove("salma")).isTrue();
    }
    assertThat(left()).containsExactly(".lock");
  }

  @Test
  void two_at_once_is_one_too_many() {
    VoiceShelf first = VoiceShelf.open(voices);
    assertThatThrownBy(() -> VoiceShelf.open(voices))
        .isInstanceOfSatisfying(
            RawiException.class, e -> assertThat(e.key()).isEqualTo("voices.busy"));
    first.close();
    VoiceShelf.open(voices).close();
  }

  @Test
  void checksums_that_nobody_published_are_noted_from_then_on() throws IOException {
    String json = description("salma", "voice.bin", "").replace("\"sha256\": \"\"", "");
    try (VoiceShelf shelf = VoiceShelf.open(voices)) {
      StagedPack staged =
          shelf.stage(
              "salma",
              stage -> {
                Files.writeString(stage.resolve("voice.json"), json);
                Files.write(stage.resolve("voice.bin"), WEIGHTS);
              },
              true);
      shelf.install(staged);
    }
    assertThat(voices.resolve("salma/voice.json")).content().contains(Sha256.of(WEIGHTS));
  }
}
