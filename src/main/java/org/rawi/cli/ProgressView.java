package org.rawi.cli;

import java.util.Optional;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.rawi.narration.Progress;
import org.rawi.script.Script;

/**
 * Shows a narration's progress: a bar for a person at a terminal, plain lines (a tenth of the work
 * each) for files, pipes and screen readers.
 */
final class ProgressView implements Progress.Listener, AutoCloseable {
  private static final int LINES = 10;
  private static final int BAR_REFRESH_MS = 200;
  private static final int LONGEST_TEXT = 80;

  private final Interruption interruption;
  private final Terminal terminal;
  private final boolean plain;
  private final boolean quiet;
  private Optional<ProgressBar> bar = Optional.empty();
  private int lastTenth = -1;

  ProgressView(Terminal terminal, boolean plain, boolean quiet) {
    this.terminal = terminal;
    this.quiet = quiet;
    this.plain = plain || !terminal.interactive();
    this.interruption = Interruption.watched(terminal);
  }

  @Override
  public void on(Progress event) {
    if (quiet) {
      return;
    }
    if (event instanceof Progress.Speaking speaking) {
      speaking(speaking.done(), speaking.of());
      return;
    }
    endBar();
    if (event instanceof Progress.Read read) {
      terminal.say("cli.read", read.name(), read.title(), read.sections(), read.characters());
    } else if (event instanceof Progress.Unchanged unchanged) {
      terminal.say("cli.unchanged", unchanged.name(), unchanged.folder().toString());
    } else if (event instanceof Progress.Noticed noticed) {
      say(terminal, noticed.notice());
    } else if (event instanceof Progress.CoverReplaced replaced) {
      terminal.say("cli.cover-replaced", replaced.reason().message(terminal.locale()));
    } else if (event instanceof Progress.Levelling) {
      terminal.say("cli.levelling");
    } else if (event instanceof Progress.SoundAtFault fault) {
      terminal.say("cli.sound-fault", fault.check().faults().size(), fault.seconds(), fault.word());
    } else if (event instanceof Progress.Publishing publishing) {
      terminal.say("cli.publishing", publishing.edition());
    } else if (event instanceof Progress.Wrote wrote) {
      terminal.say("cli.wrote", wrote.file().toString());
    } else if (event instanceof Progress.Outdated outdated) {
      terminal.say("cli.outdated", outdated.file().toString());
    } else if (event instanceof Progress.SpeechKept kept) {
      terminal.say("cli.speech-kept", kept.folder().toString());
    }
  }

  /** What a listener will not hear as it was written. */
  static void say(Terminal terminal, Script.Notice notice) {
    String key =
        switch (notice.kind()) {
          case DROPPED -> "cli.dropped";
          case SKIPPED -> "cli.skipped";
          case NOT_UNDERSTOOD -> "cli.not-understood";
        };
    terminal.say(key, shortened(notice.text()), terminal.reason(notice));
  }

  private static String shortened(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST_TEXT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_TEXT))) + "…";
  }

  private void speaking(long done, long of) {
    if (plain) {
      int tenth = (int) (of == 0 ? LINES : LINES * done / of);
      if (tenth != lastTenth) {
        lastTenth = tenth;
        terminal.say("cli.speaking", done, of);
      }
      return;
    }
    ProgressBar shown = bar.orElseGet(() -> open(of));
    bar = Optional.of(shown);
    shown.stepTo(done);
  }

  private ProgressBar open(long of) {
    return new ProgressBarBuilder()
        .setTaskName(terminal.message("cli.speaking-task"))
        .setInitialMax(of)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(BAR_REFRESH_MS)
        .setConsumer(new ConsoleProgressBarConsumer(terminal.err()))
        .build();
  }

  @Override
  public void close() {
    interruption.close();
    endBar();
  }

  /** So that lines can follow. */
  void endBar() {
    bar.ifPresent(ProgressBar::close);
    bar = Optional.empty();
    lastTenth = -1;
  }
}
