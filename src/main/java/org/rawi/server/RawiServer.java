package org.rawi.server;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.rawi.CacheFolder;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.edition.EditionOptions;
import org.rawi.narration.Workspace;
import org.rawi.server.api.Api;
import org.rawi.server.page.Pages;
import org.rawi.server.peer.MaryProtocol;
import org.rawi.server.peer.OpenAiSpeech;
import org.rawi.server.peer.Wyoming;
import org.rawi.server.share.Share;

/** {@code rawi serve}: the only class that knows the inner rooms. */
public final class RawiServer implements AutoCloseable {
  private static final int THREADS = 128;
  private static final int IDLE_MILLIS = 30_000;
  private static final int STOP_MILLIS = 5_000;
  private static final int CONNECTIONS = 4_096;

  /**
   * Requests that are read into memory at the same time take no more than so many of the largest.
   */
  private static final int BODIES = 3;

  private static final int HEADER_BYTES = 16 << 10;
  private static final int SWEEP_SECONDS = 2;

  /** Bytes a second; who sends more slowly holds a connection for nothing. */
  private static final long SLOWEST_SENDER = 256;

  private final Server server;
  private final Connections connections;
  private final ServerConnector connector;
  private final Desk desk;
  private final Jobs jobs;
  private final ServerOptions options;
  private final Router router;
  private final InstantSource clock;
  private final Log log;
  private Optional<Wyoming> wyoming = Optional.empty();
  private Optional<Watch> watch = Optional.empty();
  private Optional<Hooks> hooks = Optional.empty();

  /**
   * Starts the server.
   *
   * @param cache of spoken sentences
   * @param log takes lines for who runs the server
   * @throws RawiException if the port is taken, or the folder of results cannot be made
   */
  public static RawiServer start(
      Workspace workspace,
      ServerOptions options,
      CacheFolder cache,
      EditionOptions editions,
      Log log) {
    workspace.voices().describe(options.voice()); // says what there is
    try {
      Files.createDirectories(options.out());
      InstantSource clock = InstantSource.system();
      Desk desk = new Desk(workspace, options, cache, editions);
      RawiServer started = new RawiServer(options, desk, new Jobs(desk, clock), clock, log);
      started.start();
      return started;
    } catch (IOException e) {
      boolean taken = e instanceof BindException || e.getCause() instanceof BindException;
      throw new RawiException(
          Problem.CANNOT_WRITE,
          e,
          taken ? "server.port-taken" : "server.cannot-start",
          options.host(),
          Integer.toString(options.port()),
          e);
    }
  }

  private RawiServer(ServerOptions options, Desk desk, Jobs jobs, InstantSource clock, Log log) {
    this.options = options;
    this.desk = desk;
    this.jobs = jobs;
    this.clock = clock;
    this.log = log;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("server");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(options.host().replaceAll("[\\[\\]]", ""));
    connector.setPort(options.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.setAcceptQueueSize(256);
    server.addConnector(connector);
    Pages pages = new Pages(desk, jobs);
    Failures failures = new Failures(pages::failure);
    router =
        new Router(
            new Bodies(options.limits().bodyBytes(), (long) BODIES * options.limits().bodyBytes()),
            failures,
            (method, route, failure) -> log.trouble(method + " " + route + ": " + failure));
    new Api(desk, jobs).addTo(router);
    pages.addTo(router);
    new Share(desk).addTo(router);
    new OpenAiSpeech(desk).addTo(router);
    new MaryProtocol(desk).addTo(router);
    Handler all =
        new Handler.Sequence(List.of(router, new ResultFiles(desk), new NotFound(failures)));
    Handler guarded =
        new MinimumDataRateHandler(new Guard(all, options, failures), SLOWEST_SENDER, 0);
    connections =
        new Connections(
            new Observed(new GracefulHandler(guarded), desk.metrics(), clock, log::access),
            CONNECTIONS,
            options.limits().connections(),
            System::nanoTime);
    server.setHandler(connections);
    connector.addBean(connections);
    server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
    server.setStopTimeout(STOP_MILLIS);
  }

  /** Takes what the server tells of itself, line by line; from any thread. */
  public interface Log {
    /** What nobody expected. */
    void trouble(String line);

    /** A request that was answered: without names, words or addresses of articles. */
    default void access(String line) {}
  }

  private void start() throws IOException {
    try {
      server.start();
      if (options.beside().wyoming().isPresent()) {
        wyoming = Optional.of(new Wyoming(desk, options.beside().wyoming().get()));
      }
      if (options.beside().hooks().isPresent()) {
        hooks = Optional.of(new Hooks(options.out(), options.beside().hooks().get(), clock, log));
        hooks.ifPresent(jobs::tell);
      }
      jobs.start();
      if (options.beside().watched().isPresent()) {
        watch = Optional.of(new Watch(options.beside().watched().get(), desk, jobs, log));
      }
      connector.getScheduler().schedule(this::sweep, SWEEP_SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private void sweep() {
    connections.sweep();
    desk.metrics().connections(connections.count());
    connector.getScheduler().schedule(this::sweep, SWEEP_SECONDS, TimeUnit.SECONDS);
  }

  /** The address of the page. */
  public String address() {
    String host = options.host().contains(":") ? "[" + options.host() + "]" : options.host();
    return "http://" + host + ":" + connector.getLocalPort() + "/";
  }

  /** The port for clients of the Wyoming protocol. */
  public Optional<Integer> wyomingPort() {
    return wyoming.map(Wyoming::port);
  }

  /** What it answers to. */
  List<String> addresses() {
    return router.addresses();
  }

  /** Waits until it is stopped. */
  public void join() throws InterruptedException {
    server.join();
  }

  @Override
  public void close() {
    wyoming.ifPresent(Wyoming::close);
    watch.ifPresent(Watch::close);
    jobs.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      hooks.ifPresent(Hooks::close);
      desk.close();
    }
  }
}
