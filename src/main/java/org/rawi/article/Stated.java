package org.rawi.article;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What the file around an article states about it: a feed, an export, a table. Wins over what its
 * text says; what the user says wins over both.
 *
 * @param language BCP 47 tag
 * @param publisher the site or paper
 */
public record Stated(
    Optional<String> title,
    List<String> authors,
    Optional<Published> published,
    Optional<String> language,
    Optional<URI> address,
    Optional<String> publisher,
    Optional<String> description,
    List<String> keywords) {

  public static final Stated NOTHING =
      new Stated(
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public Stated {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }
}
