package org.rawi.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rawi.CacheFolder;
import org.rawi.Json;
import org.rawi.RawiException;
import org.rawi.edition.EditionOptions;
import org.rawi.narration.Workspace;

class RawiServerTest {
  private static final String TOKEN = "a-secret-of-length";

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private RawiServer server;

  @BeforeEach
  void start() {
    server = start(Optional.empty());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RawiServer start(Optional<String> token) {
    ServerOptions options =
        new ServerOptions(
            "127.0.0.1",
            0,
            token,
            false,
            folder.resolve("out"),
            "hadi",
            new ServerOptions.Limits(1 << 20, 1000, 5, 3, 1, 10, 100, 50, 100));
    return RawiServer.start(
        Workspace.installed(),
        options,
        new CacheFolder(folder.resolve("cache"), 1 << 24, InstantSource.system()),
        EditionOptions.DEFAULT,
        line -> {
          throw new AssertionError(line);
        });
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(server.address()).resolve(path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String json, String... headers) throws Exception {
    HttpRequest.Builder request =
        to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  private static JsonNode read(HttpResponse<String> response) throws IOException {
    return Json.mapper().readTree(response.body());
  }

  private JsonNode ended(String id) throws Exception {
    HttpResponse<String> events = send(to("/api/v1/jobs/" + id + "/events"));
    assertThat(events.headers().firstValue("Content-Type")).contains("text/event-stream");
    return read(send(to("/api/v1/jobs/" + id)));
  }

  @Test
  void an_article_becomes_files_that_can_be_fetched_in_parts() throws Exception {
    HttpResponse<String> taken =
        post(
            "/api/v1/jobs",
            "{\"text\":\"# وصول السفينة\\n\\nوصلت السفينة.\",\"format\":\"markdown\","
                + "\"editions\":[\"vtt\",\"json\"]}");
    assertThat(taken.statusCode()).isEqualTo(202);
    JsonNode job = ended(read(taken).get("id").textValue());
    assertThat(job.get("state").textValue()).isEqualTo("done");
    String article = job.get("links").get("article").textValue();
    JsonNode told = read(send(to(article)));
    assertThat(told.get("title").textValue()).isEqualTo("وصول السفينة");
    String file = told.get("files").get(0).get("href").textValue();
    HttpResponse<String> part = send(to(file).header("Range", "bytes=0-3"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).hasSize(4);
    assertThat(read(send(to("/api/v1/articles?q=سفينه"))).get("total").intValue()).isOne();
    assertThat(send(to(article).DELETE()).statusCode()).isEqualTo(204);
    assertThat(send(to(file)).statusCode()).isEqualTo(404);
  }

  @Test
  void the_same_key_is_the_same_job() throws Exception {
    String json = "{\"text\":\"وصل القطار.\",\"editions\":[\"vtt\"]}";
    String first = read(post("/api/v1/jobs", json, "Idempotency-Key", "7")).get("id").textValue();
    assertThat(read(post("/api/v1/jobs", json, "Idempotency-Key", "7")).get("id").textValue())
        .isEqualTo(first);
    assertThat(
            post("/api/v1/jobs", json.replace("وصل", "عاد"), "Idempotency-Key", "7").statusCode())
        .isEqualTo(409);
    ended(first);
  }

  @Test
  void a_job_that_was_taken_survives_the_server() throws Exception {
    String id =
        read(post("/api/v1/jobs", "{\"text\":\"وصل القطار.\",\"editions\":[\"vtt\"]}"))
            .get("id")
            .textValue();
    server.close();
    server = start(Optional.empty());
    assertThat(ended(id).get("state").textValue()).isEqualTo("done");
  }

  @Test
  void a_failure_says_why() throws Exception {
    JsonNode job =
        ended(
            read(post("/api/v1/jobs", "{\"text\":\"only English\",\"editions\":[\"vtt\"]}"))
                .get("id")
                .textValue());
    assertThat(job.get("state").textValue()).isEqualTo("failed");
    assertThat(job.get("outcome").get("reason").textValue()).contains("Latin");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                        | 400",
        "[]                                        | 400",
        "{\"text\":                                | 400",
        "{\"text\":7}                              | 400",
        "{\"text\":\"نص\",\"voice\":\"nobody\"}    | 400",
        "{\"text\":\"نص\",\"rate\":\"fast\"}       | 400",
        "{\"text\":\"نص\",\"rate\":99}             | 400",
        "{\"text\":\"نص\",\"editions\":[\"none\"]} | 400",
      })
  void a_bad_request_is_told_what_is_wrong_in_the_language_of_the_one_who_asks(
      String json, int status) throws Exception {
    for (String language : new String[] {"ar", "en"}) {
      HttpResponse<String> refused = post("/api/v1/jobs", json, "Accept-Language", language);
      assertThat(refused.statusCode()).isEqualTo(status);
      assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
      assertThat(read(refused).get("language").textValue()).isEqualTo(language);
      assertThat(read(refused).get("title").textValue()).isNotBlank();
    }
  }

  @Test
  void a_text_is_spoken_at_once() throws Exception {
    HttpResponse<byte[]> sound =
        client.send(
            to("/api/v1/speech")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"text\":\"صباح الخير\",\"format\":\"wav\"}"))
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(sound.headers().firstValue("Content-Type")).contains("audio/wav");
    assertThat(new String(sound.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    assertThat(sound.body().length).isGreaterThan(16_000);
  }

  @Test
  void the_description_names_what_there_is_and_nothing_else() throws Exception {
    JsonNode description = read(send(to("/api/v1/openapi.json")));
    List<String> described = new ArrayList<>();
    for (var path : description.get("paths").properties()) {
      for (var method : path.getValue().properties()) {
        if (!method.getKey().equals("parameters")) {
          described.add(method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
        }
      }
    }
    assertThat(described)
        .containsExactlyInAnyOrderElementsOf(
            server.addresses().stream().filter(a -> a.contains(" /api/")).toList());
  }

  @Test
  void clients_of_openai_are_answered() throws Exception {
    HttpResponse<byte[]> sound =
        client.send(
            to("/v1/audio/speech")
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer sk-none")
                .POST(
                    BodyPublishers.ofString(
                        "{\"model\":\"tts-1\",\"voice\":\"alloy\",\"input\":\"صباح الخير\","
                            + "\"response_format\":\"wav\",\"speed\":4}"))
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(sound.statusCode()).isEqualTo(200);
    assertThat(new String(sound.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    JsonNode error = read(post("/v1/audio/speech", "{\"model\":\"tts-1\",\"input\":\"\"}"));
    assertThat(error.get("error").get("param").textValue()).isEqualTo("input");
    assertThat(read(send(to("/v1/models"))).get("data")).isNotEmpty();
  }

  @Test
  void clients_of_marytts_are_answered() throws Exception {
    String text = java.net.URLEncoder.encode("صباح الخير", StandardCharsets.UTF_8);
    String query = "INPUT_TYPE=TEXT&OUTPUT_TYPE=AUDIO&AUDIO=WAVE_FILE&LOCALE=ar&INPUT_TEXT=" + text;
    HttpResponse<byte[]> sound =
        client.send(to("/process?" + query).build(), BodyHandlers.ofByteArray());
    assertThat(new String(sound.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("RIFF");
    HttpResponse<byte[]> posted =
        client.send(
            to("/process")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(query))
                .build(),
            BodyHandlers.ofByteArray());
    assertThat(posted.body()).isEqualTo(sound.body());
    assertThat(send(to("/voices")).body()).contains("hadi ar");
    assertThat(send(to("/process?INPUT_TYPE=RAWMARYXML&INPUT_TEXT=" + text)).statusCode())
        .isEqualTo(400);
  }

  @Test
  void a_text_is_previewed_and_marked() throws Exception {
    JsonNode preview =
        read(
            post(
                "/api/v1/script",
                "{\"text\":\"# عنوان\\n\\nفيها 3 كتب.\",\"format\":\"markdown\"}"));
    assertThat(preview.get("title").textValue()).isEqualTo("عنوان");
    assertThat(preview.get("sections").toString()).contains("ثَلَاث");
    JsonNode marked = read(post("/api/v1/tashkeel", "{\"text\":\"ذهب الولد\"}"));
    assertThat(marked.get("text").textValue()).isEqualTo("ذَهَبَ الْوَلَدُ");
    assertThat(post("/api/v1/tashkeel", "{\"text\":\"" + "ا".repeat(1001) + "\"}").statusCode())
        .isEqualTo(413);
  }

  @Test
  void nothing_outside_the_results_is_served() throws Exception {
    Files.writeString(folder.resolve("out/secret.txt"), "secret");
    Files.writeString(folder.resolve("secret.txt"), "secret");
    for (String path :
        new String[] {
          "/files/secret.txt",
          "/files/..%2Fsecret.txt",
          "/files/%2e%2e/secret.txt",
          "/files/.rawi-jobs/",
          "/files/",
          "/files/x/../../secret.txt"
        }) {
      assertThat(raw("GET " + path + " HTTP/1.1"))
          .doesNotContain("200 OK", "secret.txt;", "\nsecret");
    }
  }

  /** A request that no client would send. */
  private String raw(String line, String... headers) throws IOException {
    URI address = URI.create(server.address());
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      OutputStream out = socket.getOutputStream();
      String all = String.join("\r\n", headers);
      out.write(
          (line
                  + "\r\n"
                  + (all.contains("Host:") ? "" : "Host: " + address.getAuthority() + "\r\n")
                  + "Connection: close\r\n"
                  + (all.isEmpty() ? "" : all + "\r\n")
                  + "\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void another_name_or_another_sites_page_is_refused() throws Exception {
    assertThat(raw("GET /healthz HTTP/1.1", "Host: evil.example")).startsWith("HTTP/1.1 421");
    assertThat(raw("GET /healthz HTTP/1.1", "Host: 127.0.0.1.evil.example"))
        .startsWith("HTTP/1.1 421");
    String json = "{\"text\":\"نص\"}";
    assertThat(post("/api/v1/jobs", json, "Origin", "https://evil.example").statusCode())
        .isEqualTo(403);
    assertThat(post("/api/v1/jobs", json, "Sec-Fetch-Site", "cross-site").statusCode())
        .isEqualTo(403);
  }

  @Test
  void with_a_token_only_who_has_it_comes_in() throws Exception {
    server.close();
    server = start(Optional.of(TOKEN));
    assertThat(send(to("/healthz")).statusCode()).isEqualTo(200);
    assertThat(send(to("/api/v1/jobs")).statusCode()).isEqualTo(401);
    assertThat(send(to("/api/v1/jobs").header("Authorization", "Bearer wrong")).statusCode())
        .isEqualTo(401);
    assertThat(send(to("/api/v1/jobs").header("Authorization", "Bearer " + TOKEN)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_taken_port_and_an_unknown_voice_are_told() {
    int port = URI.create(server.address()).getPort();
    for (ServerOptions odd : List.of(options(port, "hadi"), options(0, "nobody"))) {
      assertThatThrownBy(
              () ->
                  RawiServer.start(
                      Workspace.installed(),
                      odd,
                      new CacheFolder(folder.resolve("c"), 1 << 24, InstantSource.system()),
                      EditionOptions.DEFAULT,
                      line -> {}))
          .isInstanceOf(RawiException.class)
          .hasMessageNotContaining("Exception");
    }
    assertThatThrownBy(() -> options(99_999, "hadi")).isInstanceOf(RawiException.class);
  }

  private ServerOptions options(int port, String voice) {
    return new ServerOptions(
        "127.0.0.1",
        port,
        Optional.empty(),
        false,
        folder.resolve("other"),
        voice,
        ServerOptions.Limits.DEFAULT);
  }

  @Test
  void an_open_address_needs_a_token() {
    assertThatThrownBy(
            () ->
                new ServerOptions(
                    "0.0.0.0",
                    0,
                    Optional.empty(),
                    false,
                    folder,
                    "hadi",
                    ServerOptions.Limits.DEFAULT))
        .isInstanceOf(RawiException.class);
  }
}
