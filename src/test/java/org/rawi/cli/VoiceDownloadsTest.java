package org.rawi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.RawiException;
import org.rawi.Sha256;
import org.rawi.network.Network;
import org.rawi.network.TestNetwork;
import org.rawi.voice.Sentences;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.VoiceCatalog;
import org.rawi.voice.pack.VoiceShelf;

/** From a server that breaks off to a voice that speaks. */
@Timeout(60)
class VoiceDownloadsTest {
  @TempDir Path folder;
  private final List<String> ranges = new CopyOnWriteArrayList<>();
  private final Network network = TestNetwork.open(Optional.empty());
  private HttpServer server;
  private byte[] zip = new byte[0];
  private String tag = "\"one\"";
  private int breakOffAt = Integer.MAX_VALUE;

  @BeforeEach
  void serve() throws IOException {
    zip = pack();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/robots.txt", exchange -> exchange.sendResponseHeaders(404, -1));
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/salma.zip");
          exchange.sendResponseHeaders(302, -1);
        });
    server.createContext("/salma.zip", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    network.close();
    server.stop(0);
  }

  private static byte[] pack() throws IOException {
    Path hadi = Path.of("voices/hadi");
    byte[] weights = Files.readAllBytes(hadi.resolve("voice.bin"));
    String files = "\"files\": {\"voice.bin\": {\"sha256\": \"" + Sha256.of(weights) + "\"}}, ";
    String json =
        Files.readString(hadi.resolve("voice.json"))
            .replace("\"hadi\"", "\"salma\"")
            .replace("\"engine\"", files + "\"engine\"");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("salma/voice.bin"));
      out.write(weights);
      out.putNextEntry(new ZipEntry("salma/voice.json"));
      out.write(json.getBytes());
    }
    return bytes.toByteArray();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Range")).orElse("");
    boolean same = tag.equals(exchange.getRequestHeaders().getFirst("If-Range"));
    ranges.add(range);
    int from = same ? Integer.parseInt(range.replaceAll("\\D", "")) : 0;
    exchange.getResponseHeaders().add("ETag", tag);
    exchange
        .getResponseHeaders()
        .add("Content-Range", "bytes " + from + "-" + (zip.length - 1) + "/" + zip.length);
    exchange.sendResponseHeaders(same ? 206 : 200, zip.length - from);
    int to = Math.min(zip.length, Math.max(from, breakOffAt));
    exchange.getResponseBody().write(Arrays.copyOfRange(zip, from, to));
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private URI address(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private VoiceDownloads downloads() {
    return new VoiceDownloads(network, folder.resolve("voices/.downloads"), address -> {});
  }

  @Test
  void a_pack_is_downloaded_in_two_goes_and_speaks() throws IOException {
    breakOffAt = 100_000;
    assertThatThrownBy(() -> downloads().fetched(address("/moved"), Optional.empty()))
        .isInstanceOf(RawiException.class);
    breakOffAt = Integer.MAX_VALUE;
    Path file = downloads().fetched(address("/moved"), Optional.of(Sha256.of(zip)));
    assertThat(ranges)
        .hasSize(2)
        .element(1)
        .asString()
        .startsWith("bytes=")
        .isNotEqualTo("bytes=0-");
    assertThat(file).hasBinaryContent(zip);
    try (VoiceShelf shelf = VoiceShelf.open(folder.resolve("voices"))) {
      shelf.install(shelf.stage(file));
    }
    VoiceCatalog catalog = VoiceCatalog.of(List.of(folder.resolve("voices")));
    assertThat(catalog.ids()).containsExactly("salma");
    try (Synthesizer salma = catalog.open("salma")) {
      assertThat(salma.speak(Sentences.statement("مَرْحَبًا")).words()).hasSize(1);
    }
    downloads().forget(address("/moved"));
    assertThat(folder.resolve("voices/.downloads")).isEmptyDirectory();
  }

  @Test
  void what_changed_meanwhile_begins_anew() {
    breakOffAt = 100_000;
    assertThatThrownBy(() -> downloads().fetched(address("/salma.zip"), Optional.empty()))
        .isInstanceOf(RawiException.class);
    breakOffAt = Integer.MAX_VALUE;
    tag = "\"two\"";
    assertThat(downloads().fetched(address("/salma.zip"), Optional.empty())).hasBinaryContent(zip);
  }

  @Test
  void another_file_than_was_expected_is_refused_and_forgotten() {
    String other = Sha256.of("other");
    assertThatThrownBy(() -> downloads().fetched(address("/salma.zip"), Optional.of(other)))
        .hasMessageContaining(other);
    assertThat(folder.resolve("voices/.downloads")).isEmptyDirectory();
  }

  @Test
  void too_much_is_refused() {
    assertThatThrownBy(() -> network.download(address("/salma.zip"), folder.resolve("x"), 1 << 10))
        .isInstanceOfSatisfying(
            RawiException.class, e -> assertThat(e.key()).isEqualTo("network.too-large"));
  }

  @Test
  void nothing_there_is_said() {
    assertThatThrownBy(() -> downloads().fetched(address("/nothing"), Optional.empty()))
        .isInstanceOfSatisfying(
            RawiException.class, e -> assertThat(e.key()).isEqualTo("network.nothing-there"));
  }
}
