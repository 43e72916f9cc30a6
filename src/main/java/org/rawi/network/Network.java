package org.rawi.network;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;
import org.rawi.Cache;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * Fetches what lies at addresses of the web. It asks as a guest: {@code robots.txt} is kept, a host
 * is asked once a second at most, a name is said ({@code User-Agent: Rawi/…}), what has not changed
 * is not sent again. It is not to be led anywhere: only machines of the public internet are asked,
 * after redirections too, and the machine that was looked at is the one that is connected to.
 * Nothing is sent but the address. Thread-safe.
 */
public final class Network implements AutoCloseable {
  /** The name that sites know us by. */
  static final String AGENT = "Rawi";

  /** By RFC 9309, at least this much of the file must be read. */
  private static final int LARGEST_ROBOTS = 500 << 10;

  private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> LATER = Set.of(429, 502, 503, 504);

  /** A server that wants to be asked again so soon is asked again. */
  private static final Duration SHORT_WAIT = Duration.ofSeconds(10);

  private final Limits limits;
  private final Transport transport;
  private final Optional<Cache> cache;
  private final Pace pace = new Pace();
  private final Map<String, Robots> robots = new ConcurrentHashMap<>();

  Network(Limits limits, Optional<Cache> cache, String version) {
    this.limits = limits;
    this.cache = cache;
    this.transport = new Transport(limits, AGENT + "/" + version + " (reads articles aloud)");
  }

  /**
   * @param cache where answers are kept
   * @param version of the program, for the name that it says
   */
  public static Network open(Optional<Cache> cache, String version) {
    return new Network(Limits.STRICT, cache, version);
  }

  /**
   * What lies at an address.
   *
   * @throws RawiException that says why it cannot be had
   */
  public Fetched fetch(URI address) {
    return asked(
        address,
        limits.bytes(),
        () -> fetch(address, address, limits.redirections(), System.nanoTime()));
  }

  /**
   * Brings a large file; goes on where an earlier call was interrupted.
   *
   * @param file grows; whole when this returns
   * @param most bytes
   * @throws RawiException that says why it cannot be had
   */
  public void download(URI address, Path file, long most) {
    Download download = new Download(file, most);
    asked(
        address,
        most,
        () -> {
          download(address, download);
          return file;
        });
  }

  private void download(URI wanted, Download download) throws IOException, InterruptedException {
    URI address = wanted;
    for (int moves = 0; moves <= limits.redirections(); moves++) {
      Robots rules = rules(address);
      if (!rules.allows(path(address))) {
        throw failed(null, "network.robots", address, address.getHost());
      }
      pace.await(address.getAuthority(), limits.pause());
      Transport.Answer answer = transport.save(address, download);
      if (answer.status() == 200 || answer.status() == 206) {
        return;
      }
      if (!MOVED.contains(answer.status())) {
        if (answer.status() == 416) {
          download.forget();
        }
        throw refused(address, answer);
      }
      URI from = address;
      address =
          answer
              .header("location")
              .flatMap(there -> WebAddress.of(from, there))
              .orElseThrow(() -> failed(null, "network.moved-nowhere", from));
    }
    throw failed(null, "network.moved-too-often", wanted, limits.redirections());
  }

  private interface Asking<T> {
    T ask() throws IOException, InterruptedException;
  }

