package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first command, and what it promises. */
class NarrateIT {
  private static final String ARTICLE =
      """
      افتتاح مكتبة الحي

      بقلم سلمى النجار

      افتتحت البلدية، في 7 أكتوبر (تشرين الأول)، مكتبة جديدة. وحضر الافتتاح 12 كاتباً.

      من يدير المكتبة؟

      يديرها متطوعون من الحي «بلا أجر». وقال أحدهم: نحن سعداء.

      شارك المقال
      """;

  private static final int EPISODES = 4;

  @TempDir Path folder;
  private Launcher rawi;

  @BeforeEach
  void standInTheFolder() {
    rawi = new Launcher(folder);
  }

  @Test
  void an_article_becomes_a_chaptered_mp3_with_captions_and_timings() throws IOException {
    Files.writeString(folder.resolve("a.txt"), ARTICLE);
    Launcher.Ran ran = rawi.run("narrate", "--to", "mp3,vtt,json", "a.txt").exitedWith(0);
    ran.errContains("dropped: شارك المقال").hasNoStackTrace();

    List<Path> written = ran.out().lines().map(folder::resolve).toList();
    assertThat(written).allSatisfy(file -> assertThat(file).isNotEmptyFile());
    assertThat(written.stream().map(f -> f.getFileName().toString().replaceFirst(".*\\.", "")))
        .containsExactly("mp3", "vtt", "json");

    JsonNode timings = json(written);
    assertEveryWordHasATime(timings);
    byte[] mp3 = Files.readAllBytes(written.get(0));
    assertThat(new String(mp3, 0, 3, StandardCharsets.US_ASCII)).isEqualTo("ID3");
    assertThat(new String(mp3, StandardCharsets.ISO_8859_1)).contains("CHAP", "CTOC", "TIT2");
  }

  @Test
  void the_same_input_gives_the_same_bytes() throws IOException {
    Files.writeString(folder.resolve("a.txt"), ARTICLE);
    byte[][] mp3 = new byte[2][];
    for (int i = 0; i < 2; i++) {
      String out = "out" + i;
      Path first =
          rawi.run("narrate", "--no-cache", "--out", out, "a.txt")
              .exitedWith(0)
              .out()
              .lines()
              .map(folder::resolve)
              .findFirst()
              .orElseThrow();
      mp3[i] = Files.readAllBytes(first);
    }
    assertThat(mp3[0]).isEqualTo(mp3[1]);
  }

  @Test
  void processes_that_share_what_they_speak_give_the_same_bytes() throws IOException {
    Files.writeString(folder.resolve("a.txt"), ARTICLE);
    rawi.run("narrate", "--no-cache", "--out", "none", "a.txt").exitedWith(0);
    rawi.shell(
            "\"$rawi\" narrate --cache c --out o1 a.txt & \"$rawi\" narrate --cache c --out o2 a.txt"
                + " && wait && \"$rawi\" narrate --cache c --out o3 a.txt")
        .exitedWith(0);
    for (String out : List.of("o1", "o2", "o3")) {
      rawi.shell("diff -r none " + out).exitedWith(0);
    }
    rawi.run("cache", "info", "--json", "--cache", "c").exitedWith(0).outContains("\"entries\":");
    rawi.run("cache", "clean", "--cache", "c").exitedWith(0).outContains("removed");
  }

  @Test
  void where_nothing_can_be_kept_it_is_said_once_and_all_is_made() throws IOException {
    Files.writeString(folder.resolve("a.txt"), ARTICLE);
    Files.writeString(folder.resolve("file"), "");
    Launcher.Ran ran = rawi.run("narrate", "--cache", "file", "a.txt").exitedWith(0);
    ran.errContains("cannot be kept in").hasNoStackTrace();
    assertThat(ran.err().split("cannot be kept in", -1)).hasSize(2);
  }

