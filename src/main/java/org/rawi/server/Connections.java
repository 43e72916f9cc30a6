package org.rawi.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps connections from being held for nothing: one that has no request in work is closed after a
 * while, however many letters of a next request trickle in (which Jetty's idle timeout takes for
 * life), and sooner where many are open; and one address has so many and no more, this machine
 * excepted, from which a proxy brings everybody. Thread-safe.
 */
final class Connections extends Handler.Wrapper implements Connection.Listener {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
  private static final long HURRY = TimeUnit.SECONDS.toNanos(5);

  private final int most;
  private final int mostOfOne;
  private final LongSupplier nanos;
  private final Map<Connection, State> open = new ConcurrentHashMap<>();
  private final Map<String, Integer> ofOne = new ConcurrentHashMap<>();

  /**
   * How a connection is.
   *
   * @param from address, which a closed one does not know any more
   * @param since when that began
   * @param working whether a request is being answered
   */
  private record State(String from, long since, boolean working) {}

  /**
   * @param most connections that are meant to be open
   * @param mostOfOne connections of one other machine
   * @param nanos a clock
   */
  Connections(Handler handler, int most, int mostOfOne, LongSupplier nanos) {
    super(handler);
    this.most = most;
    this.mostOfOne = mostOfOne;
    this.nanos = nanos;
  }

  @Override
  public void onOpened(Connection connection) {
    State state = new State(address(connection), nanos.getAsLong(), false);
    open.put(connection, state);
    int now = ofOne.merge(state.from(), 1, Integer::sum);
    if (now > mostOfOne && !ServerOptions.isLoopback(state.from())) {
      connection.getEndPoint().close();
    }
  }

  @Override
  public void onClosed(Connection connection) {
    State last = open.remove(connection);
    if (last != null) {
      ofOne.computeIfPresent(last.from(), (a, n) -> n == 1 ? null : n - 1);
    }
  }

  private static String address(Connection connection) {
    SocketAddress remote = connection.getEndPoint().getRemoteSocketAddress();
    return remote instanceof InetSocketAddress internet
        ? internet.getAddress().getHostAddress()
        : "";
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    Connection connection = request.getConnectionMetaData().getConnection();
    working(connection, true);
    Request.addCompletionListener(request, failure -> working(connection, false));
    return super.handle(request, response, callback);
  }

  private void working(Connection connection, boolean working) {
    open.computeIfPresent(
        connection, (c, state) -> new State(state.from(), nanos.getAsLong(), working));
  }

  /** How many there are. */
  int count() {
    return open.size();
  }

  /** Closes those that have waited too long; to be called now and then. */
  void sweep() {
    long now = nanos.getAsLong();
    long patience = open.size() > most / 2 ? HURRY : PATIENCE;
    open.forEach(
        (connection, state) -> {
          if (!state.working() && now - state.since() > patience) {
            connection.getEndPoint().close();
          }
        });
  }
}
