package org.rawi.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps connections from being held for nothing: one that has no request in work is closed after a
 * while, however many letters of a next request trickle in (which Jetty's idle timeout takes for
 * life), and one address has so many and no more. Thread-safe.
 */
final class Connections extends Handler.Wrapper implements Connection.Listener {
  private final int mostOfOne;
  private final long patience;
  private final Map<Connection, State> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> ofOne = new ConcurrentHashMap<>();

  /**
   * How a connection is.
   *
   * @param since {@link System#nanoTime}
   * @param working whether a request is being answered
   */
  private record State(long since, boolean working) {}

  /**
   * @param mostOfOne connections of one address
   * @param patienceSeconds between requests, and for the first one
   */
  Connections(Handler handler, int mostOfOne, int patienceSeconds) {
    super(handler);
    this.mostOfOne = mostOfOne;
    this.patience = TimeUnit.SECONDS.toNanos(patienceSeconds);
  }

  @Override
  public void onOpened(Connection connection) {
    open.put(connection, new State(System.nanoTime(), false));
    if (ofOne.merge(address(connection), 1, Integer::sum) > mostOfOne) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    if (open.remove(connection) != null) {
      ofOne.computeIfPresent(address(connection), (a, n) -> n == 1 ? null : n - 1);
    }
  }

  private static String address(Connection connection) {
    SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
    return remote instanceof InetSocketAddress internet ? internet.getHostString() : "";
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    working(connection, true);
    Request.addCompletionListener(request, failure -> working(connection, false));
    return super.handle(request, response, callback);
  }

  private void working(Connection connection, boolean working) {
    open.computeIfPresent(connection, (c, state) -> new State(System.nanoTime(), working));
  }

  /** How many there are. */
  int count() {
    return open.size();
  }

  /** Closes those that have waited too long; to be called now and then. */
  void sweep() {
    long now = System.nanoTime();
    open.forEach(
        (connection, state) -> {
          if (!state.working() && now - state.since() > patience) {
            connection.getEndPoint().close();
          }
        });
  }
}
