package org.rawi.cli;

import java.util.Optional;
import org.rawi.RawiException;

/**
 * What went wrong, in the user's language.
 *
 * @param advice what to try
 * @param code exit code
 */
record Failure(String reason, Optional<String> advice, int code) {
  private static final String PROGRAM = "rawi: ";

  static Failure of(Throwable e, Terminal terminal) {
    Optional<Exhaustion> exhausted = Exhaustion.of(e);
    if (exhausted.isPresent()) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      return of(terminal.message(exhausted.get().key(), megabytes), ExitCode.EXHAUSTED);
    }
    if (e instanceof RawiException known) {
      return new Failure(
          known.message(terminal.locale()),
          known.advice(terminal.locale()),
          ExitCode.of(known.problem()));
    }
    return of(terminal.message("cli.bug", e.toString()), ExitCode.BUG);
  }

  /** Of sentences that name the program and have their advice in a second line. */
  private static Failure of(String sentence, int code) {
    String[] lines = sentence.split("\n", 2);
    String reason = lines[0].startsWith(PROGRAM) ? lines[0].substring(PROGRAM.length()) : lines[0];
    return new Failure(
        reason, lines.length > 1 ? Optional.of(lines[1].strip()) : Optional.empty(), code);
  }

  /** As the last words of a command. */
  void say(Terminal terminal) {
    terminal.err().println(PROGRAM + reason);
    advice.ifPresent(a -> terminal.err().println("      " + a));
  }
}
