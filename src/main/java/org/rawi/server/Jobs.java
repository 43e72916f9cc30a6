package org.rawi.server;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.rawi.RawiException;
import org.rawi.Sha256;
import org.rawi.article.GivenMetadata;
import org.rawi.article.MetadataValue;
import org.rawi.article.ReadingOptions;
import org.rawi.narration.Narration;
import org.rawi.narration.NarrationOptions;
import org.rawi.narration.Progress;
import org.rawi.narration.Studio;
import org.rawi.server.Job.Lane;
import org.rawi.server.Job.Outcome;
import org.rawi.server.Job.State;
import org.rawi.source.Source;

/**
 * The queue: what waits, what is being spoken, what came of the last ones. It lies on disk, so that
 * a server that was killed goes on where it was. Thread-safe.
 */
public final class Jobs implements AutoCloseable {
  /** Ended jobs that are remembered. */
  private static final int REMEMBERED = 1000;

  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
  private static final int ID_BYTES = 16;

  private final Desk desk;
  private final JobFiles files;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Job> jobs = new HashMap<>();
  private final List<Job> waiting = new ArrayList<>();

  /** Place of each job that waits, by its id; empty when it has to be worked out anew. */
  private Map<String, Integer> places = Map.of();

  private final Map<String, Double> fractions = new ConcurrentHashMap<>();
  private final List<Consumer<Event>> listeners = new CopyOnWriteArrayList<>();
  private final ExecutorService workers = Executors.newFixedThreadPool(PROCESSORS + 1);

