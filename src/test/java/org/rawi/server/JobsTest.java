package org.rawi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.CacheFolder;
import org.rawi.edition.EditionOptions;
import org.rawi.narration.Workspace;

class JobsTest {
  @TempDir Path folder;

  private Jobs jobs() throws IOException {
    ServerOptions options =
        SampleServer.options(folder, Optional.empty(), ServerOptions.Limits.DEFAULT);
    Files.createDirectories(options.out());
    CacheFolder cache = new CacheFolder(folder.resolve("cache"), 1 << 20, InstantSource.system());
    Desk desk = new Desk(Workspace.installed(), options, cache, EditionOptions.DEFAULT);
    return new Jobs(desk, InstantSource.system());
  }

  private static Job add(Jobs jobs, String text) throws IOException {
    Job.Wish wish =
        new Job.Wish(
            List.of("vtt"),
            "hadi",
            1,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return jobs.add(
        "a.txt", bytes, wish, Job.Lane.INTERACTIVE, "a", Optional.empty(), Optional.empty());
  }

  /** As a stream of events does: it has a lock, and asks under it. */
  @Test
  @Timeout(60)
  void a_listener_may_ask_back_under_a_lock_that_others_want() throws Exception {
    try (Jobs jobs = jobs()) {
      Object own = new Object();
      BlockingQueue<Integer> places = new LinkedBlockingQueue<>();
      try (AutoCloseable listening =
          jobs.listen(
              event -> {
                synchronized (own) {
                  places.add(jobs.before(event.job()));
                }
              })) {
        assertThat(listening).isNotNull();
        synchronized (own) {
          Job first = add(jobs, "أول");
          Thread asks = new Thread(() -> places.add(100 + jobs.before(first)));
          asks.start();
          assertThat(places.poll(30, TimeUnit.SECONDS)).isEqualTo(100);
        }
        assertThat(places.poll(30, TimeUnit.SECONDS)).isZero();
        Job second = add(jobs, "ثان");
        assertThat(places.poll(30, TimeUnit.SECONDS)).isEqualTo(jobs.before(second));
      }
    }
  }
}
