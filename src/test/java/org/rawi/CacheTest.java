package org.rawi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  private static final String KEY = "ab".repeat(32);
  private static final byte[] CONTENT = "محتوى".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  @TempDir Path temp;
  private final List<IOException> troubles = new ArrayList<>();

  @Test
  void what_was_written_comes_back() {
    assertThat(cache().read(KEY)).isEmpty();
    cache().write(KEY, CONTENT);
    assertThat(cache().read(KEY)).hasValue(CONTENT);
    cache().write(KEY, new byte[0]);
    assertThat(cache().read(KEY)).hasValue(new byte[0]);
    assertThat(troubles).isEmpty();
  }

  @Test
  void one_changed_bit_anywhere_is_found() throws IOException {
    cache().write(KEY, CONTENT);
    byte[] file = Files.readAllBytes(entry());
    for (int at = 0; at < file.length; at++) {
      byte[] damaged = file.clone();
      damaged[at] ^= (byte) (1 << at % 8);
      Files.write(entry(), damaged);
      assertThat(cache().read(KEY)).isEmpty();
    }
  }

  @Test
  void what_is_cut_off_or_lies_under_another_name_does_not_count() throws IOException {
    cache().write(KEY, CONTENT);
    byte[] file = Files.readAllBytes(entry());
    for (int length = 0; length < file.length; length++) {
      Files.write(entry(), Arrays.copyOf(file, length));
      assertThat(cache().read(KEY)).isEmpty();
    }
    Files.write(entry(), file);
    Path other = Path.of(entry().toString().replace(KEY, "ab" + "cd".repeat(31)));
    Files.copy(entry(), other);
    assertThat(cache().read("ab" + "cd".repeat(31))).isEmpty();
    assertThat(cache().read(KEY)).hasValue(CONTENT);
  }

  @Test
  void one_that_cannot_be_used_says_so_once() throws IOException {
    Files.writeString(temp.resolve("cache"), "no folder");
    Cache cache = cache();
    cache.write(KEY, CONTENT);
    assertThat(cache.isUsable()).isFalse();
    assertThat(cache.read(KEY)).isEmpty();
    assertThat(troubles).hasSize(1);
  }

  private Cache cache() {
    return new Cache(
        new CacheFolder(temp.resolve("cache"), 1 << 20, InstantSource.system()), troubles::add);
  }

  private Path entry() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return files
          .filter(file -> file.toString().endsWith(KEY + ".kept"))
          .findFirst()
          .orElseThrow();
    }
  }
}
