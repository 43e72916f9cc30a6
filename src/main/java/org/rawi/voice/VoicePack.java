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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * A folder that holds a voice: {@code voice.json} and what its engine needs. {@code docs/voices.md}
 * describes it.
 *
 * @param settings all of {@code voice.json}, for what only the engine understands
 */
public record VoicePack(Voice voice, Path folder, JsonNode settings) {
  public static final String DESCRIPTION = "voice.json";

  /** Weights of the engines {@code neural} and {@code mary}. */
  static final String WEIGHTS = "voice.bin";

  private static final int HIGHEST_SAMPLE_RATE = 192_000;

  /** What may stand on a command line and be a folder on every system. */
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

  /** A name and nothing else: no folder, no way out of one, nothing hidden. */
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._+@-]{0,99}");

  /**
   * @throws RawiException if the description is missing or damaged
   */
  static VoicePack read(Path folder) {
    Path file = folder.resolve(DESCRIPTION);
    try {
      VoicePack pack = describe(folder);
      String name = String.valueOf(folder.getFileName());
      if (!pack.voice().id().equals(name)) {
        throw new IOException("its id is " + pack.voice().id() + ", but its folder is " + name);
      }
      return pack;
    } catch (NoSuchFileException e) {
      throw broken(folder, file, "missing", e);
    } catch (IOException e) {
      throw broken(folder, file, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * Reads the description in a folder of any name.
   *
   * @throws IOException if it is missing, or says what is wrong with it
   */
  public static VoicePack describe(Path folder) throws IOException {
    return describe(folder, Files.readString(folder.resolve(DESCRIPTION)));
  }

  private static VoicePack describe(Path folder, String description) throws IOException {
    try {
      JsonNode json = new ObjectMapper().readTree(description);
      return new VoicePack(voice(json), folder, json);
    } catch (JacksonException e) {
      throw new IOException("not valid JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Whether a file of a pack may be called so. */
  public static boolean isFileName(String name) {
    return FILE.matcher(name).matches();
  }

  /** Reads a description. */
  public static Voice voice(JsonNode json) throws IOException {
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
    String id = text(json, "id");
    if (!ID.matcher(id).matches()) {
      throw new IOException("\"id\" has other characters than a-z, 0-9, - and _");
    }
    return new Voice(
        id,
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

  /**
   * A file of the pack.
   *
   * @throws Engine.BrokenVoiceFile if it is not there, or the name leads elsewhere
   */
  public Path file(String name) throws Engine.BrokenVoiceFile {
    Path file = folder.resolve(isFileName(name) ? name : DESCRIPTION);
    if (!isFileName(name)) {
      throw new Engine.BrokenVoiceFile(file, "“" + name + "” is no name of a file", null);
    }
    if (!Files.isRegularFile(file)) {
      throw new Engine.BrokenVoiceFile(file, "missing", null);
    }
    return file;
  }

  /** For an engine that cannot do what the description asks. */
  public Engine.BrokenVoiceFile wrong(String reason) {
    return new Engine.BrokenVoiceFile(folder.resolve(DESCRIPTION), reason, null);
  }

  Synthesizer open(Map<String, Engine> engines) {
    Engine engine = engines.get(voice.engine());
    if (engine == null) {
      String reason = "no engine is called " + voice.engine();
      throw broken(folder, folder.resolve(DESCRIPTION), reason, null);
    }
    try {
      return engine.open(this);
    } catch (Engine.BrokenVoiceFile e) {
      throw broken(folder, e.file(), String.valueOf(e.getMessage()), e);
    }
  }

  private static RawiException broken(
      Path folder, Path file, String reason, @Nullable Exception cause) {
    String id = String.valueOf(folder.getFileName());
    return new RawiException(
        Problem.NO_SUCH_VOICE, cause, "voice.broken", id, file.toString(), reason);
  }
}
