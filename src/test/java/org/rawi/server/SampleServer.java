package org.rawi.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.rawi.CacheFolder;
import org.rawi.Json;
import org.rawi.edition.EditionOptions;
import org.rawi.narration.Workspace;

/** A server with an article that was narrated, one that failed, and doubtful words. */
public final class SampleServer implements AutoCloseable {
  private final HttpClient client = HttpClient.newHttpClient();
  private final RawiServer server;

  private final List<String> requests = new CopyOnWriteArrayList<>();

  public SampleServer(Path folder) {
    this(folder, options(folder, Optional.empty(), ServerOptions.Limits.DEFAULT));
  }

  public SampleServer(Path folder, ServerOptions options) {
    server =
        RawiServer.start(
            Workspace.installed(),
            options,
            new CacheFolder(folder.resolve("cache"), 1 << 24, InstantSource.system()),
            EditionOptions.DEFAULT,
            new RawiServer.Log() {
              @Override
              public void trouble(String line) {
                throw new AssertionError(line);
              }

              @Override
              public void access(String line) {
                requests.add(line);
              }
            });
  }

  /** Any free port of this machine, results in {@code out}. */
  public static ServerOptions options(
      Path folder, Optional<String> token, ServerOptions.Limits limits) {
    return new ServerOptions("127.0.0.1", 0, token, false, folder.resolve("out"), "hadi", limits);
  }

  /** Lines about the requests that were answered. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  /** Sends a request as it is. */
  public HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  public HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(address(path));
  }

  public int wyomingPort() {
    return server.wyomingPort().orElseThrow();
  }

  public URI address(String path) {
    return URI.create(server.address()).resolve(path);
  }

  /** Narrates; the job's id. */
  public String narrate(String markdown) throws IOException, InterruptedException {
    String json =
        Json.line(java.util.Map.of("text", markdown, "format", "markdown", "name", "a.md"));
    HttpResponse<String> taken =
        client.send(
            HttpRequest.newBuilder(address("/api/v1/jobs"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build(),
            BodyHandlers.ofString());
    String id = Json.mapper().readTree(taken.body()).get("id").textValue();
    get("/api/v1/jobs/" + id + "/events", "en");
    return id;
  }

  public String get(String path, String language) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(address(path)).header("Accept-Language", language).build(),
            BodyHandlers.ofString())
        .body();
  }

  public String post(String path, String form) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(form))
                .build(),
            BodyHandlers.ofString())
        .body();
  }

  @Override
  public void close() {
    server.close();
  }
}
