package org.rawi.edition.podcast;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.MetadataValue;
import org.rawi.edition.Wording;

/**
 * What the publisher says about the podcast, in {@code feed.yaml} beside {@code feed.xml}.
 *
 * @param url where the folder of the feed is published, with a slash at the end
 * @param link the podcast's web page
 * @param email of the owner; may be empty
 * @param image address of the podcast's picture; empty if one is to be drawn
 * @param category one of Apple's
 * @param language BCP 47 tag of the podcast
 */
record FeedSettings(
    String url,
    String title,
    String description,
    String author,
    String email,
    String link,
    String image,
    String category,
    String copyright,
    boolean explicit,
    String language) {
  static final String FILE = "feed.yaml";

  /** Reads the file, which must at least say {@code url} and {@code title}. */
  static FeedSettings read(Path file) {
    if (!Files.exists(file)) {
      throw new RawiException(Problem.USAGE, "edition.feed-settings-missing", file);
    }
    try {
      JsonNode yaml = new YAMLMapper().readTree(file.toFile());
      String title = required(file, yaml, "title");
      required(file, yaml, "url");
      String url = address(file, yaml, "url", "");
      String folder = url.endsWith("/") ? url : url + "/";
      return new FeedSettings(
          folder,
          title,
          text(yaml, "description", title),
          text(yaml, "author", title),
          text(yaml, "email", ""),
          address(file, yaml, "link", folder),
          image(yaml, folder),
          text(yaml, "category", "News"),
          text(yaml, "copyright", ""),
          yaml.path("explicit").asBoolean(false),
          language(file, text(yaml, "language", "ar")));
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

  private static String address(Path file, JsonNode yaml, String name, String otherwise) {
    String written = text(yaml, name, otherwise);
    return WebAddress.of(written)
        .orElseThrow(
            () -> new RawiException(Problem.USAGE, "edition.feed-settings-lack", file, name));
  }

  /** An address, or a file below the feed's folder. */
  private static String image(JsonNode yaml, String folder) {
    String written = text(yaml, "image", "");
    return written.isEmpty()
        ? ""
        : WebAddress.of(written).orElseGet(() -> WebAddress.below(folder, written));
  }

  private static String language(Path file, String tag) {
    return MetadataValue.language(tag)
        .orElseThrow(
            () -> new RawiException(Problem.USAGE, "edition.feed-settings-lack", file, "language"));
  }

  /** Address of a file in the folder of the feed. */
  String address(String path) {
    return WebAddress.below(url, path);
  }

  /** Changes when an episode would be told in another way. */
  String edition() {
    String all = String.join("\n", url, language, Boolean.toString(explicit));
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
