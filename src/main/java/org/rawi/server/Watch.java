package org.rawi.server;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.rawi.AtomicFile;
import org.rawi.Json;
import org.rawi.RawiException;
import org.rawi.Sha256;
import org.rawi.source.Source;
import org.rawi.source.Sources;

/**
 * Sends the articles of a folder as batch jobs, when they come and when they change: a file once it
 * has stayed the same between two looks. What was sent is written down, so that a server that is
 * started again sends nothing twice. By looking rather than by notices of the system, which network
 * drives do not give.
 */
final class Watch implements AutoCloseable {
  private static final long LOOK_EVERY_MILLIS = 2_000;
  private static final String FILE = ".rawi-watched.json";
  private static final String CLIENT = "watch";

  private final Path folder;
  private final Desk desk;
  private final Jobs jobs;
  private final RawiServer.Log log;
  private final Path memory;
  private final Map<String, String> seen = new HashMap<>();
  private final Map<String, String> sent;
  private final Thread thread = new Thread(this::watch, "watch");

  /**
   * Looks from now on.
   *
   * @throws IOException if what was sent before cannot be read
   */
  Watch(Path folder, Desk desk, Jobs jobs, RawiServer.Log log) throws IOException {
    this.folder = folder;
    this.desk = desk;
    this.jobs = jobs;
    this.log = log;
    this.memory = desk.library().out().resolve(FILE);
    this.sent = remembered();
    thread.setDaemon(true);
    thread.start();
  }

  private Map<String, String> remembered() throws IOException {
    try {
      return Json.mapper().readValue(Files.readAllBytes(memory), new TypeReference<>() {});
    } catch (NoSuchFileException | JacksonException e) {
      return new TreeMap<>();
    }
  }

  private void watch() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        look();
      } catch (IOException | RuntimeException e) {
        log.trouble(CLIENT + ": " + e);
      }
      try {
        TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void look() throws IOException {
    if (!Files.isDirectory(folder)) {
      return; // a drive that is not there now
    }
    boolean some = false;
    try {
      Sources found = new Sources(InputStream.nullInputStream()).closed().add(folder.toString());
      for (Source source : found.all()) {
        Path file = source.file().orElseThrow();
        String path = folder.relativize(file).toString();
        String state = Files.size(file) + " " + Files.getLastModifiedTime(file);
        if (state.equals(seen.put(path, state)) && !state.equals(sent.get(path))) {
          for (Source article : found.opened(source)) {
            send(path, article);
          }
          sent.put(path, state);
          some = true;
        }
      }
    } catch (Refusal full) {
      // the rest waits until there is room in the queue
    } finally {
      if (some) {
        byte[] json = Json.pretty(sent).getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(memory, part -> Files.write(part, json));
      }
    }
  }

  /** The article is the same for all its versions; the key is that of this version. */
  private void send(String path, Source article) throws IOException {
    byte[] bytes;
    try {
      bytes = article.read().bytes();
    } catch (RawiException e) {
      log.trouble(CLIENT + ": " + path + ": " + e.getMessage());
      return;
    }
    Settings settings = desk.settings();
    String name = Sha256.of(path + "\n" + article.part().orElse(""));
    jobs.add(
        article.name(),
        bytes,
        new Job.Wish(
            settings.editions(),
            settings.voice(),
            settings.rate(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()),
        Job.Lane.BATCH,
        CLIENT,
        Optional.of(name + " " + Sha256.of(bytes)),
        Optional.of(name));
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
