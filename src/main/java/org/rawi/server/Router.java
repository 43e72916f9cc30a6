package org.rawi.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.URIUtil;
import org.rawi.RawiException;

/** Finds the endpoint of an address, and says in one way what went wrong. */
public final class Router extends Handler.Abstract {
  private final List<Route> routes = new ArrayList<>();
  private final Bodies bodies;
  private final Failures failures;
  private final FailureLog log;

  /** Told of what nobody expected. */
  @FunctionalInterface
  interface FailureLog {
    void failed(String method, String route, Throwable failure);
  }

  /** A method and an address of which some parts are {@code {names}}. */
  private record Route(String method, String[] parts, String path, Endpoint endpoint) {
    /** The named parts, if the path is of this route. */
    Optional<Map<String, String>> match(String[] path) {
      if (path.length != parts.length) {
        return Optional.empty();
      }
      Map<String, String> named = new HashMap<>();
      for (int i = 0; i < parts.length; i++) {
        if (parts[i].startsWith("{")) {
          named.put(parts[i].substring(1, parts[i].length() - 1), URIUtil.decodePath(path[i]));
        } else if (!parts[i].equals(path[i])) {
          return Optional.empty();
        }
      }
      return Optional.of(named);
    }
  }

  Router(Bodies bodies, Failures failures, FailureLog log) {
    this.bodies = bodies;
    this.failures = failures;
    this.log = log;
  }

  /**
   * Adds a route.
   *
   * @param path {@code /api/v1/jobs/{id}}
   */
  public Router on(String method, String path, Endpoint endpoint) {
    routes.add(new Route(method, path.split("/", -1), path, endpoint));
    return this;
  }

  /** Methods and addresses, «GET /api/v1/jobs/{id}». */
  List<String> addresses() {
    return routes.stream().map(route -> route.method() + " " + route.path()).toList();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    String[] path = request.getHttpURI().getCanonicalPath().split("/", -1);
    String method = request.getMethod();
    Set<String> allowed = new LinkedHashSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> named = route.match(path);
      boolean same =
          route.method().equals(method) || (method.equals("HEAD") && route.method().equals("GET"));
      if (named.isPresent() && same) {
        Observed.call(request, route.path());
        Exchange exchange = new Exchange(request, response, callback, named.get());
        if (method.equals("GET") || method.equals("HEAD")) {
          serve(route.endpoint(), exchange, callback);
        } else {
          bodies.read(request, new Sent(route.endpoint(), exchange, callback));
        }
        return true;
      }
      named.ifPresent(m -> allowed.add(route.method()));
    }
    if (allowed.isEmpty()) {
      return false;
    }
    Refusal refusal =
        new Refusal(405, Map.of("Allow", String.join(", ", allowed)), "method", method);
    fail(new Exchange(request, response, callback, Map.of()), refusal, callback);
    return true;
  }

  /** Serves when all is there that was sent. */
  private final class Sent implements Bodies.Reader {
    private final Endpoint endpoint;
    private final Exchange exchange;
    private final Callback callback;

    Sent(Endpoint endpoint, Exchange exchange, Callback callback) {
      this.endpoint = endpoint;
      this.exchange = exchange;
      this.callback = callback;
    }

    @Override
    public void read(Bodies.Body body) {
      exchange
          .request()
          .getContext()
          .execute(
              () -> {
                try (body) {
                  exchange.sent(body.bytes());
                  serve(endpoint, exchange, callback);
                }
              });
    }

    @Override
    public void failed(Throwable failure) {
      exchange.request().getContext().execute(() -> fail(exchange, failure, callback));
    }
  }

  private void serve(Endpoint endpoint, Exchange exchange, Callback callback) {
    try {
      endpoint.serve(exchange);
      if (!exchange.isDetached()) {
        callback.succeeded();
      }
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      fail(exchange, e, callback);
    }
  }

  private void fail(Exchange exchange, Throwable failure, Callback callback) {
    Request request = exchange.request();
    boolean expected = failure instanceof Refusal || failure instanceof RawiException;
    boolean gone = failure instanceof IOException;
    if (!expected && !gone) {
      log.failed(request.getMethod(), Observed.route(request), failure);
    }
    if (exchange.response().isCommitted()) {
      callback.failed(failure);
      return;
    }
    try {
      failures.answer(exchange, failure);
      callback.succeeded();
    } catch (IOException e) {
      callback.failed(e);
    }
  }
}