  /**
   * Tells the listeners, in order and without this object's lock: they have locks of their own, and
   * ask back.
   */
  private final ExecutorService telling =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "server-news");
            thread.setDaemon(true);
            return thread;
          });

  private Optional<Hooks> hooks = Optional.empty();
  private boolean closed;

  /**
   * What listeners are told.
   *
   * @param fraction of the words that are spoken, 0 to 1
   */
  public record Event(Job job, double fraction) {}

  Jobs(Desk desk, InstantSource clock) throws IOException {
    this.desk = desk;
    this.files = new JobFiles(desk.library().out());
    this.clock = clock;
    List<Job> all = files.all();
    all.sort(Comparator.comparing(Job::created));
    for (Job job : all) {
      Job known =
          job.state() == State.SPEAKING ? job.in(State.WAITING, job.outcome(), job.updated()) : job;
      jobs.put(known.id(), known);
      if (known.state() == State.WAITING) {
        waiting.add(known);
      }
    }
  }

  /** Tells those who wait for jobs; to be said before {@link #start}. */
  void tell(Hooks those) {
    hooks = Optional.of(those);
  }

  /** Begins to work. One more thread than processors takes only jobs that somebody waits for. */
  void start() {
    for (int i = 0; i < PROCESSORS; i++) {
      workers.execute(() -> work(false));
    }
    workers.execute(() -> work(true));
  }

  /**
   * Takes a job.
   *
   * @param client who sends it
   * @param key by which the client knows it again: the same key with the same content is the same
   *     job
   * @param article that is narrated anew; empty for a new one
   * @throws Refusal 503 if too many wait, 409 if the key was used for something else
   */
  public synchronized Job add(
      String input,
      byte[] bytes,
      Job.Wish wish,
      Lane lane,
      String client,
      Optional<String> key,
      Optional<String> article)
      throws IOException {
    String sent = Sha256.of(Sha256.of(bytes) + wish + input);
    Optional<Job> before = key.flatMap(known -> byKey(client, known));
    if (before.isPresent()) {
      if (!before.get().sent().equals(sent)) {
        throw new Refusal(409, "key-used", key.orElse(""));
      }
      return before.get();
    }
    ServerOptions.Limits limits = desk.options().limits();
    long own = waiting.stream().filter(job -> job.client().equals(client)).count();
    if (closed || waiting.size() >= limits.waiting() || own >= limits.waitingOfOne()) {
      throw new Refusal(503, Map.of("Retry-After", "60"), "queue-full");
    }
    String id = newId();
    Job job =
        new Job(
            id,
            article.orElse(id),
            input,
            wish,
            lane,
            client,
            key,
            sent,
            clock.instant(),
            clock.instant(),
            State.WAITING,
            Optional.empty());
    files.create(job, bytes);
    jobs.put(id, job);
    waiting.add(job);
    places = Map.of();
    notifyAll();
    tell(job, 0);
    return job;
  }

  private Optional<Job> byKey(String client, String key) {
    return jobs.values().stream()
        .filter(job -> job.client().equals(client) && job.key().equals(Optional.of(key)))
        .findFirst();
  }

  private String newId() {
    byte[] bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  public synchronized Optional<Job> find(String id) {
    return Optional.ofNullable(jobs.get(id));
  }

  /** The newest first. */
  public synchronized List<Job> all() {
    List<Job> all = new ArrayList<>(jobs.values());
    all.sort(Comparator.comparing(Job::created).reversed());
    return all;
  }

  /** How much of a job is spoken, 0 to 1. */
  public double fraction(Job job) {
    return job.state() == State.DONE ? 1 : fractions.getOrDefault(job.id(), 0.0);
  }

  /** How many wait before it, itself not counted. */
  public synchronized int before(Job job) {
    if (job.state() != State.WAITING) {
      return 0;
    }
    if (places.isEmpty()) {
      Map<String, Integer> counted = new HashMap<>();
      order().forEach(other -> counted.put(other.id(), counted.size()));
      places = counted;
    }
    return places.getOrDefault(job.id(), 0);
  }

  /** How many jobs are in each state. */
  public synchronized Map<State, Long> counts() {
    Map<State, Long> counts = new java.util.EnumMap<>(State.class);
    for (State state : State.values()) {
      counts.put(state, jobs.values().stream().filter(job -> job.state() == state).count());
    }
    return counts;
  }

  /** What was sent. */
  public byte[] input(Job job) throws IOException {
    return files.input(job);
  }

  /** Where the pronunciations are kept that hold for this article alone. */
  public java.nio.file.Path lexicon(Job job) {
    return files.lexicon(job);
  }

  /** Forgets a job that is not being spoken; its result stays. */
  public synchronized boolean delete(Job job) throws IOException {
    Job now = jobs.get(job.id());
    if (now == null || now.state() == State.SPEAKING) {
      return false;
    }
    files.delete(now);
    jobs.remove(now.id());
    waiting.removeIf(other -> other.id().equals(now.id()));
    places = Map.of();
    return true;
  }

  /** Speaks it once more, for one that failed or whose pronunciations have changed. */
  public synchronized Job again(Job job) throws IOException {
    Job now = jobs.getOrDefault(job.id(), job);
    if (!now.state().isEnd()) {
      return now;
    }
    Job next = now.in(State.WAITING, now.outcome().flatMap(Outcome::before), clock.instant());
    files.write(next);
    jobs.put(next.id(), next);
    waiting.add(next);
    places = Map.of();
    notifyAll();
    tell(next, 0);
    return next;
  }

  /**
   * Tells a listener of every change from now on; it must not wait.
   *
   * @return ends that
   */
  public AutoCloseable listen(Consumer<Event> listener) {
    if (listeners.size() >= desk.options().limits().listeners()) {
      throw new Refusal(503, Map.of("Retry-After", "30"), "busy");
    }
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  private void tell(Job job, double fraction) {
    if (listeners.isEmpty() || telling.isShutdown()) {
      return;
    }
    Event event = new Event(job, fraction);
    telling.execute(() -> listeners.forEach(listener -> listener.accept(event)));
  }

  /** In which they are spoken: interactive ones first, then by turns of the clients. */
  private List<Job> order() {
    Map<String, Integer> turns = new HashMap<>();
    Map<String, Integer> turn = new HashMap<>();
    for (Job job : waiting) {
      turn.put(job.id(), turns.merge(job.client(), 1, Integer::sum));
    }
    List<Job> order = new ArrayList<>(waiting);
    order.sort(
        Comparator.comparing(Job::lane)
            .thenComparing(job -> turn.getOrDefault(job.id(), 0))
            .thenComparing(Job::created));
    return order;
  }

  private void work(boolean interactiveOnly) {
    try {
      while (true) {
        Optional<Job> job = take(interactiveOnly);
        if (job.isEmpty()) {
          return;
        }
        speak(job.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server stops; the job waits on disk
    }
  }

  /** Waits for a job; empty when the server stops. */
  private synchronized Optional<Job> take(boolean interactiveOnly) throws InterruptedException {
    while (!closed) {
      Optional<Job> next =
          order().stream()
              .filter(job -> !interactiveOnly || job.lane() == Lane.INTERACTIVE)
              .filter(job -> !isSpoken(job.article()))
              .findFirst();
      if (next.isPresent()) {
        waiting.removeIf(job -> job.id().equals(next.get().id()));
        places = Map.of();
        return Optional.of(
            put(next.get().in(State.SPEAKING, next.get().outcome(), clock.instant())));
      }
      wait();
    }
    return Optional.empty();
  }

  /** Two jobs of one article come one after the other. */
  private boolean isSpoken(String article) {
    return jobs.values().stream()
        .anyMatch(job -> job.state() == State.SPEAKING && job.article().equals(article));
  }

  private synchronized Job put(Job job) {
    jobs.put(job.id(), job);
    try {
      files.write(job);
    } catch (IOException e) {
      // Told to who asks; after a restart it would be spoken once more, and found unchanged.
    }
    notifyAll();
    tell(job, fraction(job));
    return job;
  }

  private void speak(Job job) throws InterruptedException {
    Outcome outcome;
    State end;
    Precedence.Work work = desk.precedence().begin(job.lane() == Lane.INTERACTIVE);
    try {
      outcome = narrate(job);
      end = State.DONE;
    } catch (RawiException e) {
      outcome = Outcome.failed(e.message(Locale.ROOT), e.advice(Locale.ROOT));
      end = State.FAILED;
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      outcome = Outcome.failed(String.valueOf(e), Optional.empty());
      end = State.FAILED;
    } finally {
      work.close();
    }
    synchronized (this) {
      if (closed && end == State.FAILED) {
        throw new InterruptedException("the server stops");
      }
    }
    fractions.remove(job.id());
    Job ended = job.in(end, Optional.of(outcome), clock.instant());
    hooks.ifPresent(told -> told.ended(ended));
    desk.metrics().ended(put(ended));
    forget();
  }

  private Outcome narrate(Job job) throws IOException {
    byte[] bytes = files.input(job);
    Source source = Source.sent(job.input(), "jobs/" + job.article(), bytes);
    Job.Wish wish = job.wish();
    NarrationOptions wanted =
        desk.wanted(
            wish.editions(),
            wish.voice(),
            wish.rate(),
            ReadingOptions.DEFAULT.withGiven(given(wish)),
            Optional.of(files.lexicon(job)));
    Studio studio = desk.studio(wanted);
    int threads = job.lane() == Lane.INTERACTIVE ? PROCESSORS : 1;
    Narration.Narrated made =
        studio
            .narration(source, threads)
            .narrate(source, studio.request(source), event -> follow(job, event));
    studio.finish();
    String name = String.valueOf(made.folder().getFileName());
    desk.library().changed(name);
    return new Outcome(
        Optional.of(name),
        Optional.of(made.title()),
        made.unchanged(),
        made.words(),
        made.seconds(),
        made.notices().values().stream().mapToInt(Integer::intValue).sum(),
        Optional.empty(),
        Optional.empty());
  }

  private GivenMetadata given(Job.Wish wish) {
    GivenMetadata nothing = GivenMetadata.NOTHING;
    return new GivenMetadata(
        wish.title(),
        wish.authors(),
        nothing.date(),
        nothing.language(),
        wish.address().flatMap(MetadataValue::webAddress),
        nothing.cover(),
        desk.settings().publication(),
        nothing.description(),
        nothing.keywords(),
        nothing.narrator(),
        nothing.rights(),
        nothing.series(),
        nothing.issue(),
        nothing.name());
  }

  private void follow(Job job, Progress event) {
    if (event instanceof Progress.Speaking speaking && speaking.of() > 0) {
      double fraction = Math.min(1, (double) speaking.done() / speaking.of());
      Double before = fractions.put(job.id(), fraction);
      if (before == null || fraction - before >= 0.01) {
        tell(job, fraction);
      } else {
        fractions.put(job.id(), before);
      }
      if (job.lane() == Lane.BATCH) {
        desk.precedence().giveWay();
      }
    }
  }

  /** How long the oldest has waited. */
  public synchronized Duration longestWait() {
    return waiting.stream()
        .map(Job::created)
        .min(Comparator.naturalOrder())
        .map(since -> Duration.between(since, clock.instant()))
        .orElse(Duration.ZERO);
  }

  /** Whether jobs are worked on: not while the server stops. */
  public boolean isWorking() {
    return !workers.isShutdown();
  }

  /** The oldest that have ended. */
  private synchronized void forget() {
    Collection<Job> all = jobs.values();
    List<Job> ended = new ArrayList<>(all.stream().filter(job -> job.state().isEnd()).toList());
    ended.sort(Comparator.comparing(Job::updated));
    for (int i = 0; i < ended.size() - REMEMBERED; i++) {
      try {
        files.delete(ended.get(i));
        jobs.remove(ended.get(i).id());
      } catch (IOException e) {
        return; // next time
      }
    }
  }

  /** Stops: what is being spoken begins anew when the server is started again. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    workers.shutdownNow();
    try {
      if (!workers.awaitTermination(10, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      telling.shutdown();
    }
  }
}
