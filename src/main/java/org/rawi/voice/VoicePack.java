package org.rawi.voice;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/** A folder that holds a voice: {@code voice.json} and what its engine needs. */
record VoicePack(Voice voice, Path folder) {
  static final String DESCRIPTION = "voice.json";

  /** Weights of the engines {@code neural} and {@code mary}. */
  static final String WEIGHTS = "voice.bin";

  private static final int HIGHEST_SAMPLE_RATE = 192_000;

  /**
   * @throws RawiException if the description is missing or damaged
   */
  static VoicePack read(Path folder) {
    Path file = folder.resolve(DESCRIPTION);
    try {
      JsonNode json = new ObjectMapper().readTree(Files.readString(file));
      Voice voice = voice(json);
      String name = String.valueOf(folder.getFileName());
      if (!voice.id().equals(name)) {
        throw new IOException("its id is " + voice.id() + ", but its folder is " + name);
      }
      return new VoicePack(voice, folder);
    } catch (JacksonException e) {
      throw broken(folder, file, "not valid JSON: " + e.getOriginalMessage(), e);
    } catch (NoSuchFileException e) {
      throw broken(folder, file, "missing", e);
    } catch (IOException e) {
      throw broken(folder, file, String.valueOf(e.getMessage()), e);
    }
  }

  private static Voice voice(JsonNode json) throws IOException {
    Map<String, String> names = new HashMap<>();
    json.path("names").properties().forEach(e -> names.put(e.getKey(), e.getValue().asText()));
    if (!names.containsKey("en")) {
      throw new IOException("no English name in \"names\"");
    }
    double rate = json.path("defaultRate").asDouble(0);
    if (!(rate > 0)) {
      throw new IOException("\"defaultRate\" is not a positive number");
    }
    int hertz = json.path("sampleRate").asInt(0);
    if (hertz <= 0 || hertz > HIGHEST_SAMPLE_RATE) {
      throw new IOException("\"sampleRate\" is not a number of Hz");
    }
    return new Voice(
        text(json, "id"),
        names,
        text(json, "engine"),
        text(json, "language"),
        text(json, "licence"),
        text(json, "attribution"),
        hertz,
        rate);
  }

  private static String text(JsonNode json, String field) throws IOException {
    String text = json.path(field).asText("");
    if (text.isBlank()) {
      throw new IOException("\"" + field + "\" is missing");
    }
    return text;
  }

  Synthesizer open(Map<String, Engine> engines) {
    Engine engine = engines.get(voice.engine());
    if (engine == null) {
      String reason = "no engine is called " + voice.engine();
      throw broken(folder, folder.resolve(DESCRIPTION), reason, null);
    }
    try {
      return engine.open(voice, folder);
    } catch (Engine.BrokenVoiceFile e) {
      throw broken(folder, e.file(), String.valueOf(e.getMessage()), e);
    }
  }

  private static RawiException broken(
      Path folder, Path file, String reason, @org.jspecify.annotations.Nullable Exception cause) {
    String id = String.valueOf(folder.getFileName());
    return new RawiException(
        Problem.NO_SUCH_VOICE, cause, "voice.broken", id, file.toString(), reason);
  }
}
