package org.rawi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.rawi.archive.Entry;
import org.rawi.archive.Estimate;
import org.rawi.narration.Progress;
import org.rawi.source.Source;

/**
 * Shows how far a run over many articles is: a line an article, or a bar for a person at a terminal
 * with lines for failures alone. Thread-safe.
 */
final class BatchView implements AutoCloseable {
  private static final int BAR_REFRESH_MS = 200;

  private final Terminal terminal;
  private final boolean quiet;
  private final int total;
  private final Map<String, Long> sizes = new HashMap<>();
  private final Estimate estimate;
  private final long began = System.nanoTime();
  private final Interruption interruption;
  private Optional<ProgressBar> bar = Optional.empty();
  private int done;

  BatchView(Terminal terminal, boolean plain, boolean quiet, List<Source> sources) {
    this.terminal = terminal;
    this.quiet = quiet;
    this.total = sources.size();
    sources.forEach(source -> sizes.put(source.name(), size(source)));
    this.estimate = new Estimate(sizes.values().stream().mapToLong(Long::longValue).sum());
    this.interruption = Interruption.watched(terminal);
    if (!plain && !quiet && terminal.interactive()) {
      bar = Optional.of(open());
    }
  }

  private ProgressBar open() {
    return new ProgressBarBuilder()
        .setTaskName(terminal.message("cli.articles-task"))
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(BAR_REFRESH_MS)
        .hideEta()
        .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
        .build();
  }

  private static long size(Source source) {
    try {
      return source.file().isPresent() ? Files.size(source.file().get()) : 0;
    } catch (IOException e) {
      return 0; // reading it says why
    }
  }

  /** What of one article's progress a person has to know. */
  synchronized void on(Source source, Progress event) {
    if (event instanceof Progress.CoverReplaced replaced) {
      say(
          source,
          terminal.message("cli.cover-replaced", replaced.reason().message(terminal.locale())));
    } else if (event instanceof Progress.Outdated outdated) {
      say(source, terminal.message("cli.outdated", outdated.file().toString()));
    } else if (event instanceof Progress.SoundAtFault fault) {
      int faults = fault.check().faults().size();
      say(source, terminal.message("cli.sound-fault", faults, fault.seconds(), fault.word()));
    } else if (event instanceof Progress.SpeechKept kept) {
      say(source, terminal.message("cli.speech-kept", kept.folder().toString()));
    }
  }

  private void say(Source source, String line) {
    if (!quiet) {
      above(source.name() + ": " + line);
    }
  }

  /** One more is done. */
  synchronized void done(Entry entry) {
    done++;
    estimate.done(Optional.ofNullable(sizes.get(entry.source())).orElse(0L));
    String left =
        estimate
            .left((System.nanoTime() - began) / 1e9)
            .filter(duration -> done < total)
            .map(
                duration -> terminal.message("cli.batch.left", Spoken.duration(terminal, duration)))
            .orElse("");
    bar.ifPresent(
        shown -> {
          shown.stepTo(done);
          shown.setExtraMessage(left);
        });
    if (entry.status() == Entry.Status.FAILED) {
      above(
          terminal.message(
              "cli.batch.failed", done, total, entry.source(), entry.reason().orElse("")));
    } else if (bar.isEmpty() && !quiet) {
      terminal.err().println(line(entry) + left);
    }
  }

  private String line(Entry entry) {
    int notices = entry.notices().values().stream().mapToInt(Integer::intValue).sum();
    return terminal.message(
        "cli.batch." + entry.status().tag(),
        done,
        total,
        entry.source(),
        entry.folder().orElse(""),
        entry.words(),
        Spoken.duration(terminal, Duration.ofMillis(Math.round(entry.seconds() * 1000))),
        notices);
  }

  /** A line that stays above the bar. */
  private void above(String line) {
    bar.ifPresent(ProgressBar::close);
    terminal.err().println(line);
    if (bar.isPresent()) {
      bar = Optional.of(open());
      bar.get().stepTo(done);
    }
  }

  @Override
  public synchronized void close() {
    interruption.close();
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
  }
}
