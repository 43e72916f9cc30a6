package org.rawi.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known about the article.
 *
 * @param language BCP 47 tag, {@code ar} unless the source says more
 * @param cover picture that belongs to the article
 * @param narrator name under which the recording is published, besides that of the voice
 * @param rights who may do what, in words
 * @param time at which it appeared on its date; there is none without a date
 */
public record Metadata(
    String title,
    List<String> authors,
    Optional<LocalDate> date,
    String language,
    Optional<URI> sourceUrl,
    Optional<Picture> cover,
    Optional<String> publisher,
    Optional<String> description,
    List<String> keywords,
    Optional<String> narrator,
    Optional<String> rights,
    Optional<Series> series,
    Optional<TimeOfDay> time) {

  /**
   * What an article is a part of.
   *
   * @param issue its place there: a number, or words such as «ربيع 2026»
   */
  public record Series(String title, Optional<String> issue) {}

  public Metadata {
    authors = List.copyOf(authors);
    keywords = List.copyOf(keywords);
  }

  /** Without a time. */
  public Metadata(
      String title,
      List<String> authors,
      Optional<LocalDate> date,
      String language,
      Optional<URI> sourceUrl,
      Optional<Picture> cover,
      Optional<String> publisher,
      Optional<String> description,
      List<String> keywords,
      Optional<String> narrator,
      Optional<String> rights,
      Optional<Series> series) {
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
        Optional.empty());
  }

  /** Without narrator, rights and series. */
  public Metadata(
      String title,
      List<String> authors,
      Optional<LocalDate> date,
      String language,
      Optional<URI> sourceUrl,
      Optional<Picture> cover,
      Optional<String> publisher,
      Optional<String> description,
      List<String> keywords) {
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
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
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

  /** The same, but no picture belongs to the article. */
  public Metadata withoutCover() {
    return new Metadata(
        title,
        authors,
        date,
        language,
        sourceUrl,
        Optional.empty(),
        publisher,
        description,
        keywords,
        narrator,
        rights,
        series,
        time);
  }

  /** When it appeared, as exactly as is known. */
  public Optional<Published> published() {
    return date.map(day -> new Published(day, time));
  }
}
