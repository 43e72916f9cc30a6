package org.rawi.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.rawi.source.Source;

/** Works through many sources, several at a time. One that fails stops no other. */
public final class Batch {
  private final int jobs;
  private final int maxFailures;

  /**
   * @param jobs articles at the same time
   * @param maxFailures after so many no further one is begun
   */
  public Batch(int jobs, int maxFailures) {
    this.jobs = jobs;
    this.maxFailures = maxFailures;
  }

  /** What is done with one source. */
  @FunctionalInterface
  public interface Work {
    /** Never throws: a failure is an entry. */
    Entry on(Source source);
  }

  /** Told of each source when it is done; one at a time. */
  @FunctionalInterface
  public interface Listener {
    void done(Entry entry);
  }

  /**
   * Works through all of them.
   *
   * @return an entry a source, in the order of the sources
   */
  public List<Entry> run(List<Source> sources, Work work, Listener listener) {
    Progress progress = new Progress(sources, listener);
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.max(1, Math.min(jobs, sources.size())));
    try {
      for (int i = 0; i < Math.max(1, Math.min(jobs, sources.size())); i++) {
        threads.execute(() -> progress.work(work));
      }
      threads.shutdown();
      await(threads);
    } finally {
      threads.shutdownNow();
    }
    return progress.entries();
  }

  private static void await(ExecutorService threads) {
    try {
      while (!threads.awaitTermination(1, TimeUnit.HOURS)) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Which sources are taken, and what came of them. */
  private final class Progress {
    private final List<Source> sources;
    private final Listener listener;
    private final List<Optional<Entry>> entries = new ArrayList<>();
    private int next;
    private int failures;

    Progress(List<Source> sources, Listener listener) {
      this.sources = sources;
      this.listener = listener;
      sources.forEach(source -> entries.add(Optional.empty()));
    }

    void work(Work work) {
      for (int at = take(); at >= 0; at = take()) {
        done(at, work.on(sources.get(at)));
      }
    }

    private synchronized int take() {
      return next < sources.size() && failures < maxFailures ? next++ : -1;
    }

    private synchronized void done(int at, Entry entry) {
      entries.set(at, Optional.of(entry));
      if (entry.status() == Entry.Status.FAILED) {
        failures++;
      }
      listener.done(entry);
    }

    synchronized List<Entry> entries() {
      List<Entry> all = new ArrayList<>();
      for (int i = 0; i < sources.size(); i++) {
        Entry skipped = Entry.skipped(sources.get(i).name());
        all.add(entries.get(i).orElse(skipped));
      }
      return all;
    }
  }
}
