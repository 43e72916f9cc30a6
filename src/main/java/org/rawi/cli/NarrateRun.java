package org.rawi.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.Json;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.archive.Batch;
import org.rawi.archive.Entry;
import org.rawi.archive.Journal;
import org.rawi.archive.Report;
import org.rawi.edition.podcast.FeedEdition;
import org.rawi.edition.podcast.Show;
import org.rawi.narration.Narration;
import org.rawi.narration.Progress;
import org.rawi.narration.Results;
import org.rawi.narration.Studio;
import org.rawi.source.Channel;
import org.rawi.source.Selection;
import org.rawi.source.Source;
import org.rawi.source.Sources;
import org.rawi.source.Web;

/** One run of {@code rawi narrate}, over one article or many. */
final class NarrateRun implements AutoCloseable {
  /** Articles after which what is written for many of them is brought up to date. */
  private static final int FINISH_EVERY = 100;

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final Terminal terminal;
  private final Reporting reporting;
  private final ManyOptions many;
  private final boolean clipboard;
  private final Web web;
  private final boolean json;
  private final Results results;
  private final Studio studio;
  private int made;
  private Optional<Journal> journal = Optional.empty();

  /**
   * @param clipboard whether its text is an article too
   */
  NarrateRun(
      Terminal terminal,
      Reporting reporting,
      ManyOptions many,
      boolean clipboard,
      Web web,
      boolean json,
      Results results,
      Studio studio) {
    this.terminal = terminal;
    this.reporting = reporting;
    this.many = many;
    this.clipboard = clipboard;
    this.web = web;
    this.json = json;
    this.results = results;
    this.studio = studio;
  }

  /** Returns the exit code. */
  int of(List<String> names) {
    if (!many.watched.isEmpty()) {
      return new Watching(terminal, many.watched, many.fields(), web, found -> batch(found, false))
          .run(sources(names));
    }
    List<Source> sources = sources(names);
    List<String> named = new ArrayList<>(names);
    if (clipboard) {
      named.add(Clipboard.NAME);
    }
    boolean alone = !many.split && named.size() == 1 && many.lists.isEmpty() && sources.size() == 1;
    if (alone && sources.get(0).name().equals(named.get(0)) && !many.dryRun) {
      return one(sources.get(0));
    }
    if (sources.isEmpty() && many.since.isEmpty() && many.shard.isEmpty()) {
      throw new RawiException(
          Problem.UNREADABLE_INPUT, "cli.no-articles", String.join(", ", names));
    }
    return batch(sources, true);
  }

  private List<Source> sources(List<String> names) {
    Sources sources = new Sources(terminal.in(), many.fields(), web);
    names.forEach(sources::add);
    if (clipboard) {
      sources.add(Clipboard.NAME, Clipboard::read);
    }
    many.lists.forEach(sources::addList);
    Selection selection = Selection.ALL;
    if (many.since.isPresent()) {
      selection = selection.since(many.since.get(), Instant.now(), ZoneId.systemDefault());
    }
    if (many.shard.isPresent()) {
      selection = selection.shard(many.shard.get());
    }
    List<Source> all = sources.all();
    if (names.isEmpty() && !clipboard && many.lists.isEmpty() && many.watched.isEmpty()) {
      throw new RawiException(Problem.USAGE, "cli.no-files");
    }
    sources.leftAlone().forEach((kind, number) -> terminal.say("cli.left-alone", number, kind));
    sources
        .leftOut()
        .forEach(left -> terminal.say("cli.left-out", left.file(), left.reason(), left.number()));
    if (studio.makes(FeedEdition.ID) && !many.dryRun) {
      sources.channel().ifPresent(this::begin);
    }
    return selection.of(all);
  }

  /** A podcast of a newspaper's feed needs no settings to begin with. */
  private void begin(Channel feed) {
    Show show = new Show(feed.title(), feed.link(), feed.language().orElse(""), feed.description());
    show.begin(results.out())
        .ifPresent(
            file -> terminal.say("cli.podcast-begun", file.toString(), show.title(), show.url()));
  }

  private int one(Source source) {
    try (ProgressView view = new ProgressView(terminal, reporting.plain, many.quiet)) {
      try {
        Entry entry = made(source, studio.narration(source, PROCESSORS), view, System.nanoTime());
        studio.finish();
        print(entry);
        return ExitCode.DONE;
      } catch (RuntimeException e) {
        view.endBar();
        Failure failure = Failure.of(e, terminal);
        if (json) {
          print(failed(source, failure, 0));
        }
        return Main.failed(terminal, e, reporting.debug);
      }
    }
  }

