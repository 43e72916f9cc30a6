package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What cannot be narrated: one clear line, advice, the right exit code, nothing left behind. */
class BadInputIT {
  private static final int UNREADABLE = 3;
  @TempDir Path folder;
  private Launcher rawi;

  @BeforeEach
  void standInTheFolder() {
    rawi = new Launcher(folder);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        Arguments.of("empty.txt", new byte[0]),
        Arguments.of("blank.txt", " \n\t\r\n".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("latin.txt", "No Arabic here at all.".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("digits.txt", "123 456 ٧٨٩".getBytes(StandardCharsets.UTF_8)),
        Arguments.of("picture.txt", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}),
        Arguments.of("zeros.txt", new byte[4096]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadable")
  void an_input_without_arabic_text(String name, byte[] content) throws IOException {
    Files.write(folder.resolve(name), content);
    rawi.run("narrate", name)
        .exitedWith(UNREADABLE)
        .saysNothingOnOut()
        .errContains("rawi: ", name)
        .hasNoStackTrace();
    assertThat(folder.resolve("audio-out")).doesNotExist();
  }

  @Test
  void a_missing_file() {
    rawi.run("narrate", "missing.txt")
        .exitedWith(UNREADABLE)
        .errContains("missing.txt")
        .hasNoStackTrace();
    assertThat(folder.resolve("audio-out")).doesNotExist();
  }

  @Test
  void a_folder_without_articles() throws IOException {
    Files.createDirectory(folder.resolve("news"));
    rawi.run("narrate", "news").exitedWith(UNREADABLE).errContains("news").hasNoStackTrace();
  }

  @ParameterizedTest
  @MethodSource("wrongUsage")
  void wrong_usage(String[] arguments, String said) throws IOException {
    Files.writeString(folder.resolve("a.txt"), "عنوان\n\nذهب الولد إلى المدرسة.\n");
    rawi.run(arguments).exitedWith(2).saysNothingOnOut().errContains(said).hasNoStackTrace();
    assertThat(folder.resolve("audio-out")).doesNotExist();
  }

  static Stream<Arguments> wrongUsage() {
    return Stream.of(
        Arguments.of(new String[] {"narrate", "--rate", "9", "a.txt"}, "9"),
        Arguments.of(new String[] {"narrate", "--encoding", "klingon", "a.txt"}, "klingon"),
        Arguments.of(new String[] {"narrate", "--date", "14/3/2026", "a.txt"}, "YYYY-MM-DD"),
        Arguments.of(new String[] {"narrate", "--language", "x y", "a.txt"}, "x y"),
        Arguments.of(new String[] {"narrate", "--source-url", "news.html", "a.txt"}, "https://"),
        Arguments.of(new String[] {"narrate", "--issue", "7", "a.txt"}, "--series"),
        Arguments.of(new String[] {"narrate", "--sync", "letter", "a.txt"}, "letter"),
        Arguments.of(new String[] {"narrate", "--to", "feed", "a.txt"}, "feed.yaml"),
        Arguments.of(new String[] {"narrate"}, "no file was named"),
        Arguments.of(new String[] {"narrate", "--frobnicate", "a.txt"}, "--frobnicate"),
        Arguments.of(new String[] {"sing"}, "sing"));
  }

  @Test
  void no_such_voice() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "عنوان\n\nذهب الولد إلى المدرسة.\n");
    rawi.run("narrate", "--voice", "nobody", "a.txt")
        .exitedWith(4)
        .errContains("nobody", "hadi")
        .hasNoStackTrace();
    assertThat(folder.resolve("audio-out")).doesNotExist();
  }

  @Test
  void an_output_folder_that_is_a_file() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "عنوان\n\nذهب الولد إلى المدرسة.\n");
    Files.writeString(folder.resolve("out"), "I am a file");
    rawi.run("narrate", "--out", "out", "a.txt")
        .exitedWith(5)
        .errContains("out", "--out")
        .hasNoStackTrace();
    assertThat(folder.resolve("out")).hasContent("I am a file");
  }

  @Test
  void an_ffmpeg_that_is_missing_or_dies() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "عنوان\n\nذهب الولد إلى المدرسة.\n");
    rawi.run("narrate", "--ffmpeg", "/no/ffmpeg", "a.txt")
        .errContains("/no/ffmpeg")
        .saysNothingOnOut()
        .hasNoStackTrace();
    Path dying = folder.resolve("dying");
    Files.writeString(dying, "#!/bin/sh\nhead -c 1000 >/dev/null\nkill -9 $$\n");
    assertThat(dying.toFile().setExecutable(true)).isTrue();
    assertThat(rawi.run("narrate", "--ffmpeg", dying.toString(), "a.txt").hasNoStackTrace().code())
        .isNotZero();
    assertThat(folder.resolve("audio-out")).doesNotExist();
  }

  @Test
  void an_ffmpeg_planted_among_the_temporary_files_is_not_run() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "عنوان\n\nذهب الولد إلى المدرسة.\n");
    Path planted = Files.createDirectories(folder.resolve("jave"));
    for (String name : List.of("ffmpeg-amd64-3.5.0", "ffmpeg-aarch64-3.5.0")) {
      Path program =
          Files.writeString(planted.resolve(name), "#!/bin/sh\ntouch '" + folder + "/was-run'\n");
      assertThat(program.toFile().setExecutable(true)).isTrue();
    }
    rawi.with("RAWI_JAVA_OPTS", "-Djava.io.tmpdir=" + folder)
        .run("narrate", "--to", "mp3", "a.txt")
        .exitedWith(0);
    assertThat(folder.resolve("was-run")).doesNotExist();
  }

  @Test
  void speech_is_kept_when_ffmpeg_dies_while_encoding() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "عنوان\n\nذهب الولد إلى المدرسة.\n");
    Path dying = folder.resolve("dying");
    Files.writeString(
        dying,
        "#!/bin/sh\n"
            + "[ \"$1\" = -encoders ] && { echo 'ffmpeg version 1'; echo ' A..... libmp3lame'; exit; }\n"
            + "kill -9 $$\n");
    assertThat(dying.toFile().setExecutable(true)).isTrue();
    rawi.run("narrate", "--to", "mp3", "--ffmpeg", dying.toString(), "a.txt")
        .errContains("the same command goes on from there")
        .hasNoStackTrace()
        .exitedWith(5);
    rawi.run("narrate", "--to", "mp3", "a.txt").errContains("5 of 5 words").exitedWith(0);
  }

  @Test
  void messages_in_arabic_for_an_arabic_locale() {
    rawi.with("LC_ALL", "ar_EG.UTF-8")
        .run("narrate", "missing.txt")
        .exitedWith(UNREADABLE)
        .errContains("لا");
  }
}
