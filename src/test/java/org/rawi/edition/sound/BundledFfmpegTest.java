package org.rawi.edition.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.PrivateFolder;

/** The program that others may try to plant, to damage, or to unpack at the same time. */
class BundledFfmpegTest {
  @TempDir Path temp;
  private BundledFfmpeg bundled;

  @BeforeEach
  void inAFolderOfOurOwn() {
    bundled = new BundledFfmpeg(new PrivateFolder(temp.resolve("cache/rawi")));
  }

  @Test
  void it_runs_and_lies_in_a_folder_of_its_own() throws IOException {
    Path program = bundled.program();
    assertThat(program.getParent()).isEqualTo(temp.resolve("cache/rawi"));
    assertThat(Ffmpeg.named(program, 30).version()).startsWith("ffmpeg version");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void nobody_else_may_write_there() throws IOException {
    Files.createDirectories(temp.resolve("cache/rawi"));
    Files.setPosixFilePermissions(
        temp.resolve("cache/rawi"), PosixFilePermissions.fromString("rwxrwxrwx"));
    Path program = bundled.program();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(program)))
        .isEqualTo("rwx------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(program.getParent())))
        .isEqualTo("rwx------");
  }

  @Test
  void it_is_unpacked_once() throws IOException {
    FileTime first = Files.getLastModifiedTime(bundled.program());
    assertThat(Files.getLastModifiedTime(bundled.program())).isEqualTo(first);
  }

  @Test
  void what_was_cut_short_is_unpacked_again() throws IOException {
    Path program = bundled.program();
    long whole = Files.size(program);
    try (RandomAccessFile file = new RandomAccessFile(program.toFile(), "rw")) {
      file.setLength(54_837);
    }
    assertThat(bundled.program()).isEqualTo(program).hasSize(whole);
    assertThat(Ffmpeg.named(program, 30).version()).startsWith("ffmpeg version");
  }

  @Test
  void what_somebody_put_in_its_place_is_replaced() throws IOException {
    Path program = bundled.program();
    byte[] planted = "#!/bin/sh\necho ffmpeg version 0\n".getBytes();
    Files.delete(program);
    Files.write(program, planted);
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(bundled.program()).isEqualTo(program);
    assertThat(Files.size(program)).isNotEqualTo(planted.length);
  }

  @Test
  void one_of_the_same_length_is_not_believed() throws IOException {
    Path program = bundled.program();
    FileTime time = Files.getLastModifiedTime(program);
    try (RandomAccessFile file = new RandomAccessFile(program.toFile(), "rw")) {
      file.seek(1000);
      file.write(new byte[1000]);
    }
    Files.setLastModifiedTime(program, FileTime.fromMillis(time.toMillis() + 5000));
    bundled.program();
    assertThat(Ffmpeg.named(program, 30).version()).startsWith("ffmpeg version");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void a_link_is_not_followed() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.createDirectory(temp.resolve("cache"));
    Files.createSymbolicLink(temp.resolve("cache/rawi"), elsewhere);
    assertThatThrownBy(() -> bundled.program())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not a folder");
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void several_at_once_get_the_same_whole_program() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Path>> asked =
          IntStream.range(0, 3)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              new BundledFfmpeg(new PrivateFolder(temp.resolve("cache/rawi")))
                                  .program()))
              .toList();
      for (Future<Path> program : asked) {
        assertThat(Ffmpeg.named(program.get(), 30).version()).startsWith("ffmpeg version");
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
