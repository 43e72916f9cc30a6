package org.rawi.narration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rawi.AtomicFile;

/**
 * What a result folder says about itself, in {@value #FILE}: which article it was made from, how,
 * and its files. Schema: {@code docs/manifest.schema.json}.
 *
 * @param format {@value #FORMAT}
 * @param rawi version that made it
 * @param source which article
 * @param name under which its files first appeared; stays when they are renamed
 * @param title as written
 * @param published when the article appeared, as far as it is known: ISO 8601 date or date and time
 * @param text SHA-256 of the article's text
 * @param script SHA-256 of the words as they are spoken; empty before the first files are in place
 * @param settings what was asked for, by the names of the options
 * @param voice id, engine and SHA-256 of the voice's files
 * @param words spoken
 * @param seconds of sound
 * @param confidence mean over the words whose marks were added, 0 to 1
 * @param notices how many of each kind
 * @param files in place
 * @param coming files that are about to be put in place: of a run that was killed there
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({"format", "rawi", "source", "title"})
record Manifest(
    String format,
    String rawi,
    Origin source,
    String name,
    String title,
    Optional<String> published,
    String text,
    Optional<String> script,
    Map<String, String> settings,
    Optional<VoiceUsed> voice,
    long words,
    double seconds,
    Optional<Double> confidence,
    Map<String, Integer> notices,
    List<FileMade> files,
    List<FileMade> coming) {
  static final String FILE = "manifest.json";
  static final String FORMAT = "rawi-manifest-1";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .defaultPrettyPrinter(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")))
          .build();

  /**
   * Where the article comes from.
   *
   * @param address on the web
   * @param path below the folder that was named
   * @param place SHA-256 of the full path of its file
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Origin(Optional<String> address, Optional<String> path, Optional<String> place) {}

  /** The voice that spoke. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record VoiceUsed(String id, String engine, String sha256) {}

  /**
   * A file of the result.
   *
   * @param path in the folder, with slashes
   * @param size in bytes
   * @param sha256 of its content
   * @param edition that it belongs to
   * @param request names all that decided its content: an unchanged request needs no new file
   * @param text SHA-256 of the article's text that it was made from
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record FileMade(
      String path,
      long size,
      String sha256,
      Optional<String> edition,
      Optional<String> request,
      Optional<String> text) {}

  Manifest {
    settings = new TreeMap<>(settings == null ? Map.of() : settings);
    notices = new TreeMap<>(notices == null ? Map.of() : notices);
    files = files == null ? List.of() : List.copyOf(files);
    coming = coming == null ? List.of() : List.copyOf(coming);
  }

  /**
   * Of an article of which nothing is made yet.
   *
   * @param name of its files
   */
  static Manifest of(Identity identity, String name) {
    return new Manifest(
        FORMAT,
        Build.version(),
        new Origin(identity.address(), identity.path(), identity.place()),
        name,
        identity.title(),
        Optional.empty(),
        identity.text(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        0,
        0,
        Optional.empty(),
        Map.of(),
        List.of(),
        List.of());
  }

  /** The same with other files. */
  Manifest with(Collection<FileMade> inPlace, Collection<FileMade> about) {
    return new Manifest(
        format,
        rawi,
        source,
        name,
        title,
        published,
        text,
        script,
        settings,
        voice,
        words,
        seconds,
        confidence,
        notices,
        List.copyOf(inPlace),
        List.copyOf(about));
  }

  Identity identity() {
    return new Identity(source.address(), source.path(), source.place(), title, text);
  }

  /**
   * Reads that of a folder.
   *
   * @return empty if there is none
   * @throws IOException also if it is damaged
   */
  static Optional<Manifest> read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    try {
      Manifest read = JSON.readValue(Files.readAllBytes(file), Manifest.class);
      if (!FORMAT.equals(read.format) || read.source == null || read.text == null) {
        throw new IOException(file + ": not a manifest of this version");
      }
      return Optional.of(read);
    } catch (NoSuchFileException e) {
      return EarlierMarker.read(folder);
    } catch (JacksonException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
  }

  void write(Path folder) throws IOException {
    byte[] json =
        (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n")
            .getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(folder.resolve(FILE), part -> Files.write(part, json));
    Files.deleteIfExists(folder.resolve(EarlierMarker.FILE));
  }
}
