package org.rawi.voice.pack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.Json;

/**
 * A voice that others publish, as {@code voices/known.json} describes it. Nothing in that list is
 * guessed: a licence, address or checksum that nobody published is not there.
 *
 * @param licence SPDX identifier; empty where nobody says clearly
 * @param home where people read about it
 * @param notes what to know before using it, by language ({@code ar}, {@code en})
 * @param pack the description that makes a pack of its files; empty if there is no way to yet
 */
public record KnownVoice(
    String id,
    Map<String, String> names,
    String engine,
    Optional<String> licence,
    String home,
    Map<String, String> notes,
    Optional<JsonNode> pack) {

  private static final String LIST = "/voices/known.json";

  public KnownVoice {
    names = Map.copyOf(names);
    notes = Map.copyOf(notes);
  }

  /** All of them, the recommended first. */
  public static List<KnownVoice> all() {
    try (InputStream in = KnownVoice.class.getResourceAsStream(LIST)) {
      List<KnownVoice> voices = new ArrayList<>();
      if (in == null) {
        return voices;
      }
      for (JsonNode entry : Json.mapper().readTree(in).path("voices")) {
        voices.add(of(entry));
      }
      return List.copyOf(voices);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static Optional<KnownVoice> named(String id) {
    return all().stream().filter(voice -> voice.id().equals(id)).findFirst();
  }

  private static KnownVoice of(JsonNode entry) {
    return new KnownVoice(
        entry.path("id").asText(),
        texts(entry.path("names")),
        entry.path("engine").asText(),
        Optional.ofNullable(entry.path("licence").textValue()),
        entry.path("home").asText(),
        texts(entry.path("notes")),
        Optional.of(entry.path("pack")).filter(JsonNode::isObject));
  }

  private static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new HashMap<>();
    object.properties().forEach(e -> texts.put(e.getKey(), e.getValue().asText()));
    return texts;
  }

  /** The {@code voice.json} of its pack: what stands in the list once, and what the pack adds. */
  public JsonNode description() {
    ObjectNode json = Json.mapper().createObjectNode();
    json.put("id", id);
    json.set("names", Json.mapper().valueToTree(names));
    json.put("engine", engine);
    json.put("language", "ar");
    json.put("licence", licence.orElse("LicenseRef-unknown"));
    json.put("source", home);
    pack.ifPresent(more -> json.setAll((ObjectNode) more.deepCopy()));
    return json;
  }

  /**
   * The files that the pack is made of.
   *
   * @throws IOException if the list is wrong
   */
  public List<PackFile> files() throws IOException {
    return PackFile.in(description());
  }
}
