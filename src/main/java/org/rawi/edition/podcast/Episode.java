package org.rawi.edition.podcast;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rawi.article.Metadata;
import org.rawi.article.Metadata.Series;
import org.rawi.article.Published;
import org.rawi.edition.Chapter;
import org.rawi.edition.Programme;
import org.rawi.edition.Wording;
import org.rawi.edition.cover.Cover;

/**
 * What a feed can say about one article, whatever its address and language. It lies beside the
 * article's sound, so that a feed can be written at any time: {@code name.episode.json}.
 *
 * @param name of the article's files
 * @param firstName under which they first appeared
 * @param lead what the article says of itself, or its first paragraph
 * @param narrator name under which the recording is published, besides the voice's
 * @param voice names of the voice by language
 * @param attribution of the voice
 * @param published ISO 8601
 * @param link address of the article on the web
 * @param seconds that the sound lasts
 * @param cover ending of the picture's file
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Episode(
    String name,
    String firstName,
    String title,
    List<String> authors,
    String lead,
    List<Part> chapters,
    List<String> keywords,
    Optional<String> narrator,
    Map<String, String> voice,
    String attribution,
    Optional<String> publisher,
    Optional<Series> series,
    Optional<String> rights,
    String language,
    Optional<String> published,
    Optional<String> link,
    long seconds,
    String cover) {
  private static final String ENDING = ".episode.json";

  private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

  /**
   * A chapter.
   *
   * @param from seconds from the start
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Part(long from, String title) {}

  Episode {
    authors = authors == null ? List.of() : List.copyOf(authors);
    chapters = chapters == null ? List.of() : List.copyOf(chapters);
    keywords = keywords == null ? List.of() : List.copyOf(keywords);
    voice = voice == null ? Map.of() : new TreeMap<>(voice);
    lead = lead == null ? "" : lead;
    attribution = attribution == null ? "" : attribution;
  }

  static Episode of(Programme programme, Cover cover) {
    Metadata metadata = programme.article().metadata();
    long millis = programme.recording().millis(programme.recording().samples());
    Map<String, String> names = new TreeMap<>(programme.voice().names());
    names.putIfAbsent("", programme.voice().id());
    return new Episode(
        programme.name(),
        programme.firstName(),
        Wording.title(programme),
        Wording.authors(programme),
        Wording.description(programme).orElseGet(() -> Lead.of(programme.article())),
        Chapter.of(programme).stream()
            .map(chapter -> new Part(chapter.fromMillis() / 1000, chapter.title()))
            .toList(),
        Wording.keywords(programme),
        metadata.narrator().map(Wording::line),
        names,
        Wording.line(programme.voice().attribution()),
        Wording.publisher(programme),
        Wording.series(programme),
        Wording.rights(programme),
        metadata.language(),
        programme.published().map(Published::toString),
        metadata.sourceUrl().map(Object::toString),
        (millis + 500) / 1000,
        cover.extension());
  }

  /** Its file. */
  static String file(String name) {
    return name + ENDING;
  }

  String json() throws IOException {
    return JSON.writeValueAsString(this) + "\n";
  }

  /**
   * Reads that of a result folder, whose files have its name.
   *
   * @return empty if there is none, or none that can be read
   */
  static Optional<Episode> read(Path folder) throws IOException {
    try {
      String json =
          Files.readString(
              folder.resolve(file(String.valueOf(folder.getFileName()))), StandardCharsets.UTF_8);
      return Optional.of(JSON.readValue(json, Episode.class));
    } catch (NoSuchFileException | JacksonException e) {
      return Optional.empty();
    }
  }

  /** Path of a file below the folder of the feed. */
  String path(String ending) {
    return name + "/" + name + ending;
  }
}
