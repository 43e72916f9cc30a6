package org.rawi.server.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.rawi.server.Desk;

/**
 * Speaks for Home Assistant and its like, on a port of its own: the Wyoming protocol. It knows no
 * tokens: who reaches the port can have texts spoken, and nothing else. Thread-safe.
 */
public final class Wyoming implements AutoCloseable {
  private static final int MOST_CLIENTS = 32;
  private static final int IDLE_MILLIS = (int) TimeUnit.MINUTES.toMillis(5);

  private final Desk desk;
  private final ServerSocket server;
  private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

  /**
   * Listens from now on.
   *
   * @throws IOException if the port is taken
   */
  public Wyoming(Desk desk, InetSocketAddress address) throws IOException {
    this.desk = desk;
    this.server = new ServerSocket(address.getPort(), MOST_CLIENTS, address.getAddress());
    Thread thread = new Thread(this::accept, "wyoming");
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return server.getLocalPort();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        if (clients.size() >= MOST_CLIENTS) {
          client.close();
          continue;
        }
        clients.add(client);
        Thread thread = new Thread(() -> serve(client), "wyoming-client");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        // closed, or a client that went before it came
      }
    }
  }

  private void serve(Socket client) {
    try (client) {
      client.setSoTimeout(IDLE_MILLIS);
      client.setTcpNoDelay(true);
      new WyomingSession(desk, client).run();
    } catch (IOException e) {
      // the client has gone, or does not speak the protocol
    } finally {
      clients.remove(client);
    }
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket client : clients) {
        client.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
