package org.rawi.server;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * How the server runs.
 *
 * @param host address that it listens on
 * @param port 0: any free one
 * @param token that every request must show; needed on any address but the loopback one
 * @param trustProxy whether {@code X-Forwarded-*} headers are believed
 * @param out the folder of all results
 * @param voice its id, unless a request names another
 * @param limits what one may ask of it
 * @param beside what it does besides answering requests
 */
public record ServerOptions(
    String host,
    int port,
    Optional<String> token,
    boolean trustProxy,
    Path out,
    String voice,
    Limits limits,
    Beside beside) {
  public static final String DEFAULT_HOST = "127.0.0.1";

  /** ر in the alphabet of telephones: 7294 is «RAWI». */
  public static final int DEFAULT_PORT = 7294;

  private static final int SHORTEST_TOKEN = 16;
  private static final int LAST_PORT = 65_535;

  /**
   * What the server does besides answering requests.
   *
   * @param wyoming address for clients of the Wyoming protocol
   * @param watched folder whose articles are narrated as they come
   * @param hooks how those are told who wait for jobs; empty if nobody is told
   */
  public record Beside(
      Optional<InetSocketAddress> wyoming, Optional<Path> watched, Optional<Hooks> hooks) {
    public static final Beside NOTHING =
        new Beside(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Reads {@code PORT} (of this machine alone) or {@code ADDRESS:PORT}.
     *
     * @throws RawiException if it is neither
     */
    public static InetSocketAddress address(String written) {
      String port = written.replaceFirst(".*:", "");
      String host = written.contains(":") ? written.replaceFirst(":[^:]*$", "") : DEFAULT_HOST;
      int number = port.matches("\\d{1,5}") ? Integer.parseInt(port) : LAST_PORT + 1;
      if (number > LAST_PORT) {
        throw new RawiException(Problem.USAGE, "server.port", written);
      }
      InetSocketAddress address = new InetSocketAddress(host, number);
      if (address.isUnresolved()) {
        throw new RawiException(Problem.USAGE, "server.port", written);
      }
      return address;
    }
  }

  /**
   * How those are told who wait for jobs.
   *
   * @param secret signs what they are told
   * @param anywhere whether machines of private networks may be told
   */
  public record Hooks(String secret, boolean anywhere) {
    public Hooks {
      if (secret.length() < SHORTEST_TOKEN) {
        throw new RawiException(Problem.USAGE, "server.secret-short", SHORTEST_TOKEN);
      }
    }
  }

  /** Does nothing besides. */
  public ServerOptions(
      String host,
      int port,
      Optional<String> token,
      boolean trustProxy,
      Path out,
      String voice,
      Limits limits) {
    this(host, port, token, trustProxy, out, voice, limits, Beside.NOTHING);
  }

  /**
   * What one may ask of the server.
   *
   * @param bodyBytes of a request
   * @param textCharacters of a text that is spoken, marked or taken apart at once
   * @param waiting jobs that may wait
   * @param waitingOfOne jobs of one client that may wait
   * @param live texts that are spoken at once at the same time
   * @param listeners to the events of jobs at the same time
   * @param burst requests that make work and may come at once from one client
   * @param perSecond of these, later
   * @param connections of one other machine
   */
  public record Limits(
      int bodyBytes,
      int textCharacters,
      int waiting,
      int waitingOfOne,
      int live,
      int listeners,
      int burst,
      int perSecond,
      int connections) {
    public static final Limits DEFAULT =
        new Limits(32 << 20, 100_000, 10_000, 2_000, 24, 500, 2_000, 50, 512);
  }

  public ServerOptions {
    if (port < 0 || port > LAST_PORT) {
      throw new RawiException(Problem.USAGE, "server.port", Integer.toString(port));
    }
    if (token.isPresent() && !token.get().matches("[\\x21-\\x7E&&[^,;\"\\\\]]*")) {
      throw new RawiException(Problem.USAGE, "server.token-signs");
    }
    if (token.isPresent() && token.get().length() < SHORTEST_TOKEN) {
      throw new RawiException(Problem.USAGE, "server.token-short", SHORTEST_TOKEN);
    }
    if (token.isEmpty() && !isLoopback(host)) {
      throw new RawiException(Problem.USAGE, "server.token-missing", host);
    }
  }

  /** Who asks: the address, or what a trusted proxy says of it. */
  String client(Request request) {
    String forwarded = trustProxy ? request.getHeaders().get("X-Forwarded-For") : null;
    // What stands before the last comma is what the client told the proxy.
    return forwarded == null
        ? Request.getRemoteAddr(request)
        : forwarded.replaceFirst(".*,", "").strip();
  }

  /** What the one who asks calls this server: host and port, in lower case. */
  String called(Request request) {
    String named = request.getHeaders().get(HttpHeader.HOST);
    String forwarded = trustProxy ? request.getHeaders().get("X-Forwarded-Host") : null;
    String host = forwarded != null ? forwarded : named == null ? "" : named;
    return host.strip().toLowerCase(Locale.ROOT);
  }

  /** The address of this server for the one who asks, without a slash at its end. */
  String base(Request request) {
    String scheme = trustProxy ? request.getHeaders().get("X-Forwarded-Proto") : null;
    return ("https".equals(scheme) ? "https://" : "http://") + called(request);
  }

  /** Whether only this machine can reach the address. */
  static boolean isLoopback(String host) {
    return host.equals("localhost")
        || host.equals("::1")
        || host.equals("[::1]")
        || host.equals("0:0:0:0:0:0:0:1")
        || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
  }
}
