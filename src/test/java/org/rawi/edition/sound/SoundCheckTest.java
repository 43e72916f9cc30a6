package org.rawi.edition.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.RawiException;
import org.rawi.edition.Chapter;
import org.rawi.edition.EditionOptions;
import org.rawi.edition.Editions;
import org.rawi.edition.Programme;
import org.rawi.edition.SampleProgramme;
import org.rawi.recording.Recording;

/** What an encoder wrote is opened again, whatever it says of it. */
class SoundCheckTest {
  @TempDir static Path folder;
  private static Programme programme;

  @BeforeAll
  static void record() {
    programme = SampleProgramme.news(folder);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "mp3, : > \"$f\"",
    "mp3, head -c 90000 /dev/zero | tr '\\0' 'x' > \"$f\"",
    "mp3, head -c 50000 \"$f\" > \"$f.x\"; mv \"$f.x\" \"$f\"",
    "m4b, : > \"$f\"",
    "m4b, echo nonsense > \"$f\"",
    "m4b, head -c 50000 \"$f\" > \"$f.x\"; mv \"$f.x\" \"$f\"",
    "opus, : > \"$f\"",
    "opus, echo nonsense > \"$f\"",
    "opus, head -c 50000 \"$f\" > \"$f.x\"; mv \"$f.x\" \"$f\"",
    "opus, echo more >> \"$f\"",
    "epub, head -c 50000 \"$f\" > \"$f.x\"; mv \"$f.x\" \"$f\"",
    "daisy, : > \"$f\"",
    "sections, echo nonsense > \"$f\"",
    "audiobook, echo more >> \"$f\"",
  })
  void an_encoder_that_lies_is_found_out(String edition, String harm) throws IOException {
    assertThatThrownBy(() -> publish(edition, "\"$real\" \"$@\"; " + harm))
        .isInstanceOfSatisfying(
            RawiException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(RawiException.Problem.CANNOT_WRITE);
              assertThat(e.message(Locale.ENGLISH))
                  .contains("although ffmpeg reported success")
                  .doesNotContain("Exception");
              assertThat(e.advice(Locale.ENGLISH)).get().asString().contains("--ffmpeg");
              assertThat(e.message(Locale.forLanguageTag("ar"))).contains("أبلغ بالنجاح");
            });
  }

  @ParameterizedTest
  @CsvSource({"mp3", "m4b", "opus"})
  void one_that_stops_early_is_found_out(String edition) throws IOException {
    assertThatThrownBy(() -> publish(edition, "\"$real\" -t 2 \"$@\""))
        .hasMessageContaining("s of sound instead of");
  }

  @ParameterizedTest
  @CsvSource({"mp3", "m4b", "opus", "sections"})
  void an_honest_one_passes(String edition) throws IOException {
    assertThat(publish(edition, "\"$real\" \"$@\"")).allSatisfy(f -> assertThat(f).exists());
  }

  @Test
  void lost_chapters_are_found_out() throws IOException {
    int chapters = Chapter.of(programme).size();
    Recording recording = programme.recording();
    Path m4b = publish("m4b", "\"$real\" \"$@\"").get(0);
    Path opus = publish("opus", "\"$real\" \"$@\"").get(0);
    SoundCheck.whole(m4b, "M4B", Mpeg4::read, recording, chapters);
    SoundCheck.whole(opus, "Opus", OggOpus::read, recording, chapters);
    assertThatThrownBy(() -> SoundCheck.whole(m4b, "M4B", Mpeg4::read, recording, chapters + 1))
        .hasMessageContaining("lists 3 chapters instead of 4");
    assertThatThrownBy(() -> SoundCheck.whole(opus, "Opus", OggOpus::read, recording, chapters + 1))
        .hasMessageContaining("lists 3 chapters instead of 4");
  }

  @ParameterizedTest
  @CsvSource({"mp3", "m4b", "opus"})
  void no_damage_makes_the_reader_fail_otherwise(String edition) throws IOException {
    byte[] whole = Files.readAllBytes(publish(edition, "\"$real\" \"$@\"").get(0));
    Random random = new Random(7);
    Path damaged = folder.resolve("damaged." + edition);
    for (int i = 0; i < 60; i++) {
      byte[] bytes = java.util.Arrays.copyOf(whole, random.nextInt(whole.length) + 1);
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      Files.write(damaged, bytes);
      assertThatThrownBy(() -> SoundCheck.whole(damaged, edition, reader(edition), 10, 3))
          .isInstanceOf(RawiException.class);
    }
  }

  private static SoundCheck.Reader reader(String edition) {
    return switch (edition) {
      case "m4b" -> Mpeg4::read;
      case "opus" -> OggOpus::read;
      default -> file -> Mp3Stream.read(file, 0);
    };
  }

  private static List<Path> publish(String edition, String script) throws IOException {
    Path fake = folder.resolve("ffmpeg-" + edition + script.hashCode() + ".sh");
    Files.writeString(
        fake,
        "#!/bin/sh\nreal='"
            + Ffmpeg.locate(Optional.empty()).program()
            + "'\nfor last; do :; done\ncase \"$last\" in file:*) f=\"${last#file:}\" ;;"
            + " *) exec \"$real\" \"$@\" ;; esac\n"
            + script
            + "\nexit 0\n");
    assertThat(fake.toFile().setExecutable(true)).isTrue();
    Path out = Files.createTempDirectory(folder, "out");
    EditionOptions options = new EditionOptions(Optional.of(fake), 64);
    return new Editions(options).named(List.of(edition)).get(0).publish(programme, out);
  }
}