  /** Says in our words what may go wrong. */
  private <T> T asked(URI address, long most, Asking<T> asking) {
    try {
      return asking.ask();
    } catch (PublicAddress.Forbidden e) {
      throw failed(e, "network.not-public", address, String.valueOf(e.getMessage()));
    } catch (UnknownHostException e) {
      throw failed(e, "network.no-host", address, address.getHost());
    } catch (SSLException e) {
      throw failed(e, "network.not-secure", address, String.valueOf(e.getMessage()));
    } catch (Transport.TooLarge e) {
      throw failed(e, "network.too-large", address, most >> 20);
    } catch (Transport.TooSlow e) {
      throw failed(e, "network.too-slow", address, limits.time().toSeconds());
    } catch (IOException e) {
      throw failed(e, "network.broken", address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(e, "network.interrupted", address);
    }
  }

  private Fetched fetch(URI wanted, URI address, int moves, long since)
      throws IOException, InterruptedException {
    Robots rules = rules(address);
    if (!rules.allows(path(address))) {
      throw failed(null, "network.robots", address, address.getHost());
    }
    Optional<Kept> kept = cache.flatMap(known -> Kept.read(known, address));
    Transport.Answer answer = asked(address, rules, kept, since);
    if (answer.status() == 304 && kept.isPresent()) {
      return fetched(address, kept.get());
    }
    if (MOVED.contains(answer.status())) {
      URI next =
          answer
              .header("location")
              .flatMap(there -> WebAddress.of(address, there))
              .orElseThrow(() -> failed(null, "network.moved-nowhere", address));
      if (moves == 0) {
        throw failed(null, "network.moved-too-often", wanted, limits.redirections());
      }
      return fetch(wanted, next, moves - 1, since);
    }
    if (answer.status() != 200) {
      throw refused(address, answer);
    }
    Kept now =
        new Kept(
            brief(answer.header("etag")),
            brief(answer.header("last-modified")),
            brief(answer.header("content-type")),
            answer.body());
    cache.filter(known -> now.canBeAsked()).ifPresent(known -> now.write(known, address));
    return fetched(address, now);
  }

  /** Once more if the server is busy and says that it soon will not be. */
  private Transport.Answer asked(URI address, Robots rules, Optional<Kept> kept, long since)
      throws IOException, InterruptedException {
    Duration pause =
        rules.pause().filter(own -> own.compareTo(limits.pause()) > 0).orElse(limits.pause());
    pace.await(address.getAuthority(), pause);
    Transport.Answer first = transport.get(address, kept, limits.bytes(), left(since));
    Optional<Duration> wait = first.retryAfter().filter(time -> time.compareTo(SHORT_WAIT) <= 0);
    if (!LATER.contains(first.status()) || wait.isEmpty()) {
      return first;
    }
    Thread.sleep(wait.get().toMillis());
    pace.await(address.getAuthority(), pause);
    return transport.get(address, kept, limits.bytes(), limits.time());
  }

  private Duration left(long since) throws Transport.TooSlow {
    Duration left = limits.time().minusNanos(System.nanoTime() - since);
    if (left.isNegative() || left.isZero()) {
      throw new Transport.TooSlow();
    }
    return left;
  }

  private static RawiException refused(URI address, Transport.Answer answer) {
    int status = answer.status();
    if (LATER.contains(status)) {
      return failed(
          null,
          "network.busy",
          address,
          status,
          answer.retryAfter().map(Duration::toSeconds).orElse(0L));
    }
    String key =
        switch (status) {
          case 404, 410 -> "network.nothing-there";
          case 401, 402, 403, 407, 451 -> "network.closed";
          default -> "network.refused";
        };
    return failed(null, key, address, status);
  }

  /** What the site of an address asks for; looked up once. */
  private Robots rules(URI address) throws IOException, InterruptedException {
    String site = address.getScheme() + "://" + address.getAuthority();
    Robots known = robots.get(site);
    if (known == null) {
      known = lookedUp(URI.create(site + "/robots.txt"));
      robots.put(site, known);
    }
    return known;
  }

  private Robots lookedUp(URI file) throws IOException, InterruptedException {
    URI at = file;
    for (int moves = 0; moves <= limits.redirections(); moves++) {
      pace.await(at.getAuthority(), limits.pause());
      Transport.Answer answer =
          transport.get(at, Optional.empty(), Transport.cut(LARGEST_ROBOTS), limits.time());
      if (answer.status() == 200) {
        return Robots.parse(new String(answer.body(), StandardCharsets.UTF_8), AGENT);
      }
      URI from = at;
      Optional<URI> next = answer.header("location").flatMap(there -> WebAddress.of(from, there));
      if (!MOVED.contains(answer.status()) || next.isEmpty()) {
        return answer.status() >= 500 || answer.status() == 429 ? Robots.CLOSED : Robots.NONE;
      }
      at = next.get();
    }
    return Robots.NONE; // RFC 9309, section 2.3.1.2
  }

  private static String path(URI address) {
    String query = address.getRawQuery();
    return address.getRawPath() + (query == null ? "" : "?" + query);
  }

  /** Headers are no longer than what {@link Kept} can write. */
  private static String brief(Optional<String> header) {
    return header.filter(text -> text.length() < 1_000).orElse("");
  }

  private static Fetched fetched(URI address, Kept answer) {
    return new Fetched(address, Labelled.decoded(answer.type(), answer.bytes()));
  }

  private static RawiException failed(
      @org.jspecify.annotations.Nullable Throwable cause, String key, Object... arguments) {
    return new RawiException(Problem.UNREADABLE_INPUT, cause, key, arguments);
  }

  @Override
  public void close() {
    transport.close();
  }
}
