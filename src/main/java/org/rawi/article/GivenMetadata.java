package org.rawi.article;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody says about articles: of one on the command line, of all in a folder in its {@code
 * rawi.yaml}. Empty is what is not said.
 *
 * @param language BCP 47 tag
 * @param issue place in the series
 * @param name of the result's folder and files
 */
public record GivenMetadata(
    Optional<String> title,
    List<String> authors,
    Optional<LocalDate> date,
    Optional<String> language,
    Optional<URI> sourceUrl,
    Optional<Path> cover,
    Optional<String> publisher,
    Optional<String> description,
    List<String> keywords,
    Optional<String> narrator,
    Optional<String> rights,
    Optional<String> series,
    Optional<String> issue,
    Optional<String> name) {

  public static final GivenMetadata NOTHING =
      new GivenMetadata(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** Without a name for the result. */
  public GivenMetadata(
      Optional<String> title,
      List<String> authors,
      Optional<LocalDate> date,
      Optional<String> language,
      Optional<URI> sourceUrl,
      Optional<Path> cover,
      Optional<String> publisher,
      Optional<String> description,
      List<String> keywords,
      Optional<String> narrator,
      Optional<String> rights,
      Optional<String> series,
      Optional<String> issue) {
    this(
        title,
        authors,
        date,
        language,
        sourceUrl,
        cover,
        publisher,
        description,
        keywords,
        narrator,
        rights,
        series,
        issue,
        Optional.empty());
  }

  public GivenMetadata {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }
}
