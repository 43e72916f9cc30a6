package org.rawi.edition.podcast;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.rawi.AtomicFile;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * A podcast that is made from a newspaper's feed, as that feed describes itself.
 *
 * @param link the newspaper's web page
 * @param language BCP 47 tag; may be empty
 */
public record Show(String title, String link, String language, Optional<String> description) {
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .build());

  /** Where such a podcast would be published: beside the newspaper, until the publisher says. */
  public String url() {
    return link.replaceFirst("[?#].*", "").replaceFirst("/*$", "") + "/podcast/";
  }

  /**
   * Writes the podcast's settings, unless it has some.
   *
   * @param out folder of all results
   * @return the file that was written
   * @throws RawiException if it cannot be written
   */
  public Optional<Path> begin(Path out) {
    Path file = out.resolve(FeedSettings.FILE);
    if (Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("title", title);
    settings.put("url", url());
    settings.put("link", link);
    description.ifPresent(words -> settings.put("description", words));
    settings.put("language", language.isEmpty() ? "ar" : language);
    try {
      Files.createDirectories(out);
      byte[] yaml = YAML.writeValueAsString(settings).getBytes(StandardCharsets.UTF_8);
      AtomicFile.write(file, part -> Files.write(part, yaml));
      return Optional.of(file);
    } catch (IOException e) {
      throw new RawiException(Problem.CANNOT_WRITE, e, "edition.cannot-write", file, e);
    }
  }
}
