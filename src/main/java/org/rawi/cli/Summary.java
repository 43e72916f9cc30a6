package org.rawi.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rawi.archive.Entry;
import org.rawi.archive.Entry.Status;
import org.rawi.archive.Report;

/** The end of a run over many articles: how many, and the failures by name. */
record Summary(Terminal terminal, List<Entry> entries, Optional<Report> report) {
  /** Seconds of sound that a processor makes in a second; a plan says «about». */
  private static final double SPEED = 40;

  /** Says it, and returns the exit code. */
  int say(int jobs) {
    List<Entry> planned = of(Status.PLANNED);
    if (planned.isEmpty()) {
      terminal.say(
          "cli.summary",
          of(Status.MADE).size(),
          of(Status.UNCHANGED).size(),
          of(Status.FAILED).size(),
          of(Status.SKIPPED).size(),
          words(of(Status.MADE)),
          length(seconds(of(Status.MADE))));
    } else {
      terminal.say(
          "cli.summary-planned",
          planned.size(),
          of(Status.UNCHANGED).size(),
          of(Status.FAILED).size(),
          words(planned),
          length(seconds(planned)),
          length(seconds(planned) / SPEED / jobs));
    }
    report.ifPresent(written -> terminal.say("cli.report", written.page().toString()));
    for (Entry failure : of(Status.FAILED)) {
      terminal.say("cli.summary-failure", failure.source(), failure.reason().orElse(""));
      failure.advice().ifPresent(advice -> terminal.err().println("      " + advice));
    }
    return of(Status.FAILED).isEmpty() ? ExitCode.DONE : ExitCode.SOME_FAILED;
  }

  private List<Entry> of(Status status) {
    return entries.stream().filter(entry -> entry.status() == status).toList();
  }

  private static long words(List<Entry> entries) {
    return entries.stream().mapToLong(Entry::words).sum();
  }

  private static double seconds(List<Entry> entries) {
    return entries.stream().mapToDouble(Entry::seconds).sum();
  }

  private String length(double seconds) {
    return Spoken.duration(terminal, Duration.ofMillis(Math.round(seconds * 1000)));
  }
}
