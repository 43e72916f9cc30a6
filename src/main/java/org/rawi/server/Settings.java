package org.rawi.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rawi.AtomicFile;
import org.rawi.Json;

/**
 * What holds for articles unless they say otherwise.
 *
 * @param publication its name; stands in the files as the publisher's
 * @param voice its id
 * @param rate speaking rate
 * @param editions their ids
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Settings(
    Optional<String> publication, String voice, double rate, List<String> editions) {
  private static final String FILE = ".rawi-server.json";

  public Settings {
    editions = List.copyOf(editions);
  }

  /** Those of a folder of results. */
  static Settings read(Path out, String voice) throws IOException {
    Settings standard = new Settings(Optional.empty(), voice, 1, List.of("mp3", "vtt", "player"));
    try {
      return Json.mapper().readValue(Files.readAllBytes(out.resolve(FILE)), Settings.class);
    } catch (NoSuchFileException | JacksonException e) {
      return standard;
    }
  }

  void write(Path out) throws IOException {
    byte[] json = Json.pretty(this).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(out.resolve(FILE), part -> Files.write(part, json));
  }
}
