package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.Sha256;

/** {@code rawi voices}, from a pack to a spoken sentence and back. */
class VoicesIT {
  @TempDir Path folder;
  private Launcher rawi;

  @BeforeEach
  void makePack() throws IOException {
    Path voices = Launcher.HOME.resolve("voices/hadi");
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Files.copy(voices.resolve("voice.bin"), pack.resolve("voice.bin"));
    Files.copy(voices.resolve("LICENSE"), pack.resolve("LICENSE"));
    String files =
        "\"files\": {\"voice.bin\": {\"sha256\": \""
            + Sha256.of(voices.resolve("voice.bin"))
            + "\"}},\n  \"engine\"";
    Files.writeString(
        pack.resolve("voice.json"),
        Files.readString(voices.resolve("voice.json"))
            .replace("\"id\": \"hadi\"", "\"id\": \"salma\"")
            .replace("\"engine\"", files));
    rawi = new Launcher(folder).with("XDG_DATA_HOME", folder.resolve("my data").toString());
  }

  @Test
  void a_pack_is_installed_tried_used_and_removed() throws IOException {
    rawi.run("voices", "add", "pack").exitedWith(2).errContains("--accept-licence");
    assertThat(rawi.run("voices").out()).doesNotContain("salma");
    rawi.run("voices", "add", "pack", "--accept-licence").exitedWith(0).errContains("salma");
    assertThat(folder.resolve("my data/rawi/voices/salma/voice.bin")).exists();
    rawi.run("voices", "--json").exitedWith(0).outContains("\"INSTALLED\"");
    rawi.run("voices", "info", "salma").exitedWith(0).outContains("CC-BY-SA-4.0");
    rawi.run("voices", "say", "salma", "مرحبًا بكم", "-o", "a.wav").exitedWith(0);
    assertThat(folder.resolve("a.wav")).isNotEmptyFile();
    Files.writeString(folder.resolve("a.txt"), "خبر قصير\n\nوصل القطار إلى المدينة مساءً.\n");
    rawi.run("narrate", "a.txt", "--voice", "salma", "--to", "vtt").exitedWith(0);
    rawi.run("voices", "remove", "salma").exitedWith(0);
    rawi.run("voices", "info", "salma").exitedWith(4);
  }

  @Test
  void what_comes_along_stays() {
    rawi.run("voices", "remove", "hadi").exitedWith(2).errContains("hadi");
  }

  @Test
  void a_known_voice_says_where_its_files_are() {
    rawi.run("voices").exitedWith(0).outContains("nabra-7m");
    rawi.run("voices", "add", "nabra-7m")
        .exitedWith(2)
        .errContains("model.onnx")
        .errContains("--from");
  }
}