  private int batch(List<Source> named, boolean reported) {
    List<Source> sources =
        many.split ? named.stream().flatMap(source -> source.parts().stream()).toList() : named;
    if (sources.isEmpty()) {
      terminal.say("cli.nothing-to-do");
      return ExitCode.DONE;
    }
    if (sources.size() > 1) {
      studio.checkForMany();
    }
    int jobs = Math.min(jobs(), sources.size());
    Instant began = Clock.systemUTC().instant();
    List<Entry> entries = entries(sources, jobs);
    if (many.dryRun) {
      return new Summary(terminal, entries, Optional.empty()).say(jobs);
    }
    Optional<RawiException> unfinished = finished();
    Optional<Report> report =
        reported
            ? Optional.of(Report.write(entries, results.out(), began, terminal.locale(), part()))
            : Optional.empty();
    int code = new Summary(terminal, entries, report).say(jobs);
    return unfinished.map(e -> Main.failed(terminal, e, reporting.debug)).orElse(code);
  }

  /** What stopped the feed; the articles are made all the same, and the next run mentions them. */
  private Optional<RawiException> finished() {
    try {
      studio.finish();
      return Optional.empty();
    } catch (RawiException e) {
      return Optional.of(e);
    }
  }

  private List<Entry> entries(List<Source> sources, int jobs) {
    int limit = many.failFast ? 1 : many.maxFailures.orElse(Integer.MAX_VALUE);
    try (BatchView view = new BatchView(terminal, reporting.plain, many.quiet, sources)) {
      Batch.Work work =
          many.dryRun ? this::planned : source -> attempt(source, PROCESSORS / jobs, view);
      return new Batch(jobs, limit)
          .run(
              sources,
              work,
              entry -> {
                view.done(entry);
                print(entry);
                record(entry);
                if (entry.status() == Entry.Status.MADE && ++made % FINISH_EVERY == 0) {
                  Optional<RawiException> unused = finished(); // the end of the run says it
                }
              });
    }
  }

  private int jobs() {
    int jobs = many.jobs.orElse(PROCESSORS);
    if (jobs < 1) {
      throw new RawiException(Problem.USAGE, "cli.jobs", jobs);
    }
    return jobs;
  }

  private void record(Entry entry) {
    if (many.dryRun) {
      return;
    }
    if (journal.isEmpty()) {
      journal = Optional.of(Journal.open(results.out().resolve(Journal.FILE), Clock.systemUTC()));
    }
    journal.get().append(entry);
  }

  /** Part of the name of a shard's report. */
  private String part() {
    return many.shard.map(shard -> "-" + shard.replaceAll("\\s*/\\s*", "-of-")).orElse("");
  }

  private Entry attempt(Source source, int threads, BatchView view) {
    long began = System.nanoTime();
    try {
      Narration narration = studio.narration(source, Math.max(1, threads));
      return made(source, narration, event -> view.on(source, event), began);
    } catch (RuntimeException | Error e) {
      if (reporting.debug) {
        e.printStackTrace(terminal.err());
      }
      return failed(source, Failure.of(e, terminal), since(began));
    }
  }

  private Entry made(Source source, Narration narration, Progress.Listener listener, long began) {
    Narration.Narrated narrated = narration.narrate(source, studio.request(source), listener);
    return new Entry(
        source.name(),
        narrated.unchanged() ? Entry.Status.UNCHANGED : Entry.Status.MADE,
        Optional.of(narrated.title()),
        Optional.of(narrated.folder().toString()),
        narrated.words(),
        narrated.seconds(),
        narrated.confidence(),
        narrated.notices(),
        narrated.files().stream().map(Path::toString).toList(),
        Optional.empty(),
        Optional.empty(),
        ExitCode.DONE,
        since(began));
  }

  private Entry planned(Source source) {
    long began = System.nanoTime();
    try {
      return new Plan(studio, results).of(source, began);
    } catch (RuntimeException | Error e) {
      return failed(source, Failure.of(e, terminal), since(began));
    }
  }

  private static Entry failed(Source source, Failure failure, double took) {
    return Entry.failed(source.name(), failure.reason(), failure.advice(), failure.code(), took);
  }

  /** Seconds, to the hundredth. */
  static double since(long began) {
    return Math.round((System.nanoTime() - began) / 1e7) / 100.0;
  }

  private void print(Entry entry) {
    if (json) {
      terminal.out().println(Json.line(entry));
    } else {
      List<String> files = new ArrayList<>(entry.files());
      files.forEach(terminal.out()::println);
    }
  }

  @Override
  public void close() {
    journal.ifPresent(Journal::close);
  }
}
