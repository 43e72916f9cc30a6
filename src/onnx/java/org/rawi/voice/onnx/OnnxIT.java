package org.rawi.voice.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.Json;
import org.rawi.Sha256;

/** With ONNX Runtime: from a pack of each kind to a narrated article with captions. */
class OnnxIT {
  private static final String ARTICLE =
      "خبر قصير\n\nوصل القطار إلى المدينة مساء أمس، فاستقبله الأهالي بالورود.\n";
  private static final int WORDS = 11;

  private static final String IPA =
      "{\"_\": 0, \"^\": 1, \"$\": 2, \" \": 3, \".\": 4, \",\": 5, \"ˈ\": 6, \"ː\": 7, \"a\": 8,"
          + " \"i\": 9, \"u\": 10, \"b\": 11, \"t\": 12, \"θ\": 13, \"d\": 14, \"ʒ\": 15, \"ħ\":"
          + " 16, \"χ\": 17, \"ð\": 18, \"r\": 19, \"z\": 20, \"s\": 21, \"ʃ\": 22, \"ˤ\": 23,"
          + " \"ʕ\": 24, \"ɣ\": 25, \"f\": 26, \"q\": 27, \"k\": 28, \"l\": 29, \"m\": 30, \"n\":"
          + " 31, \"h\": 32, \"w\": 33, \"j\": 34, \"ʔ\": 35}";
  private static final String HALABI =
      "[\"_pad_\", \"_eos_\", \"_dbl_\", \"_+_\", \".\", \",\", \"<\", \"b\", \"t\", \"^\", \"j\","
          + " \"H\", \"x\", \"d\", \"*\", \"r\", \"z\", \"s\", \"$\", \"S\", \"D\", \"T\", \"Z\","
          + " \"E\", \"g\", \"f\", \"q\", \"k\", \"l\", \"m\", \"n\", \"h\", \"w\", \"y\", \"v\","
          + " \"a\", \"u\", \"i\", \"aa\", \"uu\", \"ii\"]";

  @TempDir Path folder;

  private void pack(String kind) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    String settings;
    int sampleRate = 22_050;
    switch (kind) {
      case "kokoro" -> {
        files.put("model.onnx", StandIns.kokoro());
        files.put("style.bin", new byte[510 * 256 * 4]);
        sampleRate = 24_000;
        settings =
            "\"begin\": 0, \"end\": 0, \"without\": \".\", \"style\": \"style.bin\", \"tokens\": "
                + IPA;
      }
      case "vits" -> {
        files.put("model.onnx", StandIns.piper());
        settings = "\"begin\": \"^\", \"end\": \"$\", \"between\": \"_\", \"tokens\": " + IPA;
      }
      default -> {
        files.put("model.onnx", StandIns.mixer());
        files.put("vocoder.onnx", StandIns.vocoder());
        settings =
            "\"vocoder\": \"vocoder.onnx\", \"phones\": \"halabi\", \"blank\": \"_+_\", "
                + "\"end\": \"_eos_\", \"tokens\": "
                + HALABI;
      }
    }
    Path pack = Files.createDirectory(folder.resolve("pack"));
    List<String> sums = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(pack.resolve(file.getKey()), file.getValue());
      sums.add("\"" + file.getKey() + "\": {\"sha256\": \"" + Sha256.of(file.getValue()) + "\"}");
    }
    Files.writeString(
        pack.resolve("voice.json"),
        """
        {"id": "hum", "names": {"en": "Hum"}, "engine": "onnx", "language": "ar",
         "licence": "CC0-1.0", "attribution": "nobody", "sampleRate": %d, "defaultRate": 1,
         "files": {%s}, "onnx": {%s}}\
        """
            .formatted(sampleRate, String.join(", ", sums), settings));
  }

  private void rawi(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Dfile.encoding=UTF-8",
            "-Drawi.home=" + Path.of("").toAbsolutePath(),
            "-cp",
            System.getProperty("java.class.path"),
            "org.rawi.cli.Main"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    File log = folder.resolve("log").toFile();
    Process process = builder.redirectErrorStream(true).redirectOutput(log).start();
    assertThat(process.waitFor()).as(() -> text(log.toPath())).isZero();
    assertThat(text(log.toPath())).doesNotContain("hadi"); // nothing was said by another voice
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kokoro", "vits", "acoustic"})
  void an_article_is_narrated_with_captions(String kind) throws Exception {
    pack(kind);
    Files.writeString(folder.resolve("a.txt"), ARTICLE);
    rawi("voices", "add", "pack", "--accept-licence");
    rawi(
        "narrate",
        "a.txt",
        "--voice",
        "hum",
        "--to",
        "mp3,vtt,epub,player,json",
        "--out",
        "out",
        "--no-cache");
    Path result;
    try (var found = Files.walk(folder.resolve("out"))) {
      result =
          found
              .filter(file -> file.toString().endsWith(".json") && !file.endsWith("manifest.json"))
              .findFirst()
              .orElseThrow();
    }
    JsonNode words = words(Json.mapper().readTree(result.toFile()));
    assertThat(words).hasSize(WORDS);
    double last = 0;
    for (JsonNode word : words) {
      assertThat(word.path("start").asDouble()).isGreaterThanOrEqualTo(last);
      last = word.path("end").asDouble();
      assertThat(last).isGreaterThan(word.path("start").asDouble());
    }
  }

  private static JsonNode words(JsonNode recording) {
    var all = Json.mapper().createArrayNode();
    recording.findValues("words").forEach(words -> words.forEach(all::add));
    return all;
  }
}
