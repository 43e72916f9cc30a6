package org.rawi.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Single requests and their bounded answers. Thread-safe. */
final class Transport implements AutoCloseable {
  private static final String ACCEPTED =
      "text/html,application/xhtml+xml,application/atom+xml,application/rss+xml,"
          + "application/feed+json,application/xml;q=0.9,text/*;q=0.9,*/*;q=0.8";

  private final Duration time;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "network-clock");
            thread.setDaemon(true);
            return thread;
          });

  /** An answer that holds more than may be taken. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** An answer that takes longer than may be waited for. */
  static final class TooSlow extends IOException {
    private static final long serialVersionUID = 1;
  }

  /**
   * An answer.
   *
   * @param headers by names in lower case
   */
  record Answer(int status, Map<String, String> headers, byte[] body) {
    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    /** How long the server wants not to be asked, if it says so: {@code Retry-After}. */
    Optional<Duration> retryAfter() {
      Optional<String> text = header("retry-after").map(String::strip);
      return text.filter(seconds -> seconds.matches("\\d{1,9}"))
          .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
          .or(
              () ->
                  text.flatMap(Answer::moment)
                      .flatMap(
                          then ->
                              header("date")
                                  .flatMap(Answer::moment)
                                  .map(now -> Duration.between(now, then)))
                      .map(time -> time.isNegative() ? Duration.ZERO : time));
    }

    private static Optional<Instant> moment(String date) {
      return Optional.ofNullable(DateUtils.parseStandardDate(date));
    }
  }

  /**
   * How much of a body is taken.
   *
   * @param cuts whether the rest is left; otherwise the answer is too large
   */
  record Most(int bytes, boolean cuts) {}

  static Most cut(int bytes) {
    return new Most(bytes, true);
  }

  Transport(Limits limits, String name) {
    time = limits.time();
    Timeout patience = Timeout.of(limits.time());
    RequestConfig request =
        RequestConfig.custom()
            .setResponseTimeout(patience)
            .setConnectionRequestTimeout(patience)
            .setRedirectsEnabled(false)
            .build();
    ConnectionConfig connection =
        ConnectionConfig.custom().setConnectTimeout(patience).setSocketTimeout(patience).build();
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(new Checked(limits))
                    .setDefaultConnectionConfig(connection)
                    .build())
            .setDefaultRequestConfig(request)
            .setUserAgent(name)
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableAutomaticRetries()
            .build();
  }

  /** The connection is made to the very addresses that were looked at. */
  private record Checked(Limits limits) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      InetAddress[] found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
      for (InetAddress address : found) {
        if (!limits.machines().test(address)) {
          throw new PublicAddress.Forbidden(host);
        }
      }
      return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }

  /** Asks once; an answer larger than that is an error. */
  Answer get(URI address, Optional<Kept> kept, int bytes, Duration time) throws IOException {
    return get(address, kept, new Most(bytes, false), time);
  }

  /**
   * Asks once.
   *
   * @param kept what is there from an earlier time; asked whether it still holds
   */
  Answer get(URI address, Optional<Kept> kept, Most most, Duration time) throws IOException {
    HttpGet get = new HttpGet(address);
    get.setHeader("Accept", ACCEPTED);
    get.setHeader("Accept-Language", "ar,*;q=0.5");
    kept.filter(known -> !known.tag().isEmpty())
        .ifPresent(known -> get.setHeader("If-None-Match", known.tag()));
    kept.filter(known -> !known.changed().isEmpty())
        .ifPresent(known -> get.setHeader("If-Modified-Since", known.changed()));
    AtomicBoolean late = new AtomicBoolean();
    ScheduledFuture<?> end =
        clock.schedule(
            () -> {
              late.set(true);
              get.cancel();
            },
            time.toNanos(),
            TimeUnit.NANOSECONDS);
    try {
      ClassicHttpResponse response = client.executeOpen(null, get, null);
      try {
        return answer(response, most);
      } finally {
        get.cancel(); // what is left of the answer is not waited for
        close(response);
      }
    } catch (IOException | IllegalStateException e) { // the second: closed while it was in use
      if (late.get()) {
        TooSlow slow = new TooSlow();
        slow.initCause(e);
        throw slow;
      }
      throw e instanceof IOException broken ? broken : new IOException(e);
    } finally {
      end.cancel(false);
    }
  }

  /** Sends once; the status of the answer. */
  int post(URI address, Map<String, String> headers, byte[] body) throws IOException {
    HttpPost post = new HttpPost(address);
    headers.forEach(post::setHeader);
    post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    ScheduledFuture<?> end =
        clock.schedule(() -> post.cancel(), time.toNanos(), TimeUnit.NANOSECONDS);
    try {
      ClassicHttpResponse response = client.executeOpen(null, post, null);
      try {
        return response.getCode();
      } finally {
        post.cancel(); // what it says is not waited for
        close(response);
      }
    } finally {
      end.cancel(false);
    }
  }

  /**
   * Asks once, and writes the body of a 200 or 206 where {@code download} says.
   *
   * @return the answer, without its body
   */
  Answer save(URI address, Download download) throws IOException {
    HttpGet get = new HttpGet(address);
    get.setHeader("Accept", "*/*");
    get.setHeader("Accept-Encoding", "identity");
    download.conditions().forEach(get::setHeader);
    ClassicHttpResponse response = client.executeOpen(null, get, null);
    try {
      Answer answer = new Answer(response.getCode(), headers(response), new byte[0]);
      HttpEntity entity = response.getEntity();
      if (entity != null && (answer.status() == 200 || answer.status() == 206)) {
        download.write(answer, entity.getContent());
      }
      return answer;
    } finally {
      get.cancel();
      close(response);
    }
  }

  private static Answer answer(ClassicHttpResponse response, Most most) throws IOException {
    return new Answer(response.getCode(), headers(response), body(response, most));
  }

  private static Map<String, String> headers(ClassicHttpResponse response) {
    Map<String, String> headers = new HashMap<>();
    for (Header header : response.getHeaders()) {
      headers.putIfAbsent(header.getName().toLowerCase(Locale.ROOT), header.getValue());
    }
    return headers;
  }

  /** Of other answers than 200 nobody reads the body. */
  private static byte[] body(ClassicHttpResponse response, Most most) throws IOException {
    HttpEntity entity = response.getEntity();
    if (entity == null || response.getCode() != 200) {
      return new byte[0];
    }
    if (!most.cuts() && entity.getContentLength() > most.bytes()) {
      throw new TooLarge();
    }
    InputStream in = entity.getContent();
    byte[] bytes = in.readNBytes(most.bytes());
    if (!most.cuts() && in.read() >= 0) {
      throw new TooLarge();
    }
    return bytes;
  }

  private static void close(ClassicHttpResponse response) {
    try {
      response.close();
    } catch (IOException e) {
      // it was ended before its end
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
