package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program on machines unlike a developer's. */
class MachinesIT {
  private static final String ARTICLE = "قطار الشرق\n\nوصل القطار صباح أمس إلى المدينة.\n";
  private static final int CANNOT_WRITE = 5;
  private static final int EXHAUSTED = 6;
  private static final int BUG = 70;

  @TempDir Path folder;
  private Launcher rawi;

  @BeforeEach
  void standInTheFolder() throws IOException {
    rawi = new Launcher(folder);
    Files.writeString(folder.resolve("خبر اليوم.txt"), ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"My Apps", "برامجي", "it's $HOME", "a*b"})
  void it_may_lie_in_any_folder(String name) throws IOException {
    Path home = installed(Files.createDirectory(folder.resolve(name)));
    Launcher there = new Launcher(home.resolve("rawi"), folder);
    there.run("voices").exitedWith(0).outContains("hadi");
    there.run("script", "--bare", "خبر اليوم.txt").exitedWith(0).outContains("وصل القطار");
    assertThat(there.withoutEnvironment().run("voices").exitedWith(0).err()).isEmpty();
  }

  @Test
  void a_copy_without_sources_is_never_built() throws IOException {
    Path home = installed(folder);
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(home.resolve("voices/hadi/voice.json"), later);
    new Launcher(home.resolve("rawi"), folder).run("voices").exitedWith(0).outContains("hadi");
    assertThat(home.resolve("target/build.log")).doesNotExist();

    Files.delete(home.resolve("target/rawi.jar"));
    new Launcher(home.resolve("rawi"), folder)
        .run("voices")
        .exitedWith(BUG)
        .errContains("target/rawi.jar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "en_US.ISO-8859-1", "ar_EG.UTF-8", "xx_YY"})
  void names_options_and_text_stay_arabic_in_every_locale(String locale) {
    Launcher there = rawi.withoutEnvironment().with("LC_ALL", locale);
    there.run("script", "--bare", "خبر اليوم.txt").exitedWith(0).outContains("وصل القطار");
    there
        .run(
            "narrate", "--to", "vtt,json", "--title", "عنوان آخر", "--out", "مخرج", "خبر اليوم.txt")
        .exitedWith(0)
        .outContains("مخرج");
    assertThat(folder.resolve("مخرج")).isDirectoryRecursivelyContaining("glob:**.vtt");
    assertThat(folder.resolve("مخرج"))
        .isDirectoryRecursivelyContaining(file -> holds(file, ".json", "عنوان آخر"));
  }

  @Test
  void a_search_path_for_folders_does_not_lead_it_astray() throws IOException {
    Path home = installed(Files.createDirectory(folder.resolve("-apps")));
    Launcher there = new Launcher(home.resolve("rawi"), folder).with("CDPATH", folder.toString());
    there.shell("cd ./-apps && rawi/rawi voices").exitedWith(0).outContains("hadi");
    there.shell("cd ./-apps/rawi && sh rawi voices").exitedWith(0).outContains("hadi");
  }

  @Test
  void a_folder_that_java_cannot_run_from_is_said() throws IOException {
    Path home = installed(Files.createDirectory(folder.resolve("at 10:30")));
    new Launcher(home.resolve("rawi"), folder)
        .run("voices")
        .exitedWith(BUG)
        .errContains("colon")
        .hasNoStackTrace();
  }

  @Test
  void closed_streams_are_no_files_of_java() {
    rawi.shell("\"$rawi\" script <&-").exitedWith(3).errContains("empty");
    rawi.shell("\"$rawi\" voices >&-").exitedWith(CANNOT_WRITE).errContains("be written");
    rawi.shell("\"$rawi\" voices 2>&-").exitedWith(0).outContains("hadi");
  }

  @Test
  void a_terminal_of_another_encoding_is_noticed() {
    rawi.withoutEnvironment().with("LANG", "ar_EG.ISO-8859-6");
    rawi.run("doctor").exitedWith(1).outContains("ISO-8859-6");
  }

  @Test
  void it_needs_no_environment() {
    rawi.withoutEnvironment()
        .reading("قطار الشرق\n")
        .run("script", "--lines", "--bare")
        .exitedWith(0)
        .outContains("قطار الشرق");
    rawi.run("narrate", "--to", "vtt", "خبر اليوم.txt").exitedWith(0);
  }

  @Test
  void messages_are_arabic_where_the_locale_is_not_even_there() {
    rawi.withoutEnvironment().with("LANG", "ar_EG.UTF-8");
    rawi.run("narate").exitedWith(2).errContains("لا أمر بهذا الاسم: narate", "narrate؟");
    rawi.run("narrate", "--rte", "2", "x").exitedWith(2).errContains("--rte", "--rate؟");
    rawi.run("narrate", "--rate", "fast", "x").exitedWith(2).errContains("عددًا", "fast");
    rawi.run("narrate").exitedWith(2).errContains("لم يُذكر");
    rawi.run("narrate", "--title").exitedWith(2).errContains("قيمة");
    rawi.run().exitedWith(2).errContains("اذكر الأمر");
    rawi.run("narrate", "--sync", "x", "a").exitedWith(2).errContains("sentence, word");
    rawi.run("narrate", "--help").exitedWith(0).outContains("الاستعمال");
  }

  @Test
  void wrong_usage_is_said_in_english_with_what_was_meant() {
    rawi.run("narate", "x").exitedWith(2).errContains("rawi: ", "did you mean narrate?");
    rawi.run("script", "--line").exitedWith(2).errContains("--lines");
    rawi.run("help", "narate").exitedWith(2).errContains("no command narate", "narrate?");
    rawi.run("narrate", "--embed=7", "a").exitedWith(2).errContains("--embed cannot be «7»");
    rawi.run("script", "a", "b").exitedWith(2).errContains("b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "script 'خبر اليوم.txt'",
        "tashkeel 'خبر اليوم.txt'",
        "phonemes 'خبر اليوم.txt'",
        "voices",
        "help",
        "narrate --json --to vtt 'خبر اليوم.txt'",
        "generate-completion"
      })
  void a_full_output_is_an_error(String command) {
    assumeThat(Path.of("/dev/full")).exists();
    Launcher.Ran ran = rawi.shell("\"$rawi\" " + command + " > /dev/full");
    ran.exitedWith(CANNOT_WRITE).errContains("could not be written").hasNoStackTrace();
  }

  @Test
  void an_output_that_nobody_reads_is_an_error_of_one_sentence() throws IOException {
    Files.writeString(folder.resolve("long.txt"), "وصل القطار صباح أمس.\n".repeat(20_000));
    Launcher.Ran ran =
        rawi.shell("{ \"$rawi\" tashkeel long.txt; echo $? > code; } | head -n 1 > /dev/null");
    assertThat(Files.readString(folder.resolve("code")).strip()).isEqualTo("5");
    ran.hasNoStackTrace();
  }

  @Test
  void too_little_memory_has_a_sentence_and_a_code() throws IOException {
    Files.writeString(folder.resolve("big.html"), "<div>كلمة</div>".repeat(500_000));
    rawi.with("RAWI_JAVA_OPTS", "-Xmx48m")
        .run("script", "big.html")
        .exitedWith(EXHAUSTED)
        .errContains("memory", "-Xmx")
        .hasNoStackTrace();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-Xmx8m", "-Xmx24m", "-Xmx32m"})
  void the_last_sentence_needs_no_memory(String limit) {
    Launcher.Ran ran = rawi.with("RAWI_JAVA_OPTS", limit).run("script", "خبر اليوم.txt");
    assertThat(ran.code()).isIn(0, EXHAUSTED);
    if (ran.code() == EXHAUSTED) {
      ran.errContains("memory", "-Xmx").hasNoStackTrace();
    }
  }

  @Test
  void too_few_file_handles_have_a_sentence_and_a_code() {
    Launcher.Ran ran = rawi.shell("ulimit -n 24; \"$rawi\" voices");
    ran.exitedWith(EXHAUSTED).errContains("ulimit -n").hasNoStackTrace();
  }

  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  void an_interrupted_run_says_that_nothing_is_lost(String signal) throws Exception {
    Files.writeString(
        folder.resolve("long.txt"), "عنوان طويل\n\n" + "وصل القطار صباح أمس. ".repeat(3_000));
    // In the background an interrupt is ignored; "env" gives it back its meaning.
    Process process =
        new ProcessBuilder(
                Launcher.HOME.resolve("rawi").toString(),
                "narrate",
                "--no-cache",
                "--plain",
                "long.txt")
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (!said("speaking: ") && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isGreaterThan(128);
    assertThat(Files.readString(folder.resolve("err"))).contains("the same command goes on");
    try (Stream<Path> left = Files.list(folder.resolve("audio-out"))) {
      assertThat(left).allMatch(file -> file.getFileName().toString().endsWith(".partial"));
    }
  }

  private boolean said(String words) throws IOException {
    Path err = folder.resolve("err");
    return Files.exists(err) && Files.readString(err).contains(words);
  }

  private static boolean holds(Path file, String ending, String words) {
    try {
      return file.toString().endsWith(ending)
          && Files.readString(file, StandardCharsets.UTF_8).contains(words);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What is needed to run, without sources. */
  private static Path installed(Path folder) throws IOException {
    Path home = Files.createDirectories(folder.resolve("rawi"));
    for (String part : List.of("rawi", "voices", "target/rawi.jar", "target/lib")) {
      Path source = Launcher.HOME.resolve(part);
      try (Stream<Path> all = Files.walk(source)) {
        for (Path file : all.toList()) {
          Path copy = home.resolve(Launcher.HOME.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          if (Files.isDirectory(file)) {
            Files.createDirectories(copy);
          } else if (file.toString().endsWith(".jar") && !part.endsWith(".jar")) {
            Files.createSymbolicLink(copy, file);
          } else {
            Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
          }
        }
      }
    }
    return home;
  }
}
