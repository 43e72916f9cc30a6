package org.rawi.server;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens; knows no texts, titles or clients. Thread-safe. */
public final class Metrics {
  /** Upper bounds in seconds of what is counted by how long it took. */
  private static final double[] BOUNDS = {.1, .25, .5, 1, 2, 5, 10};

  private final Map<Served, Sum> served = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> ended = new ConcurrentHashMap<>();
  private final LongAdder words = new LongAdder();
  private final DoubleAdder seconds = new DoubleAdder();
  private final Times firstSound = new Times();
  private final AtomicInteger live = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();

  /**
   * Requests of one kind.
   *
   * @param route as it was added to the router: no names of articles
   */
  public record Served(String method, String route, int status) implements Comparable<Served> {
    @Override
    public int compareTo(Served other) {
      return toString().compareTo(other.toString());
    }
  }

  /** How many, how long and how much. */
  private static final class Sum {
    private final LongAdder requests = new LongAdder();
    private final DoubleAdder seconds = new DoubleAdder();
    private final LongAdder bytes = new LongAdder();
  }

  /** What is known of requests of one kind. */
  public record Total(long requests, double seconds, long bytes) {}

  /** Times, counted by their upper bounds. */
  public static final class Times {
    private final LongAdder[] counts = new LongAdder[BOUNDS.length + 1];
    private final DoubleAdder sum = new DoubleAdder();

    private Times() {
      for (int i = 0; i < counts.length; i++) {
        counts[i] = new LongAdder();
      }
    }

    void add(double seconds) {
      int i = 0;
      while (i < BOUNDS.length && seconds > BOUNDS[i]) {
        i++;
      }
      counts[i].increment();
      sum.add(seconds);
    }

    public double sum() {
      return sum.sum();
    }

    /** How many took no longer than each bound; the last one is without bound. */
    public Map<Double, Long> upTo() {
      Map<Double, Long> all = new TreeMap<>();
      long count = 0;
      for (int i = 0; i < counts.length; i++) {
        count += counts[i].sum();
        all.put(i < BOUNDS.length ? BOUNDS[i] : Double.POSITIVE_INFINITY, count);
      }
      return all;
    }
  }

  void served(Served kind, double took, long bytes) {
    Sum sum = served.computeIfAbsent(kind, k -> new Sum());
    sum.requests.increment();
    sum.seconds.add(took);
    sum.bytes.add(bytes);
  }

  void ended(Job job) {
    ended.computeIfAbsent(job.state().tag(), k -> new LongAdder()).increment();
    job.outcome()
        .filter(outcome -> job.state() == Job.State.DONE && !outcome.unchanged())
        .ifPresent(
            outcome -> {
              words.add(outcome.words());
              seconds.add(outcome.seconds());
            });
  }

  void firstSound(double after) {
    firstSound.add(after);
  }

  /** A text is spoken at once, or is no longer. */
  void live(int change) {
    live.addAndGet(change);
  }

  void connections(int now) {
    connections.set(now);
  }

  /** Requests that were answered. */
  public Map<Served, Total> served() {
    Map<Served, Total> all = new TreeMap<>();
    served.forEach(
        (kind, sum) ->
            all.put(kind, new Total(sum.requests.sum(), sum.seconds.sum(), sum.bytes.sum())));
    return all;
  }

  /** Jobs that have come to an end, by how. */
  public Map<String, Long> ended() {
    Map<String, Long> all = new TreeMap<>();
    ended.forEach((state, number) -> all.put(state, number.sum()));
    return all;
  }

  /** Words that jobs spoke. */
  public long words() {
    return words.sum();
  }

  /** Seconds of sound that jobs made. */
  public double seconds() {
    return seconds.sum();
  }

  /** From the request to the first sound, of texts that are spoken at once. */
  public Times firstSound() {
    return firstSound;
  }

  /** Texts that are spoken at once now. */
  public int live() {
    return live.get();
  }

  /** Open now. */
  public int connections() {
    return connections.get();
  }
}
