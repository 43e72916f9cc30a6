package org.rawi.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

class PublisherTest {
  @TempDir static Path work;
  private static Programme programme;
  @TempDir Path folder;
  private Path out;

  @BeforeAll
  static void record() {
    programme = SampleProgramme.news(work);
  }

  @BeforeEach
  void out() throws IOException {
    out = Files.createDirectory(folder.resolve("out"));
  }

  @Test
  void same_input_same_bytes() throws IOException {
    Path again = Files.createDirectory(folder.resolve("again"));
    List<Path> one = published(out);
    List<Path> two = published(again);
    assertThat(one).hasSameSizeAs(two).isNotEmpty();
    for (int i = 0; i < one.size(); i++) {
      assertThat(one.get(i)).hasSameBinaryContentAs(two.get(i));
    }
    assertThat(names(out)).isEqualTo(names(again));
    assertThat(names(out)).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void what_takes_longest_starts_first_and_the_files_keep_the_order_asked() {
    List<String> started = new ArrayList<>();
    List<Edition> editions =
        List.of(taking("text", 0, started), taking("opus", 2, started), taking("mp3", 1, started));
    assertThat(new Publisher(editions, 1).publish(programme, out).values())
        .flatMap(files -> files)
        .extracting(file -> file.getFileName().toString())
        .containsExactly("text", "opus", "mp3");
    assertThat(started).containsExactly("opus", "mp3", "text");
  }

  private static Edition taking(String id, double work, List<String> started) {
    return new Edition() {
      @Override
      public String id() {
        return id;
      }

      @Override
      public double work() {
        return work;
      }

      @Override
      public List<Path> publish(Programme programme, Path folder) {
        started.add(id);
        return List.of(WholeFile.write(folder.resolve(id), part -> Files.writeString(part, id)));
      }
    };
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_ffmpeg_that_dies_half_way_leaves_nothing_behind() throws IOException {
    EditionOptions options = new EditionOptions(Optional.of(ffmpegThat("kill -9 $$")), 64);
    assertThatThrownBy(() -> publisher(options).publish(programme, out))
        .isInstanceOfSatisfying(
            RawiException.class,
            e -> {
              assertThat(e.problem()).isEqualTo(Problem.CANNOT_WRITE);
              assertThat(e).hasMessageContaining("137");
            });
    assertThat(names(out)).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_ffmpeg_that_stops_early_without_a_word_is_caught() throws IOException {
    Path cut = ffmpegThat("for last; do :; done; head -c 5000 /dev/zero > \"${last#file:}\"");
    EditionOptions options = new EditionOptions(Optional.of(cut), 64);
    assertThatThrownBy(() -> publisher(options).publish(programme, out))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("cut short");
    assertThat(names(out)).isEmpty();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void an_ffmpeg_that_exits_well_but_could_not_write_is_caught() throws IOException {
    String does =
        "for last; do :; done; echo half > \"${last#file:}\";"
            + " echo 'Error writing trailer of x: No space left on device' >&2";
    EditionOptions options = new EditionOptions(Optional.of(ffmpegThat(does)), 64);
    List<Edition> editions = new Editions(options).named(List.of("m4b", "opus"));
    assertThatThrownBy(() -> new Publisher(editions, 2).publish(programme, out))
        .isInstanceOf(RawiException.class)
        .hasMessageContaining("No space left on device");
    assertThat(names(out)).isEmpty();
  }

  @Test
  void an_ffmpeg_that_is_not_there_is_named() {
    Path nowhere = folder.resolve("ffmpeg");
    EditionOptions options = new EditionOptions(Optional.of(nowhere), 64);
    assertThatThrownBy(() -> publisher(options).publish(programme, out))
        .isInstanceOfSatisfying(
            RawiException.class, e -> assertThat(e.problem()).isEqualTo(Problem.USAGE))
        .hasMessageContaining(nowhere.toString());
  }

  @Test
  void a_folder_that_cannot_be_written() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> publisher(EditionOptions.DEFAULT).publish(programme, file))
        .isInstanceOfSatisfying(
            RawiException.class, e -> assertThat(e.problem()).isEqualTo(Problem.CANNOT_WRITE));
  }

  @Test
  void names_of_editions() {
    Editions editions = new Editions(EditionOptions.DEFAULT);
    assertThat(editions.named(List.of("vtt", "mp3", "vtt")))
        .extracting(Edition::id)
        .containsExactly("vtt", "mp3");
    assertThatThrownBy(() -> editions.named(List.of("mp4")))
        .isInstanceOfSatisfying(
            RawiException.class, e -> assertThat(e.problem()).isEqualTo(Problem.USAGE));
    assertThatThrownBy(() -> new EditionOptions(Optional.empty(), 65))
        .isInstanceOf(RawiException.class);
  }

  private List<Path> published(Path place) {
    return publisher(EditionOptions.DEFAULT).publish(programme, place).values().stream()
        .flatMap(List::stream)
        .toList();
  }

  private static Publisher publisher(EditionOptions options) {
    return new Publisher(new Editions(options).all(), 2);
  }

  /** A program that answers {@code -version} as ffmpeg does, and does this instead of encoding. */
  private Path ffmpegThat(String does) throws IOException {
    Path script = folder.resolve("fake-ffmpeg");
    Files.writeString(
        script,
        "#!/bin/sh\n"
            + "[ \"$1\" = -encoders ] && "
            + "{ echo ffmpeg version fake; echo ' A..... libmp3lame'; exit; }\n"
            + does
            + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
