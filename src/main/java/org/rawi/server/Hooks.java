package org.rawi.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rawi.AtomicFile;
import org.rawi.Json;
import org.rawi.narration.Build;
import org.rawi.network.Delivery;

/**
 * Tells those who wait for a job that it has ended: signed as Standard Webhooks 1.0 has it, at
 * least once, and again after longer and longer pauses if nobody takes it. What is to be told lies
 * on disk until it was. Thread-safe.
 */
final class Hooks implements AutoCloseable {
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(5),
          Duration.ofHours(20));

  private static final String FOLDER = ".rawi-hooks";
  private static final String BASE64 = "whsec_";
  private static final int GONE = 410;

  private final Path folder;
  private final byte[] secret;
  private final InstantSource clock;
  private final RawiServer.Log log;
  private final Delivery delivery;
  private final ScheduledExecutorService work =
      Executors.newScheduledThreadPool(
          2,
          task -> {
            Thread thread = new Thread(task, "hooks");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * What is to be told.
   *
   * @param id the same at every attempt
   * @param address that is told
   * @param body JSON
   * @param attempts that were in vain
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Told(String id, String address, String body, int attempts) {}

  /**
   * Tells what is left from an earlier time.
   *
   * @throws IOException if it cannot be read
   */
  Hooks(Path out, ServerOptions.Hooks options, InstantSource clock, RawiServer.Log log)
      throws IOException {
    this.folder = out.resolve(FOLDER);
    this.secret = key(options.secret());
    this.clock = clock;
    this.log = log;
    this.delivery = Delivery.open(options.anywhere(), Build.version());
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "*.json")) {
      for (Path file : left) {
        tell(Json.mapper().readValue(Files.readAllBytes(file), Told.class), Duration.ZERO);
      }
    } catch (NoSuchFileException | JacksonException e) {
      // nothing is left
    }
  }

  private static byte[] key(String secret) {
    if (secret.startsWith(BASE64)) {
      try {
        return Base64.getDecoder().decode(secret.substring(BASE64.length()));
      } catch (IllegalArgumentException e) {
        return secret.getBytes(StandardCharsets.UTF_8);
      }
    }
    return secret.getBytes(StandardCharsets.UTF_8);
  }

  /** Tells who waits for this job; written down before the job is. */
  void ended(Job job) {
    job.wish()
        .webhook()
        .ifPresent(
            address -> {
              String id = "msg_" + job.id() + "_" + job.updated().toEpochMilli();
              Told told = new Told(id, address, body(job), 0);
              try {
                write(told);
              } catch (IOException e) {
                log.trouble("webhook: " + e);
              }
              tell(told, Duration.ZERO);
            });
  }

  private static String body(Job job) {
    return Json.line(
        Map.of(
            "type",
            "job." + job.state().tag(),
            "timestamp",
            job.updated(),
            "data",
            Map.of(
                "id", job.id(),
                "article", job.article(),
                "input", job.input(),
                "state", job.state().tag(),
                "outcome", job.outcome(),
                "links", Map.of("self", "/api/v1/jobs/" + job.id()))));
  }

  private Path file(Told told) {
    return folder.resolve(told.id().replaceAll("[^\\w]", "") + ".json");
  }

  private void write(Told told) throws IOException {
    Files.createDirectories(folder);
    byte[] json = Json.pretty(told).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file(told), part -> Files.write(part, json));
  }

  private void tell(Told told, Duration after) {
    if (!work.isShutdown()) {
      var unused = // attempts tell of themselves
          work.schedule(() -> attempt(told), after.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void attempt(Told told) {
    String why;
    boolean forGood = false;
    try {
      int status = post(told);
      if (status / 100 == 2) {
        Files.deleteIfExists(file(told));
        return;
      }
      why = Integer.toString(status);
      forGood = status == GONE;
    } catch (Delivery.NotAllowed e) {
      why = "an address of a private network";
      forGood = true;
    } catch (IOException | RuntimeException e) {
      why = e.getClass().getSimpleName();
    }
    if (work.isShutdown()) {
      return; // the next server tells it
    }
    try {
      if (forGood || told.attempts() >= PAUSES.size()) {
        Files.deleteIfExists(file(told));
        log.trouble("webhook " + told.id() + ": " + why + "; given up");
        return;
      }
      Told next = new Told(told.id(), told.address(), told.body(), told.attempts() + 1);
      write(next);
      tell(next, PAUSES.get(told.attempts()));
    } catch (IOException e) {
      log.trouble("webhook: " + e);
    }
  }

  private int post(Told told) throws IOException {
    String time = Long.toString(clock.instant().getEpochSecond());
    return delivery.post(
        URI.create(told.address()),
        Map.of(
            "webhook-id",
            told.id(),
            "webhook-timestamp",
            time,
            "webhook-signature",
            "v1," + signature(told.id() + "." + time + "." + told.body())),
        told.body().getBytes(StandardCharsets.UTF_8));
  }

  private String signature(String content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  @Override
  public void close() {
    work.shutdownNow();
    delivery.close();
  }
}
