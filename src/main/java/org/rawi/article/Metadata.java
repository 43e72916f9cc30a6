package org.rawi.article;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the article.
 *
 * @param language BCP 47 tag, {@code ar} unless the source says more
 * @param cover picture that belongs to the article, a local file
 */
public record Metadata(
    String title,
    List<String> authors,
    Optional<LocalDate> date,
    String language,
    Optional<URI> sourceUrl,
    Optional<Path> cover,
    Optional<String> publisher,
    Optional<String> description,
    List<String> keywords) {

  public Metadata {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }

  /** Nothing is known but the title. */
  public static Metadata of(String title) {
    return new Metadata(
        title,
        List.of(),
        Optional.empty(),
        "ar",
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
