package org.rawi.edition.podcast;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.edition.Wording;

/**
 * What the publisher says about the podcast, in {@code feed.yaml} beside {@code feed.xml}.
 *
 * @param url where the folder of the feed is published, with a slash at the end
 * @param link the podcast's web page
 * @param email of the owner; may be empty
 * @param image address of the podcast's picture; may be empty
 * @param category one of Apple's
 */
record FeedSettings(
    URI url,
    String title,
    String description,
    String author,
    String email,
    String link,
    String image,
    String category,
    String copyright,
    boolean explicit) {
  static final String FILE = "feed.yaml";

  /** Reads the file, which must at least say {@code url} and {@code title}. */
  static FeedSettings read(Path file) {
    if (!Files.exists(file)) {
      throw new RawiException(Problem.USAGE, "edition.feed-settings-missing", file);
    }
    try {
      JsonNode yaml = new YAMLMapper().readTree(file.toFile());
      String title = required(file, yaml, "title");
      URI url = address(file, required(file, yaml, "url"));
      return new FeedSettings(
          url,
          title,
          text(yaml, "description", title),
          text(yaml, "author", title),
          text(yaml, "email", ""),
          text(yaml, "link", url.toString()),
          text(yaml, "image", ""),
          text(yaml, "category", "News"),
          text(yaml, "copyright", ""),
          yaml.path("explicit").asBoolean(false));
    } catch (JacksonException e) {
      int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
      throw new RawiException(Problem.USAGE, e, "edition.feed-settings-damaged", file, line);
    } catch (IOException e) {
      throw new RawiException(Problem.USAGE, e, "edition.feed-settings-missing", file);
    }
  }

  private static String required(Path file, JsonNode yaml, String name) {
    String value = text(yaml, name, "");
    if (value.isEmpty()) {
      throw new RawiException(Problem.USAGE, "edition.feed-settings-lack", file, name);
    }
    return value;
  }

  private static String text(JsonNode yaml, String name, String otherwise) {
    String value = Wording.line(yaml.path(name).asText(""));
    return value.isEmpty() ? otherwise : value;
  }

  private static URI address(Path file, String text) {
    try {
      URI address = new URI(text.endsWith("/") ? text : text + "/");
      if (address.isAbsolute()) {
        return address;
      }
    } catch (URISyntaxException e) {
      // said below
    }
    throw new RawiException(Problem.USAGE, "edition.feed-settings-lack", file, "url");
  }
}