  @Test
  void several_at_once_lose_no_episode() throws Exception {
    Files.createDirectories(folder.resolve("pod"));
    Files.writeString(
        folder.resolve("pod/feed.yaml"), "title: أخبار\nurl: https://example.org/pod/\n");
    ExecutorService processes = Executors.newFixedThreadPool(EPISODES);
    try {
      List<Future<Launcher.Ran>> running = new ArrayList<>();
      for (int i = 0; i < EPISODES; i++) {
        String name = "article" + i + ".txt";
        Files.writeString(folder.resolve(name), "خبر " + i + "\n\nوصل القطار صباح أمس.\n");
        running.add(
            processes.submit(
                () -> rawi.run("narrate", "--to", "mp3,vtt,feed", "--out", "pod", name)));
      }
      for (Future<Launcher.Ran> ran : running) {
        ran.get().exitedWith(0);
      }
    } finally {
      processes.shutdownNow();
    }
    String feed = Files.readString(folder.resolve("pod/feed.xml"));
    assertThat(feed.split("<item>", -1)).hasSize(EPISODES + 1);
  }

  @Test
  void standard_input_and_windows_1256() throws IOException {
    byte[] old = ARTICLE.getBytes("windows-1256");
    Launcher.Ran ran =
        rawi.reading(old)
            .run("narrate", "--to", "json", "--title", "من الحافظة", "-")
            .exitedWith(0);
    JsonNode timings = json(ran.out().lines().map(folder::resolve).toList());
    assertThat(timings.toString()).contains("من الحافظة", "مكتبة");
  }

  @Test
  void one_bad_input_does_not_stop_the_others() throws IOException {
    Files.writeString(folder.resolve("a.txt"), ARTICLE);
    Files.writeString(folder.resolve("bad.txt"), "");
    Launcher.Ran ran = rawi.run("narrate", "bad.txt", "a.txt").exitedWith(1);
    ran.errContains("failed: bad.txt", "made 1, unchanged 0, failed 1");
    assertThat(ran.out().lines().map(folder::resolve)).isNotEmpty().allMatch(Files::exists);
  }

  @Test
  void the_launcher_works_through_a_link_from_any_folder() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("r"), Launcher.HOME.resolve("rawi"));
    new Launcher(link, folder).run("--version").exitedWith(0).outContains("rawi ");
    new Launcher(link, folder).run("voices").exitedWith(0).outContains("hadi");
  }

  @Test
  void the_samples_are_narrated_without_losing_a_word() throws IOException {
    List<Path> samples;
    try (Stream<Path> files = Files.list(Launcher.HOME.resolve("input"))) {
      samples = files.filter(f -> f.toString().matches(".*\\.(txt|md|html)")).sorted().toList();
    }
    assertThat(samples).hasSizeGreaterThanOrEqualTo(3);
    String[] arguments =
        Stream.concat(Stream.of("narrate", "--to", "json"), samples.stream().map(Path::toString))
            .toArray(String[]::new);
    Launcher.Ran ran = rawi.run(arguments).exitedWith(0).hasNoStackTrace();
    List<Path> written = ran.out().lines().map(folder::resolve).toList();
    for (Path file : written) {
      if (file.toString().endsWith(".json")) {
        assertEveryWordHasATime(new ObjectMapper().readTree(file.toFile()));
      }
    }
  }

  private static JsonNode json(List<Path> written) throws IOException {
    for (Path file : written) {
      if (file.toString().endsWith(".json")) {
        return new ObjectMapper().readTree(file.toFile());
      }
    }
    throw new AssertionError("no .json among " + written);
  }

  private static void assertEveryWordHasATime(JsonNode timings) {
    List<JsonNode> words = timings.findValues("words").stream().flatMap(NarrateIT::items).toList();
    assertThat(words).hasSizeGreaterThan(20);
    double last = 0;
    for (JsonNode word : words) {
      assertThat(word.get("start").asDouble()).isGreaterThanOrEqualTo(last);
      assertThat(word.get("end").asDouble()).isGreaterThan(word.get("start").asDouble());
      last = word.get("start").asDouble();
    }
  }

  private static Stream<JsonNode> items(JsonNode array) {
    Stream.Builder<JsonNode> items = Stream.builder();
    array.forEach(items);
    return items.build();
  }
}
