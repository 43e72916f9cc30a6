package org.rawi.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rawi.Cache;
import org.rawi.CacheFolder;
import org.rawi.RawiException;

@Timeout(60)
class NetworkTest {
  private static final String TEXT = "عاد الصيادون إلى البحر.";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private Network network = TestNetwork.open(Optional.empty());

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.start();
    on("/", exchange -> answer(exchange, 404, ""));
  }

  @AfterEach
  void stop() {
    network.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private interface Page {
    void serve(HttpExchange exchange) throws IOException;
  }

  private void on(String path, Page page) {
    try {
      server.removeContext(path);
    } catch (IllegalArgumentException e) {
      // it was not there
    }
    server.createContext(
        path,
        exchange -> {
          asked.add(exchange.getRequestURI().getRawPath());
          try (exchange) {
            page.serve(exchange);
          }
        });
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void moved(HttpExchange exchange, String there) throws IOException {
    exchange.getResponseHeaders().set("Location", there);
    answer(exchange, 302, "");
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private String text(String path) {
    return new String(network.fetch(at(path)).bytes(), StandardCharsets.UTF_8);
  }

  private void limits(Duration pause, Duration time) {
    network.close();
    Limits all = TestNetwork.LOOPBACK;
    network =
        new Network(
            new Limits(all.machines(), pause, time, all.bytes(), all.redirections()),
            Optional.empty(),
            "test");
  }

  private String failure(URI address) {
    RawiException failure = catchThrowableOfType(RawiException.class, () -> network.fetch(address));
    assertThat(failure).as("fetching " + address).isNotNull();
    return failure.key();
  }

  @Test
  void it_says_who_asks_and_nothing_else_about_them() {
    on(
        "/a",
        exchange -> {
          assertThat(exchange.getRequestHeaders().keySet())
              .containsExactlyInAnyOrder(
                  "Accept",
                  "Accept-language",
                  "Accept-encoding",
                  "Connection",
                  "Host",
                  "User-agent");
          exchange.getResponseHeaders().set("Set-Cookie", "a=b");
          answer(exchange, 200, exchange.getRequestHeaders().getFirst("User-Agent"));
        });
    assertThat(text("/a")).startsWith("Rawi/test");
    assertThat(text("/a")).startsWith("Rawi/test");
    assertThat(asked).containsExactly("/robots.txt", "/a", "/a");
  }

  @Test
  void the_label_of_a_text_wins_over_what_it_says_of_itself() {
    byte[] page = ("<meta charset=utf-8>" + TEXT).getBytes(Charset.forName("windows-1256"));
    on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=\"Windows-1256\"");
          answer(exchange, 200, page);
        });
    assertThat(text("/a")).startsWith("\uFEFF").endsWith(TEXT);
  }

  @Test
  void a_label_that_cannot_be_right_does_not_count() {
    byte[] page = TEXT.getBytes(Charset.forName("windows-1256"));
    on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
          answer(exchange, 200, page);
        });
    assertThat(network.fetch(at("/a")).bytes()).isEqualTo(page);
  }

  @Test
  void what_has_not_changed_is_not_sent_again(@TempDir Path folder) {
    network.close();
    network =
        TestNetwork.open(
            Optional.of(
                new Cache(
                    new CacheFolder(folder, 1 << 20, InstantSource.system()),
                    e -> {
                      throw new AssertionError(e);
                    })));
    on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"1\"");
          boolean known = "\"1\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
          asked.add(known ? "known" : "sent");
          answer(exchange, known ? 304 : 200, known ? "" : TEXT);
        });
    assertThat(text("/a")).isEqualTo(TEXT);
    assertThat(text("/a")).isEqualTo(TEXT);
    assertThat(asked).containsExactly("/robots.txt", "/a", "sent", "/a", "known");
  }

  @Test
  void redirections_are_followed_so_far() {
    for (int i = 0; i < 6; i++) {
      int next = i + 1;
      on("/" + i, exchange -> moved(exchange, "/" + next));
    }
    on("/6", exchange -> answer(exchange, 200, TEXT));
    Fetched fetched = network.fetch(at("/1"));
    assertThat(new String(fetched.bytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
    assertThat(fetched.address()).isEqualTo(at("/6"));
    assertThat(failure(at("/0"))).isEqualTo("network.moved-too-often");
  }

  @Test
  void going_in_circles_ends() {
    on("/a", exchange -> moved(exchange, "/a"));
    assertThat(failure(at("/a"))).isEqualTo("network.moved-too-often");
    assertThat(asked).hasSize(7);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "http://[fd00::1]/",
        "http://192.168.0.1:8080/a",
        "http://0.0.0.0/"
      })
  void no_redirection_leads_into_a_private_network(String there) {
    on("/a", exchange -> moved(exchange, there));
    assertThat(failure(at("/a"))).isEqualTo("network.not-public");
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://mina.example/", "data:text/plain,a", ""})
  void nor_to_what_is_no_address_of_the_web(String there) {
    on("/a", exchange -> moved(exchange, there));
    assertThat(failure(at("/a"))).isEqualTo("network.moved-nowhere");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:{}/a",
        "http://localhost:{}/a",
        "http://[::1]:{}/a",
        "http://2130706433:{}/a"
      })
  void users_cannot_ask_their_own_machine(String address) {
    on("/a", exchange -> answer(exchange, 200, TEXT));
    String port = Integer.toString(server.getAddress().getPort());
    try (Network strict = Network.open(Optional.empty(), "test")) {
      RawiException failure =
          catchThrowableOfType(
              RawiException.class, () -> strict.fetch(URI.create(address.replace("{}", port))));
      assertThat(failure.key()).isEqualTo("network.not-public");
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void what_a_site_asks_is_kept_after_redirections_too() {
    on("/robots.txt", exchange -> answer(exchange, 200, "User-agent: *\nDisallow: /closed"));
    on("/closed/a", exchange -> answer(exchange, 200, TEXT));
    on("/open", exchange -> moved(exchange, "/closed/a"));
    assertThat(failure(at("/closed/a"))).isEqualTo("network.robots");
    assertThat(failure(at("/open"))).isEqualTo("network.robots");
    assertThat(asked).containsExactly("/robots.txt", "/open");
  }

  @Test
  void a_site_that_cannot_say_what_it_wants_is_left_alone() {
    on("/robots.txt", exchange -> answer(exchange, 503, ""));
    on("/a", exchange -> answer(exchange, 200, TEXT));
    assertThat(failure(at("/a"))).isEqualTo("network.robots");
  }

  @Test
  void a_host_is_asked_at_the_pace_that_it_wants() {
    limits(Duration.ofMillis(300), Duration.ofSeconds(20));
    on("/a", exchange -> answer(exchange, 200, TEXT));
    long began = System.nanoTime();
    text("/a");
    text("/a");
    assertThat(asked).containsExactly("/robots.txt", "/a", "/a");
    assertThat(System.nanoTime() - began).isGreaterThan(Duration.ofMillis(600).toNanos());
  }

  @Test
  void a_body_without_end_is_not_read_to_it() {
    on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream out = exchange.getResponseBody();
          while (true) {
            out.write(new byte[1 << 16]);
          }
        });
    assertThat(failure(at("/a"))).isEqualTo("network.too-large");
  }

  @Test
  void nor_is_one_that_is_packed_small() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      for (int i = 0; i < 64; i++) {
        out.write(new byte[1 << 20]);
      }
    }
    on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          answer(exchange, 200, packed.toByteArray());
        });
    assertThat(failure(at("/a"))).isEqualTo("network.too-large");
  }

  @Test
  void a_server_that_drips_is_not_waited_for() {
    limits(Duration.ofMillis(1), Duration.ofMillis(700));
    on("/robots.txt", exchange -> answer(exchange, 404, ""));
    on(
        "/a",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          for (int i = 0; i < 300; i++) {
            exchange.getResponseBody().write('a');
            exchange.getResponseBody().flush();
            sleep(100);
          }
        });
    on("/b", exchange -> sleep(30_000));
    assertThat(failure(at("/a"))).isEqualTo("network.too-slow");
    assertThat(failure(at("/b"))).isEqualTo("network.too-slow");
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void a_busy_server_that_soon_has_time_is_asked_again() {
    on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "0");
          answer(exchange, asked.size() == 2 ? 503 : 200, asked.size() == 2 ? "" : TEXT);
        });
    assertThat(text("/a")).isEqualTo(TEXT);
  }

  @Test
  void a_busy_server_may_name_a_moment() {
    on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "Fri, 01 Jan 2100 00:00:00 GMT");
          answer(exchange, 503, "");
        });
    RawiException busy = catchThrowableOfType(RawiException.class, () -> network.fetch(at("/a")));
    assertThat(busy.getMessage()).containsPattern("busy .* wait for [\\d,]{9,} seconds");
  }

  @ParameterizedTest
  @CsvSource({
    "404, network.nothing-there",
    "410, network.nothing-there",
    "401, network.closed",
    "403, network.closed",
    "451, network.closed",
    "429, network.busy",
    "503, network.busy",
    "500, network.refused",
    "418, network.refused",
    "204, network.refused",
    "302, network.moved-nowhere"
  })
  void a_refusal_is_told_with_its_reason(int status, String key) {
    on(
        "/a",
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "3600");
          answer(exchange, status, "");
        });
    assertThat(failure(at("/a"))).isEqualTo(key);
  }

  @Test
  void nobody_there_is_told_too() {
    URI address = at("/a");
    server.stop(0);
    assertThat(failure(address)).isEqualTo("network.broken");
    assertThat(failure(URI.create("http://nobody.invalid/"))).isEqualTo("network.no-host");
  }
}
