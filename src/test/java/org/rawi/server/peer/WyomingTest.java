package org.rawi.server.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rawi.Json;
import org.rawi.server.SampleServer;
import org.rawi.server.ServerOptions;

/** A client that writes and reads messages as the protocol's own Python package does. */
@Timeout(120)
class WyomingTest {
  @TempDir Path folder;
  private SampleServer server;
  private Socket socket;
  private DataInputStream in;

  /** A message as that package reads it: data beside the head and after it are one. */
  private record Message(String type, JsonNode data, byte[] payload) {}

  @BeforeEach
  void connect() throws IOException {
    server =
        new SampleServer(
            folder,
            new ServerOptions(
                "127.0.0.1",
                0,
                Optional.empty(),
                false,
                folder.resolve("out"),
                "hadi",
                ServerOptions.Limits.DEFAULT,
                new ServerOptions.Beside(
                    Optional.of(ServerOptions.Beside.address("0")),
                    Optional.empty(),
                    Optional.empty())));
    socket = new Socket("127.0.0.1", server.wyomingPort());
    in = new DataInputStream(socket.getInputStream());
  }

  @AfterEach
  void stop() throws IOException {
    socket.close();
    server.close();
  }

  private void write(String type, String data) throws IOException {
    byte[] bytes = data.getBytes(StandardCharsets.UTF_8);
    String head =
        data.isEmpty()
            ? "{\"type\": \"" + type + "\", \"version\": \"1.7.2\"}\n"
            : "{\"type\": \"%s\", \"version\": \"1.7.2\", \"data_length\": %d}\n"
                .formatted(type, bytes.length);
    socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
  }

  private Optional<Message> read() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return Optional.empty();
      }
      line.append((char) next);
    }
    JsonNode head = Json.mapper().readTree(line.toString());
    ObjectNode data = Json.mapper().createObjectNode();
    int length = head.path("data_length").asInt();
    if (length > 0) {
      data.setAll((ObjectNode) Json.mapper().readTree(in.readNBytes(length)));
    }
    byte[] payload = in.readNBytes(head.path("payload_length").asInt());
    return Optional.of(new Message(head.get("type").asText(), data, payload));
  }

  /** Messages up to one of this type; the sound that was among them is checked and left out. */
  private List<String> until(String type) throws IOException {
    List<String> types = new ArrayList<>();
    int bytes = 0;
    while (true) {
      Message message = read().orElseThrow();
      if (message.type().equals("audio-chunk")) {
        assertThat(message.data().get("rate").asInt()).isGreaterThanOrEqualTo(16_000);
        assertThat(message.data().get("width").asInt()).isEqualTo(2);
        assertThat(message.data().get("channels").asInt()).isOne();
        assertThat(message.payload().length).isBetween(2, 8192);
        bytes += message.payload().length;
        continue;
      }
      types.add(message.type());
      if (message.type().equals(type)) {
        assertThat(bytes).isGreaterThan(8000);
        return types;
      }
    }
  }

  @Test
  void it_says_what_voices_there_are() throws IOException {
    write("describe", "");
    Message info = read().orElseThrow();
    assertThat(info.type()).isEqualTo("info");
    JsonNode program = info.data().get("tts").get(0);
    for (JsonNode each : List.of(program, program.get("voices").get(0))) {
      assertThat(each.get("name").asText()).isNotBlank();
      assertThat(each.get("attribution").fieldNames()).toIterable().contains("name", "url");
      assertThat(each.get("installed").asBoolean()).isTrue();
      assertThat(each.has("description") && each.has("version")).isTrue();
    }
    assertThat(program.get("voices").get(0).get("languages").get(0).asText()).isEqualTo("ar");
    assertThat(program.get("supports_synthesize_streaming").asBoolean()).isTrue();
  }

  @Test
  void a_text_is_spoken_and_the_connection_serves_again() throws IOException {
    for (int i = 0; i < 2; i++) {
      write("synthesize", "{\"text\": \"صباح الخير.\", \"voice\": {\"name\": \"hadi\"}}");
      assertThat(until("audio-stop")).containsExactly("audio-start", "audio-stop");
    }
    write("ping", "{\"text\": \"هل أنت هنا\"}");
    assertThat(read().orElseThrow().data().get("text").asText()).isEqualTo("هل أنت هنا");
  }

  @Test
  void a_text_in_pieces_is_spoken_once_sentence_by_sentence() throws IOException {
    write("synthesize-start", "{\"voice\": {\"language\": \"ar\"}}");
    write("synthesize-chunk", "{\"text\": \"وصل القط\"}");
    write("synthesize-chunk", "{\"text\": \"ار صباحا. ثم \"}");
    assertThat(read().orElseThrow().type()).isEqualTo("audio-start"); // before the rest is known
    write("synthesize-chunk", "{\"text\": \"عاد 3.\"}");
    write("synthesize-chunk", "{\"text\": \"5 مرات\"}");
    write("synthesize", "{\"text\": \"وصل القطار صباحا. ثم عاد 3.5 مرات\"}");
    write("synthesize-stop", "");
    assertThat(until("synthesize-stopped")).containsExactly("audio-stop", "synthesize-stopped");
  }

  @Test
  void what_cannot_be_spoken_or_understood_ends_the_connection() throws IOException {
    write("synthesize", "{\"text\": \" \"}");
    assertThat(read().orElseThrow().type()).isEqualTo("error");
    assertThat(read()).isEmpty();
    try (Socket other = new Socket("127.0.0.1", server.wyomingPort())) {
      other.getOutputStream().write("GET / HTTP/1.1\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(other.getInputStream().read()).isEqualTo(-1);
    }
    try (Socket other = new Socket("127.0.0.1", server.wyomingPort())) {
      other
          .getOutputStream()
          .write(
              "{\"type\":\"x\",\"payload_length\":99999999}\n".getBytes(StandardCharsets.US_ASCII));
      assertThat(other.getInputStream().read()).isEqualTo(-1);
    }
  }
}
