package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.Sha256;

/**
 * A file system that fails at the n-th operation, for every n, or for every {@code
 * -Dfaults.every}-th. Whatever fails, nothing half-written is to be seen, and the next run gives
 * the files of an undisturbed one, with nothing left over.
 */
class FaultsIT {
  private static final int EVERY = Integer.getInteger("faults.every", 1);
  private static final int KILLS = Integer.getInteger("faults.kills", 25);
  private static final String SETTINGS = "title: التجربة\nurl: https://example.org/p/\n";
  private static final String TEXT =
      "# وصول القطار\n\nوصل القطار صباح أمس. ورحب به 12 رجلا.\n\n## العودة\n\nثم عاد مساء.\n";

  /** What only makes the next run quicker may have its lines in another order. */
  private static final Set<String> LISTS = Set.of(".rawi-feed", ".rawi-index");

  @TempDir Path folder;
  private final Faults faults = new Faults();
  private Path input;
  private Map<String, String> undisturbed = Map.of();
  private long operations;

  @BeforeEach
  void undisturbedRun() throws IOException {
    input = Files.writeString(folder.resolve("a.md"), TEXT);
    Path out = out("undisturbed");
    faults.begin(out, 0, Faults.Kind.NO_ROOM);
    assertThat(narrate(out).code).isZero();
    operations = faults.end();
    undisturbed = files(out);
    assertThat(operations).as("the failing file system is preloaded").isGreaterThan(20);
    assertThat(undisturbed).hasSizeGreaterThan(6);
  }

  private Path out(String name) throws IOException {
    Path out = Files.createDirectories(folder.resolve(name).resolve("audio-out"));
    Files.writeString(out.resolve("feed.yaml"), SETTINGS);
    return out;
  }

  /** What a run printed, and its exit code. */
  private record Ran(int code, String said) {}

