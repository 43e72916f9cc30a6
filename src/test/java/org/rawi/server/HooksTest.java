package org.rawi.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.Json;

@Timeout(120)
class HooksTest {
  private static final byte[] KEY = "sixteen signs or more".getBytes(StandardCharsets.UTF_8);
  private static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

  @TempDir Path folder;
  private HttpServer receiver;
  private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();
  private volatile int answer = 204;

  /** What a receiver got. */
  private record Got(String id, String time, String signature, String body) {}

  @BeforeEach
  void listen() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          var headers = exchange.getRequestHeaders();
          exchange.sendResponseHeaders(answer, -1);
          exchange.close();
          got.add(
              new Got(
                  headers.getFirst("webhook-id"),
                  headers.getFirst("webhook-timestamp"),
                  headers.getFirst("webhook-signature"),
                  body));
        });
    receiver.start();
  }

  @AfterEach
  void stop() {
    receiver.stop(0);
  }

  private SampleServer server(Optional<ServerOptions.Hooks> hooks) {
    ServerOptions standard =
        SampleServer.options(folder, Optional.empty(), ServerOptions.Limits.DEFAULT);
    return new SampleServer(
        folder,
        new ServerOptions(
            standard.host(),
            0,
            Optional.empty(),
            false,
            standard.out(),
            standard.voice(),
            standard.limits(),
            new ServerOptions.Beside(Optional.empty(), Optional.empty(), hooks)));
  }

  private HttpResponse<String> send(SampleServer server, String text) throws Exception {
    String json =
        Json.line(
            Map.of(
                "text",
                text,
                "editions",
                new String[] {"vtt"},
                "webhook",
                "http://localhost:" + receiver.getAddress().getPort() + "/told"));
    return server.send(
        server
            .to("/api/v1/jobs")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  @Test
  void who_waits_is_told_with_a_signature_once_it_has_ended() throws Exception {
    try (SampleServer server = server(Optional.of(new ServerOptions.Hooks(SECRET, true)))) {
      String id = Json.mapper().readTree(send(server, "وصل القطار.").body()).get("id").textValue();
      Got told = got.take();
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      byte[] right =
          mac.doFinal(
              (told.id() + "." + told.time() + "." + told.body()).getBytes(StandardCharsets.UTF_8));
      assertThat(told.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(right));
      JsonNode body = Json.mapper().readTree(told.body());
      assertThat(body.get("type").textValue()).isEqualTo("job.done");
      assertThat(body.get("data").get("id").textValue()).isEqualTo(id);
      assertThat(body.get("data").get("outcome").get("words").intValue()).isEqualTo(2);
      send(server, "only English");
      assertThat(Json.mapper().readTree(got.take().body()).get("type").textValue())
          .isEqualTo("job.failed");
      assertThat(got.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  void what_nobody_took_is_told_again_by_the_next_server_too() throws Exception {
    answer = 500;
    try (SampleServer server = server(Optional.of(new ServerOptions.Hooks(SECRET, true)))) {
      send(server, "وصل القطار.");
      String first = got.take().id();
      assertThat(got.take().id()).as("after five seconds").isEqualTo(first);
    }
    answer = 204;
    try (SampleServer server = server(Optional.of(new ServerOptions.Hooks(SECRET, true)))) {
      assertThat(server).isNotNull();
      assertThat(got.take().body()).contains("job.done");
      Path hooks = folder.resolve("out/.rawi-hooks");
      while (true) {
        try (Stream<Path> left = Files.list(hooks)) {
          if (left.findAny().isEmpty()) {
            return;
          }
        }
        Thread.sleep(50);
      }
    }
  }

  @Test
  void machines_of_private_networks_are_not_told_unless_that_was_said() throws Exception {
    java.util.List<String> trouble = new java.util.concurrent.CopyOnWriteArrayList<>();
    Path out = Files.createDirectories(folder.resolve("out"));
    Job job =
        new Job(
            "a",
            "a",
            "a.txt",
            new Job.Wish(
                java.util.List.of("vtt"),
                "hadi",
                1,
                Optional.empty(),
                java.util.List.of(),
                Optional.empty(),
                Optional.of("http://localhost:" + receiver.getAddress().getPort() + "/")),
            Job.Lane.BATCH,
            "c",
            Optional.empty(),
            "",
            java.time.Instant.EPOCH,
            java.time.Instant.EPOCH,
            Job.State.DONE,
            Optional.empty());
    ServerOptions.Hooks strict = new ServerOptions.Hooks(SECRET, false);
    try (Hooks hooks = new Hooks(out, strict, InstantSource.system(), trouble::add)) {
      hooks.ended(job);
      while (trouble.isEmpty()) {
        Thread.sleep(20);
      }
    }
    assertThat(trouble.get(0)).contains("private network", "given up").doesNotContain("localhost");
    assertThat(got).isEmpty();
  }

  @Test
  void without_a_secret_nobody_is_promised_anything() throws Exception {
    try (SampleServer server = server(Optional.empty())) {
      HttpResponse<String> refused = send(server, "وصل القطار.");
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("no-webhooks");
    }
  }
}
