package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class CacheCommandTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void twoSentencesOneOfThemOld() throws IOException {
    Path old = entry("a");
    entry("b");
    FileTime then = FileTime.from(Instant.now().minus(Duration.ofDays(40)));
    Files.setLastModifiedTime(old, then);
  }

  private Path entry(String digit) throws IOException {
    Path shard = Files.createDirectories(folder.resolve("spoken").resolve(digit.repeat(2)));
    return Files.write(shard.resolve(digit.repeat(64) + ".kept"), new byte[1 << 20]);
  }

  @Test
  void info_says_what_is_there() {
    assertThat(run(Locale.ENGLISH, "info", "--cache-size", "3G")).isZero();
    assertThat(said())
        .isEqualTo(folder.resolve("spoken") + "\nkept: 2\nsize: 2.0 MB of 3,072 MB\n");
    assertThat(run(Locale.forLanguageTag("ar"), "info")).isZero();
    assertThat(said()).contains("عدد المحفوظات: 2").contains("2.0 م.ب من 2,048 م.ب");
  }

  @Test
  void info_for_programs() {
    assertThat(run(Locale.ENGLISH, "info", "--json")).isZero();
    assertThat(said())
        .contains("\"entries\":2,\"bytes\":2097152,\"limit\":2147483648}")
        .doesNotContain("\n\n");
  }

  @Test
  void clean_takes_the_old_or_all() throws IOException {
    assertThat(run(Locale.ENGLISH, "clean", "--older-than", "30d")).isZero();
    assertThat(said()).endsWith("spoken: 1 entry removed, 1.0 MB\n");
    assertThat(run(Locale.ENGLISH, "clean", "--json")).isZero();
    assertThat(said()).contains("\"entries\":1,\"bytes\":1048576}");
    try (Stream<Path> left = Files.walk(folder)) {
      assertThat(left.map(Path::toString)).noneMatch(file -> file.endsWith(".kept"));
    }
  }

  @Test
  void a_place_that_is_no_folder_holds_nothing() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "نص");
    Terminal terminal = terminal(Locale.ENGLISH);
    assertThat(Main.run(terminal, "cache", "info", "--json", "--cache", file.toString())).isZero();
    assertThat(said()).contains("\"entries\":0,\"bytes\":0");
  }

  @ParameterizedTest
  @CsvSource({"500M, 524288000", "2g, 2147483648", "64k, 65536", "1TB, 1099511627776"})
  void sizes_as_people_write_them(String written, long bytes) {
    assertThat(new ByteSize.Converter().convert(written)).isEqualTo(new ByteSize(bytes));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "5", "-5M", "M", "1.5G", "9999999T", "٢G"})
  void other_sizes_are_refused(String written) {
    assertThatThrownBy(() -> new ByteSize.Converter().convert(written))
        .isInstanceOf(TypeConversionException.class);
  }

  @ParameterizedTest
  @CsvSource({"12h, PT12H", "30d, P30D", "2W, P14D"})
  void ages_as_people_write_them(String written, Duration duration) {
    assertThat(new Age.Converter().convert(written)).isEqualTo(new Age(duration));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "d", "-1d", "1m", "999999999d"})
  void other_ages_are_refused(String written) {
    assertThatThrownBy(() -> new Age.Converter().convert(written))
        .isInstanceOf(TypeConversionException.class);
  }

  private int run(Locale locale, String command, String... options) {
    String[] all =
        Stream.concat(Stream.of("cache", command, "--cache", folder.toString()), Stream.of(options))
            .toArray(String[]::new);
    return Main.run(terminal(locale), all);
  }

  private Terminal terminal(Locale locale) {
    return new Terminal(
        InputStream.nullInputStream(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        locale,
        false);
  }

  /** Since the last time; nothing on the other stream. */
  private String said() {
    String text = out.toString(StandardCharsets.UTF_8).replace("\r", "");
    out.reset();
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    return text;
  }
}
