package org.rawi.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Input;

/** The text that was copied last, by the programs that systems have for it. */
final class Clipboard {
  /** Names it in messages. */
  static final String NAME = "clipboard";

  private static final int PATIENCE_SECONDS = 10;

  /** Above any article. */
  private static final int MOST_BYTES = 16 << 20;

  /** So that the letters come out whatever the console's code page is. */
  private static final String POWERSHELL =
      "[Console]::OutputEncoding=[Text.Encoding]::UTF8; Get-Clipboard -Raw";

  private Clipboard() {}

  /**
   * Reads it.
   *
   * @throws RawiException if there is no program for it, or no text in it
   */
  static Input read() {
    return read(System.getProperty("os.name", ""), System.getenv());
  }

  static Input read(String system, Map<String, String> environment) {
    List<List<String>> programs = programs(system, environment);
    for (List<String> program : programs) {
      Optional<byte[]> text = output(program);
      if (text.filter(
              bytes -> !new String(bytes, java.nio.charset.StandardCharsets.UTF_8).isBlank())
          .isPresent()) {
        return new Input(NAME, text.get(), Optional.empty());
      }
      if (text.isPresent()) {
        throw new RawiException(Problem.UNREADABLE_INPUT, "cli.clipboard-empty");
      }
    }
    String known = String.join(", ", programs.stream().map(program -> program.get(0)).toList());
    throw new RawiException(Problem.UNREADABLE_INPUT, "cli.clipboard-none", known);
  }

  private static List<List<String>> programs(String system, Map<String, String> environment) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return List.of(List.of("pbpaste", "-Prefer", "txt"));
    }
    if (name.contains("windows")) {
      return List.of(List.of("powershell", "-NoProfile", "-Command", POWERSHELL));
    }
    List<String> wayland = List.of("wl-paste", "--no-newline", "--type", "text");
    List<String> xclip = List.of("xclip", "-selection", "clipboard", "-o");
    List<String> xsel = List.of("xsel", "--clipboard", "--output");
    return environment.containsKey("WAYLAND_DISPLAY")
        ? List.of(wayland, xclip, xsel)
        : List.of(xclip, xsel, wayland);
  }

  /** What a program gives; empty if it is not there or does not work here. */
  private static Optional<byte[]> output(List<String> program) {
    try {
      Process process =
          new ProcessBuilder(program)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .redirectInput(ProcessBuilder.Redirect.PIPE)
              .start();
      process.getOutputStream().close();
      Thread end = new Thread(() -> end(process), "clipboard-clock");
      end.setDaemon(true);
      end.start();
      byte[] text = process.getInputStream().readNBytes(MOST_BYTES + 1);
      if (text.length > MOST_BYTES) {
        kill(process);
        throw new RawiException(
            Problem.UNREADABLE_INPUT, "article.too-large", NAME, MOST_BYTES >> 20);
      }
      return process.waitFor() == 0 ? Optional.of(text) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static void end(Process process) {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        kill(process);
      }
    } catch (InterruptedException e) {
      kill(process);
    }
  }

  /** With what it started, which would hold its output open. */
  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
