package org.rawi.server;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Counts requests and writes a line about each: Common Log Format and the seconds it took, with the
 * route in place of the address, since addresses hold names of articles and words that were looked
 * for.
 */
final class Observed extends Handler.Wrapper {
  /** What a request is called, once somebody answers it. */
  static final String ROUTE = "org.rawi.route";

  private static final String NONE = "-";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss xx", Locale.ROOT);

  private final Metrics metrics;
  private final InstantSource clock;
  private final Consumer<String> log;

  Observed(Handler handler, Metrics metrics, InstantSource clock, Consumer<String> log) {
    super(handler);
    this.metrics = metrics;
    this.clock = clock;
    this.log = log;
  }

  /** Says what the request is called. */
  static void call(Request request, String route) {
    request.setAttribute(ROUTE, route);
  }

  /** What it is called. */
  static String route(Request request) {
    Object route = request.getAttribute(ROUTE);
    return route == null ? NONE : route.toString();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    long began = System.nanoTime();
    Request.addCompletionListener(request, failure -> answered(request, response, began));
    return super.handle(request, response, callback);
  }

  private void answered(Request request, Response response, long began) {
    double took = (System.nanoTime() - began) / (double) TimeUnit.SECONDS.toNanos(1);
    String method = known(request.getMethod());
    Metrics.Served kind = new Metrics.Served(method, route(request), response.getStatus());
    long bytes = Response.getContentBytesWritten(response);
    metrics.served(kind, took, bytes);
    log.accept(
        String.format(
            Locale.ROOT,
            "%s - - [%s] \"%s %s %s\" %d %d %.3f",
            Request.getRemoteAddr(request),
            TIME.format(clock.instant().atOffset(ZoneOffset.UTC)),
            method,
            kind.route(),
            request.getConnectionMetaData().getProtocol(),
            kind.status(),
            bytes,
            took));
  }

  /** Anybody can send any word for a method; it is neither counted nor written down. */
  private static String known(String method) {
    return method.matches("GET|HEAD|POST|PUT|DELETE|OPTIONS|PATCH") ? method : NONE;
  }
}