  private Ran narrate(Path out) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream print = new PrintStream(said, true, StandardCharsets.UTF_8);
    int code =
        Main.run(
            new Terminal(
                new ByteArrayInputStream(new byte[0]), print, print, Locale.ENGLISH, false),
            arguments(out));
    return new Ran(code, said.toString(StandardCharsets.UTF_8));
  }

  private String[] arguments(Path out) {
    return new String[] {
      "narrate",
      "--no-cache",
      "--to",
      "mp3,vtt,json,epub,feed",
      "--out",
      out.toString(),
      input.toString()
    };
  }

  /** All that lies in a folder, by its name, hidden files too. */
  private static Map<String, String> files(Path out) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(out)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = out.relativize(file).toString();
        files.put(name, LISTS.contains(name) ? "" : Sha256.of(file));
      }
    }
    return files;
  }

  private static boolean isSeen(String name) {
    return Stream.of(name.split("/")).noneMatch(part -> part.startsWith("."));
  }

  @ParameterizedTest
  @EnumSource(Faults.Kind.class)
  void whatever_fails_nothing_is_lost_or_half_written(Faults.Kind kind) throws IOException {
    List<String> wrong = new ArrayList<>();
    int failed = 0;
    int swept = 0;
    for (long n = 1; n <= operations; n += EVERY) {
      Path out = out(kind + "-" + n);
      faults.begin(out, n, kind);
      Ran ran = narrate(out);
      faults.end();
      swept++;
      failed += ran.code == 0 ? 0 : 1;
      String at = kind + " at " + n + " of " + operations + ": ";
      if (ran.code != 0 && ran.code != ExitCode.CANNOT_WRITE) {
        wrong.add(at + "exit code " + ran.code + "\n" + ran.said);
      }
      if (ran.code == 0 && !seen(files(out)).equals(seen(undisturbed))) {
        wrong.add(
            at + "all was said to be well, and is not: " + difference(files(out), undisturbed));
      }
      files(out)
          .forEach(
              (name, hash) -> {
                if (isSeen(name) && isPublished(name) && !hash.equals(undisturbed.get(name))) {
                  wrong.add(at + "half-written: " + name);
                }
              });
      Ran again = narrate(out);
      if (again.code != 0) {
        wrong.add(at + "and the next run: exit code " + again.code + "\n" + again.said);
      } else if (!files(out).equals(undisturbed)) {
        wrong.add(at + "the next run's files differ: " + difference(files(out), undisturbed));
      }
    }
    System.out.printf(
        "%s: %d places of %d, %d runs failed, %d wrong%n",
        kind, swept, operations, failed, wrong.size());
    assertThat(failed).isPositive();
    assertThat(wrong).isEmpty();
  }

  /** A manifest that is being filled, and the feed, change before the end. */
  private static boolean isPublished(String name) {
    return !name.endsWith("manifest.json") && !name.matches("(feed|index).*");
  }

  private static Map<String, String> seen(Map<String, String> files) {
    Map<String, String> seen = new TreeMap<>(files);
    seen.keySet().removeIf(name -> !isSeen(name));
    return seen;
  }

  private static String difference(Map<String, String> files, Map<String, String> expected) {
    Map<String, String> difference = new TreeMap<>();
    files.forEach(
        (name, hash) -> {
          if (!hash.equals(expected.get(name))) {
            difference.put(name, expected.containsKey(name) ? "other" : "too much");
          }
        });
    expected.keySet().stream()
        .filter(name -> !files.containsKey(name))
        .forEach(name -> difference.put(name, "missing"));
    return difference.toString();
  }

  @ParameterizedTest
  @ValueSource(longs = {-86_400 * 400L, -3_600, 3_600, 86_400 * 400L})
  void a_clock_that_jumps_changes_nothing(long seconds) throws IOException {
    List<String> wrong = new ArrayList<>();
    for (long n = 1; n <= operations; n += Math.max(7, EVERY)) {
      Path out = out("jump" + seconds + "-" + n);
      faults.jump(out, n, seconds);
      Ran ran = narrate(out);
      faults.end();
      if (ran.code != 0 || !files(out).equals(undisturbed)) {
        wrong.add(
            "at " + n + ": " + ran.code + " " + difference(files(out), undisturbed) + ran.said);
      }
      if (narrate(out).code != 0 || !files(out).equals(undisturbed)) {
        wrong.add("after " + n + ": " + difference(files(out), undisturbed));
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Of whole processes, each of them killed with SIGKILL at another place. */
  @Test
  void a_killed_run_is_finished_by_the_next() throws IOException {
    Path out = out("not-killed");
    launcher().run(arguments(out)).exitedWith(0);
    Map<String, String> expected = files(out);
    List<String> wrong = new ArrayList<>();
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      long n = 1 + i * operations / KILLS;
      Path part = out("killed-" + n);
      Launcher.Ran ran =
          launcher()
              .with("LD_PRELOAD", System.getenv("LD_PRELOAD"))
              .with("RAWI_KILL_AT", Long.toString(n))
              .with("RAWI_KILL_BELOW", part.toString())
              .run(arguments(part));
      killed += ran.code() == 0 ? 0 : 1;
      launcher().run(arguments(part)).exitedWith(0);
      if (!files(part).equals(expected)) {
        wrong.add("killed at " + n + ": " + difference(files(part), expected));
      }
    }
    System.out.printf("SIGKILL: %d places, %d killed, %d wrong%n", KILLS, killed, wrong.size());
    assertThat(killed).isGreaterThan(KILLS / 2);
    assertThat(wrong).isEmpty();
  }

  private Launcher launcher() {
    return new Launcher(folder).with("LD_PRELOAD", "").with("RAWI_FAULTS", "");
  }

  @Test
  void two_runs_on_one_folder_make_the_same_files() throws Exception {
    for (int i = 0; i < 5; i++) {
      Path out = out("two-" + i);
      List<Ran> runs = new ArrayList<>();
      Thread other = new Thread(() -> runs.add(narrate(out)));
      other.start();
      Ran own = narrate(out);
      other.join();
      assertThat(List.of(own.code, runs.get(0).code)).as(own.said + runs.get(0).said).contains(0);
      assertThat(narrate(out).code).isZero();
      assertThat(files(out)).isEqualTo(undisturbed);
    }
  }
}
