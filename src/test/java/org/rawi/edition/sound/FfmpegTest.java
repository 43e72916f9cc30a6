package org.rawi.edition.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.PrivateFolder;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/** Programs that call themselves ffmpeg. */
@DisabledOnOs(OS.WINDOWS)
class FfmpegTest {
  @TempDir Path temp;

  @Test
  void one_that_hangs_is_given_up() throws Exception {
    Path hanging = script("sleep 600");
    assertThatThrownBy(() -> Ffmpeg.named(hanging, 1))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("has not finished after 1 s");
    for (ProcessHandle killed : ProcessHandle.current().descendants().toList()) {
      killed.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void one_that_says_nothing_is_not_believed() throws IOException {
    Path silent = script("exit 0");
    assertThatThrownBy(() -> Ffmpeg.named(silent, 10)).isInstanceOf(RawiException.class);
  }

  @Test
  void one_without_the_encoder_is_refused_by_its_name() throws IOException {
    Path poor =
        script("echo 'ffmpeg version 9'; echo ' V..... libx264  H.264'; echo ' A..... flac  FLAC'");
    Ffmpeg ffmpeg = Ffmpeg.named(poor, 10);
    ffmpeg.mustHave("flac");
    assertThatThrownBy(() -> ffmpeg.mustHave("libmp3lame"))
        .isInstanceOfSatisfying(
            RawiException.class, e -> assertThat(e.problem()).isEqualTo(Problem.USAGE))
        .hasMessageContaining("libmp3lame");
    assertThatThrownBy(() -> ffmpeg.mustHave("libx264")).isInstanceOf(RawiException.class);
  }

  @Test
  void the_bundled_one_has_every_encoder_that_editions_need() {
    Ffmpeg bundled = Ffmpeg.locate(Optional.empty());
    List.of("libmp3lame", "aac", "libopus").forEach(bundled::mustHave);
  }

  @Test
  void the_next_folder_serves_when_the_first_cannot_be_used() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "in the way");
    PrivateFolder second = new PrivateFolder(temp.resolve("second"));
    Ffmpeg found = Ffmpeg.bundled(List.of(new PrivateFolder(file.resolve("rawi")), second));
    assertThat(found.program()).startsWithRaw(second.path());
    assertThatThrownBy(() -> Ffmpeg.bundled(List.of(new PrivateFolder(file.resolve("rawi")))))
        .isInstanceOfSatisfying(
            RawiException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CANNOT_WRITE));
  }

  private Path script(String commands) throws IOException {
    Path file = Files.writeString(temp.resolve("ffmpeg"), "#!/bin/sh\n" + commands + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }
}
