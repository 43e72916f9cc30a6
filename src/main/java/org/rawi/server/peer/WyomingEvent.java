package org.rawi.server.peer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.rawi.Json;

/**
 * A message of the Wyoming protocol: a line of JSON that names it and says how many bytes of data
 * (JSON) and of payload follow. Source: Open Home Foundation, "Wyoming Protocol", format 1.
 *
 * @param type {@code synthesize}, {@code audio-chunk} …
 * @param data an object
 * @param payload sound
 */
record WyomingEvent(String type, JsonNode data, byte[] payload) {
  private static final int MOST = 1 << 20;
  private static final String VERSION = "1.7.0";

  static WyomingEvent of(String type, Map<String, ?> data) {
    return new WyomingEvent(type, Json.mapper().valueToTree(data), new byte[0]);
  }

  /**
   * The next one; empty at the end.
   *
   * @throws IOException also if it is none
   */
  static Optional<WyomingEvent> read(InputStream in) throws IOException {
    byte[] line = line(in);
    if (line.length == 0) {
      return Optional.empty();
    }
    try {
      JsonNode head = Json.mapper().readTree(line);
      ObjectNode data = Json.mapper().createObjectNode();
      if (head.path("data") instanceof ObjectNode inline) {
        data.setAll(inline);
      }
      byte[] more = bytes(in, head.path("data_length").asLong(0));
      if (more.length > 0 && Json.mapper().readTree(more) instanceof ObjectNode following) {
        data.setAll(following);
      }
      byte[] payload = bytes(in, head.path("payload_length").asLong(0));
      return Optional.of(new WyomingEvent(head.path("type").asText(""), data, payload));
    } catch (JacksonException e) {
      throw new IOException(e);
    }
  }

  private static byte[] line(InputStream in) throws IOException {
    java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() == MOST) {
        throw new IOException("too long");
      }
      line.write(next);
    }
    return line.toByteArray();
  }

  private static byte[] bytes(InputStream in, long length) throws IOException {
    if (length < 0 || length > MOST) {
      throw new IOException("too long");
    }
    byte[] all = in.readNBytes((int) length);
    if (all.length < length) {
      throw new EOFException();
    }
    return all;
  }

  void write(OutputStream out) throws IOException {
    byte[] json = data.isEmpty() ? new byte[0] : Json.line(data).getBytes(StandardCharsets.UTF_8);
    ObjectNode head = Json.mapper().createObjectNode().put("type", type).put("version", VERSION);
    if (json.length > 0) {
      head.put("data_length", json.length);
    }
    if (payload.length > 0) {
      head.put("payload_length", payload.length);
    }
    out.write((Json.line(head).strip() + "\n").getBytes(StandardCharsets.UTF_8));
    out.write(json);
    out.write(payload);
    out.flush();
  }
}
