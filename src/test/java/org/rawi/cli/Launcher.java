package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Runs the packaged program as a user does, and holds what it printed. */
final class Launcher {
  static final Path HOME = Path.of("").toAbsolutePath();
  private static final int LIMIT_MINUTES = 5;

  private final Path program;
  private final Path folder;
  private final Map<String, String> environment = new TreeMap<>(Map.of("LC_ALL", "C.UTF-8"));
  private byte[] input = new byte[0];
  private boolean bare;

  /**
   * @param folder where the user stands
   */
  Launcher(Path folder) {
    this(HOME.resolve("rawi"), folder);
  }

  Launcher(Path program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  Launcher with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Nothing is set but what programs are found by: as from cron, or in a container. */
  Launcher withoutEnvironment() {
    environment.clear();
    bare = true;
    return this;
  }

  /** A command of the shell in which {@code $rawi} is the launcher. */
  Ran shell(String command) {
    return start(List.of("sh", "-c", "rawi='" + program + "'; " + command));
  }

  Launcher reading(String text) {
    return reading(text.getBytes(StandardCharsets.UTF_8));
  }

  Launcher reading(byte[] bytes) {
    input = bytes.clone();
    return this;
  }

  Ran run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    return start(command);
  }

  private Ran start(List<String> command) {
    try {
      Path out = Files.createTempFile("rawi", ".out");
      Path err = Files.createTempFile("rawi", ".err");
      Path in = Files.write(Files.createTempFile("rawi", ".in"), input);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectInput(in.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile());
      if (bare) {
        builder.environment().keySet().retainAll(Set.of("PATH", "JAVA_HOME"));
      }
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException("still running after minutes: " + command);
      }
      Ran ran = new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
      for (Path file : List.of(in, out, err)) {
        Files.delete(file);
      }
      return ran;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What came of it. */
  record Ran(int code, String out, String err) {

    Ran exitedWith(int expected) {
      assertThat(code).as("exit code; it said: %s", err).isEqualTo(expected);
      return this;
    }

    Ran errContains(String... words) {
      assertThat(err).contains(words);
      return this;
    }

    Ran outContains(String... words) {
      assertThat(out).contains(words);
      return this;
    }

    Ran saysNothingOnOut() {
      assertThat(out).isEmpty();
      return this;
    }

    Ran hasNoStackTrace() {
      assertThat(err).doesNotContain("\tat ").doesNotContain("Exception");
      return this;
    }
  }
}
