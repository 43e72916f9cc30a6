package org.rawi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
  private final AtomicLong clock = new AtomicLong();
  private final Connections connections =
      new Connections(new Handler.Sequence(), 10, 3, clock::get);
  private final List<Connection> closed = new ArrayList<>();

  /** Tells who closes it, and forgets its address then, as sockets do. */
  private Connection opened(String address) {
    Connection[] self = new Connection[1];
    EndPoint end =
        (EndPoint)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EndPoint.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("close")) {
                    closed.add(self[0]);
                    return null;
                  }
                  return method.getName().equals("getRemoteSocketAddress")
                          && !closed.contains(self[0])
                      ? new InetSocketAddress(address, 1)
                      : null;
                });
    self[0] =
        (Connection)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                    switch (method.getName()) {
                      case "getEndPoint" -> end;
                      case "hashCode" -> System.identityHashCode(proxy);
                      case "equals" -> proxy == arguments[0];
                      default -> null;
                    });
    connections.onOpened(self[0]);
    return self[0];
  }

  private void sweepAfter(int seconds) {
    clock.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    connections.sweep();
    List.copyOf(closed).forEach(connections::onClosed);
  }

  @Test
  void another_machine_has_so_many_and_when_they_are_closed_so_many_again() {
    for (int round = 0; round < 2; round++) {
      closed.clear();
      for (int i = 0; i < 3; i++) {
        opened("192.0.2.1");
      }
      assertThat(closed).isEmpty();
      Connection fourth = opened("192.0.2.1");
      opened("192.0.2.2");
      assertThat(closed).containsExactly(fourth);
      sweepAfter(31);
      assertThat(connections.count()).isZero();
    }
  }

  @Test
  void this_machine_has_as_many_as_it_wants() {
    for (int i = 0; i < 5; i++) {
      opened("127.0.0.1");
      opened("::1");
    }
    assertThat(closed).isEmpty();
  }

  @Test
  void who_sends_no_request_is_waited_for_and_less_long_where_many_are_open() {
    Connection first = opened("127.0.0.1");
    sweepAfter(29);
    assertThat(closed).isEmpty();
    sweepAfter(2);
    assertThat(closed).containsExactly(first);
    closed.clear();
    for (int i = 0; i < 6; i++) {
      opened("127.0.0.1");
    }
    sweepAfter(6);
    assertThat(closed).hasSize(6);
  }
}
