package org.rawi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {
  private static final int SIZE = 1000;

  @TempDir Path temp;
  private final AtomicLong minutes = new AtomicLong();
  private Path place;

  @BeforeEach
  void place() {
    place = temp.resolve("cache");
  }

  @Test
  void what_was_used_longest_ago_goes_first() throws IOException {
    CacheFolder folder = folder(10 * SIZE);
    for (int i = 0; i < 10; i++) {
      write(folder, i);
    }
    assertThat(folder.contents()).isEqualTo(new CacheFolder.Contents(10, 10 * SIZE));
    minutes.incrementAndGet();
    folder.used(key(0));
    folder.used(key(3));
    write(folder, 10);
    assertThat(held(folder)).containsExactly(0, 3, 4, 5, 6, 7, 8, 9, 10);
  }

  @Test
  void the_limit_holds_over_processes_that_know_nothing_of_each_other() throws IOException {
    for (int i = 0; i < 100; i++) {
      write(folder(10 * SIZE), i);
      assertThat(folder(0).contents().bytes()).isLessThanOrEqualTo(10 * SIZE);
    }
    assertThat(held(folder(0))).contains(99, 98, 97, 96, 95, 94, 93).hasSizeBetween(8, 10);
  }

  @Test
  void a_folder_that_nobody_counted_is_counted() throws IOException {
    for (int i = 0; i < 20; i++) {
      write(folder(100 * SIZE), i);
    }
    Files.delete(place.resolve("size"));
    write(folder(10 * SIZE), 20);
    assertThat(held(folder(0))).containsExactly(12, 13, 14, 15, 16, 17, 18, 19, 20);
    Files.write(place.resolve("size"), new byte[3]);
    write(folder(10 * SIZE), 21);
    write(folder(10 * SIZE), 22);
    write(folder(10 * SIZE), 23);
    assertThat(folder(0).contents().bytes()).isLessThanOrEqualTo(10 * SIZE);
  }

  @Test
  void clean_takes_all_or_what_lies_long_and_nothing_else() throws IOException {
    CacheFolder folder = folder(100 * SIZE);
    write(folder, 1);
    write(folder, 2);
    Path mine = Files.writeString(place.resolve("mine.txt"), "لي");
    Path left = Files.write(place.resolve(".123.part"), new byte[9]);
    Files.setLastModifiedTime(left, FileTime.from(Instant.EPOCH));
    minutes.addAndGet(100);
    write(folder, 3);
    assertThat(folder.clean(Optional.of(Duration.ofMinutes(60))))
        .isEqualTo(new CacheFolder.Contents(2, 2 * SIZE));
    assertThat(held(folder)).containsExactly(3);
    assertThat(left).doesNotExist();
    assertThat(folder.clean(Optional.empty())).isEqualTo(new CacheFolder.Contents(1, SIZE));
    assertThat(mine).exists();
    try (Stream<Path> files = Files.walk(place).filter(Files::isRegularFile)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("mine.txt", "size");
    }
  }

  @Test
  void a_folder_that_is_not_there_holds_nothing() throws IOException {
    assertThat(folder(SIZE).contents()).isEqualTo(CacheFolder.Contents.NONE);
    assertThat(folder(SIZE).clean(Optional.empty())).isEqualTo(CacheFolder.Contents.NONE);
    assertThat(place).doesNotExist();
  }

  @Test
  void many_write_read_and_clean_at_the_same_time() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> work =
          IntStream.range(0, 4).<Future<?>>mapToObj(t -> threads.submit(() -> work(t))).toList();
      for (Future<?> each : work) {
        each.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(folder(0).contents().bytes()).isLessThanOrEqualTo(5 * SIZE);
    try (Stream<Path> files = Files.walk(place)) {
      assertThat(files.map(Path::toString)).noneMatch(file -> file.endsWith(".part"));
    }
  }

  private void work(int thread) {
    CacheFolder folder = folder(5 * SIZE);
    try {
      for (int i = 0; i < 200; i++) {
        int n = (i * 7 + thread) % 12;
        folder.read(key(n)).ifPresent(whole -> assertThat(whole).isEqualTo(content(n)));
        write(folder, n);
        if (i % 50 == 49) {
          folder.clean(Optional.empty());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CacheFolder folder(long limit) {
    return new CacheFolder(
        place, limit, () -> Instant.EPOCH.plus(Duration.ofDays(20000).plusMinutes(minutes.get())));
  }

  private void write(CacheFolder folder, int entry) throws IOException {
    minutes.incrementAndGet();
    folder.open();
    folder.write(key(entry), content(entry));
  }

  private static byte[] content(int entry) {
    byte[] content = new byte[SIZE];
    java.util.Arrays.fill(content, (byte) entry);
    return content;
  }

  private static List<Integer> held(CacheFolder folder) {
    return IntStream.range(0, 200)
        .filter(entry -> Files.exists(file(folder.path(), entry)))
        .boxed()
        .toList();
  }

  private static Path file(Path place, int entry) {
    return place.resolve(key(entry).substring(0, 2)).resolve(key(entry) + ".kept");
  }

  /** Spread over the sub-folders, as checksums are. */
  private static String key(int entry) {
    return String.format("%02x", entry * 37 % 256) + String.format("%062x", entry);
  }
}
