package org.rawi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What those see who watch over a server, and what those meet who would harm it. */
class WatchedServerTest {
  private static final int BURST = 4;

  @TempDir Path folder;
  private SampleServer server;

  @BeforeEach
  void start() {
    start(BURST);
  }

  private void start(int burst) {
    server =
        new SampleServer(
            folder,
            SampleServer.options(
                folder,
                Optional.empty(),
                new ServerOptions.Limits(1 << 16, 1000, 50, 50, 2, 10, burst, 1, 400)));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void metrics_count_requests_jobs_and_words() throws Exception {
    server.narrate("# وصول القطار\n\nوصل القطار صباحا.");
    String metrics = server.get("/metrics", "en");
    assertThat(metrics)
        .contains(
            "rawi_requests_total{method=\"POST\",route=\"/api/v1/jobs\",status=\"202\"} 1\n",
            "rawi_jobs{state=\"done\"} 1\n",
            "rawi_jobs_ended_total{state=\"done\"} 1\n",
            "rawi_jobs_ended_total{state=\"failed\"} 0\n",
            "rawi_words_total 5\n",
            "# TYPE rawi_first_sound_seconds histogram\n",
            "rawi_first_sound_seconds_bucket{le=\"+Inf\"} 0\n");
    List<String> odd =
        metrics
            .lines()
            .filter(line -> !line.matches("# (HELP|TYPE) \\w+ .+|\\w+(\\{.+\\})? [-+.\\dE]+"))
            .toList();
    assertThat(odd).isEmpty();
  }

  @Test
  void the_access_log_has_no_titles_texts_or_words_that_were_looked_for() throws Exception {
    server.narrate("# وصول القطار\n\nوصل القطار صباحا.");
    server.get("/articles?q=alqitar", "en");
    server.get("/articles/wusul-al-qitar", "en");
    server.get("/files/wusul-al-qitar/wusul-al-qitar.mp3", "en");
    server.get("/nothing/qitar", "en");
    server.close(); // lines are written after the answers
    assertThat(server.requests())
        .hasSizeGreaterThanOrEqualTo(5)
        .noneMatch(l -> l.contains("qitar"));
    assertThat(String.join("\n", server.requests()))
        .contains("\"GET /articles/{name} HTTP/1.1\" 200 ", "\"GET /files/* HTTP/1.1\" 200 ")
        .contains("\"GET - HTTP/1.1\" 404 ");
  }

  @Test
  void health_is_that_of_the_folder_of_results() throws Exception {
    assertThat(server.get("/healthz", "en")).isEqualTo("ok\n");
    java.nio.file.Files.move(folder.resolve("out"), folder.resolve("elsewhere"));
    HttpResponse<String> sick = server.send(server.to("/healthz"));
    assertThat(sick.statusCode()).isEqualTo(503);
    assertThat(sick.body()).contains("cannot be written");
    java.nio.file.Files.move(folder.resolve("elsewhere"), folder.resolve("out"));
  }

  @Test
  void who_asks_for_the_head_alone_makes_nobody_speak() throws Exception {
    String id = server.narrate("وصل القطار صباحا.");
    for (String path :
        List.of(
            "/jobs/" + id + "/live.mp3",
            "/api/v1/jobs/" + id + "/events",
            "/process?INPUT_TYPE=TEXT&OUTPUT_TYPE=AUDIO&LOCALE=ar&INPUT_TEXT=%D9%86%D8%B5")) {
      HttpResponse<String> head =
          server.send(server.to(path).method("HEAD", BodyPublishers.noBody()));
      assertThat(head.statusCode()).as(path).isEqualTo(200);
      assertThat(head.headers().firstValue("Content-Type")).as(path).isPresent();
    }
    assertThat(server.get("/metrics", "en")).contains("rawi_first_sound_seconds_count 0\n");
  }

  @Test
  void who_asks_too_often_is_told_how_long_to_wait() throws Exception {
    List<HttpResponse<String>> answers = new ArrayList<>();
    for (int i = 0; i <= BURST; i++) {
      answers.add(
          server.send(
              server
                  .to("/api/v1/tashkeel")
                  .header("Content-Type", "application/json")
                  .POST(BodyPublishers.ofString("{\"text\":\"ذهب\"}"))));
    }
    assertThat(answers.subList(0, BURST)).allMatch(answer -> answer.statusCode() == 200);
    HttpResponse<String> refused = answers.get(BURST);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).contains("1");
    assertThat(server.send(server.to("/articles")).statusCode()).isEqualTo(200);
  }

  @Test
  void many_that_send_and_never_finish_keep_nobody_waiting() throws Exception {
    server.close();
    start(1000);
    URI address = server.address("/");
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 300; i++) {
        Socket socket = new Socket(address.getHost(), address.getPort());
        slow.add(socket);
        OutputStream out = socket.getOutputStream();
        out.write(
            ("POST /api/v1/tashkeel HTTP/1.1\r\nHost: "
                    + address.getAuthority()
                    + (i % 4 > 0
                        ? "\r\nContent-Length: 1000\r\n\r\n{"
                        : "\r\nContent-Type: text/")) // half a head
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
      assertThat(server.get("/healthz", "en")).isEqualTo("ok\n");
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void a_body_that_grows_beyond_the_limit_is_refused_without_being_read_to_its_end()
      throws IOException, InterruptedException {
    HttpResponse<String> refused =
        server.send(
            server
                .to("/api/v1/jobs")
                .header("Content-Type", "text/plain")
                .POST(
                    BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[(1 << 16) + 1]))));
    assertThat(refused.statusCode()).isEqualTo(413);
  }
}
