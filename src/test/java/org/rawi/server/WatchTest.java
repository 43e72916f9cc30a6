package org.rawi.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.Json;

@Timeout(120)
class WatchTest {
  @TempDir Path folder;

  private SampleServer started(Path watched) {
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
            new ServerOptions.Beside(Optional.empty(), Optional.of(watched), Optional.empty())));
  }

  private static void until(SampleServer server, String path, int total) throws Exception {
    while (Json.mapper().readTree(server.get(path, "en")).get("total").intValue() != total) {
      Thread.sleep(100);
    }
  }

  @Test
  void what_comes_into_the_folder_is_narrated_once_and_again_when_it_changes() throws Exception {
    Path watched = Files.createDirectory(folder.resolve("in"));
    Files.writeString(watched.resolve("a.md"), "# وصول القطار\n\nوصل القطار.");
    Files.writeString(watched.resolve("notes.bin"), "x");
    try (SampleServer server = started(watched)) {
      until(server, "/api/v1/jobs?state=done", 1);
      Files.writeString(watched.resolve("a.md"), "# وصول القطار\n\nوصل القطار متأخرا اليوم.");
      until(server, "/api/v1/jobs?state=done", 2);
      assertThat(
              Json.mapper().readTree(server.get("/api/v1/articles", "en")).get("total").intValue())
          .isOne();
    }
    try (SampleServer server = started(watched)) {
      Files.writeString(watched.resolve("b.md"), "# رحيل القطار\n\nرحل القطار.");
      until(server, "/api/v1/jobs?state=done", 3);
    }
  }
}
