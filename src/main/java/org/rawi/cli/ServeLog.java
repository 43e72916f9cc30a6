package org.rawi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.server.RawiServer;

/** What the server tells of itself: trouble on standard error, requests where they are wanted. */
final class ServeLog implements RawiServer.Log {
  private final Terminal terminal;
  private final Optional<PrintWriter> requests;

  /**
   * @param access where requests are written down; {@code -} is standard output
   * @throws RawiException if that cannot be written
   */
  ServeLog(Terminal terminal, Optional<Path> access) {
    this.terminal = terminal;
    this.requests = access.map(file -> writer(terminal, file));
  }

  private static PrintWriter writer(Terminal terminal, Path file) {
    if (Live.isStandardOutput(file)) {
      return new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8);
    }
    try {
      return new PrintWriter(
          Files.newBufferedWriter(
              file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
          true);
    } catch (IOException e) {
      throw new RawiException(Problem.CANNOT_WRITE, e, "narration.cannot-write", file, e);
    }
  }

  /** With the time. */
  @Override
  public void trouble(String line) {
    terminal
        .err()
        .println(
            LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS) + " " + line);
  }

  @Override
  public void access(String line) {
    requests.ifPresent(writer -> writer.println(line));
  }
}
