package org.rawi.article;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the user says about an article; wins over what is found in it.
 *
 * @param encoding name of the character set; empty: detected
 * @param keepSources whether «المصدر: …» lines are read rather than dropped
 */
public record ReadingOptions(
    Optional<String> encoding,
    Format format,
    Optional<String> title,
    List<String> authors,
    Optional<String> language,
    Optional<LocalDate> date,
    Optional<URI> sourceUrl,
    Optional<Path> cover,
    boolean keepSources) {

  /** How the input is written. */
  public enum Format {
    /** By the file's name, then by its content. */
    AUTO,
    TEXT,
    MARKDOWN,
    HTML
  }

  public static final ReadingOptions DEFAULT =
      new ReadingOptions(
          Optional.empty(),
          Format.AUTO,
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);

  public ReadingOptions {
    authors = List.copyOf(authors);
  }

  public ReadingOptions withEncoding(String name) {
    return new ReadingOptions(
        Optional.of(name), format, title, authors, language, date, sourceUrl, cover, keepSources);
  }

  public ReadingOptions withFormat(Format other) {
    return new ReadingOptions(
        encoding, other, title, authors, language, date, sourceUrl, cover, keepSources);
  }

  public ReadingOptions withTitle(String other) {
    return new ReadingOptions(
        encoding,
        format,
        Optional.of(other),
        authors,
        language,
        date,
        sourceUrl,
        cover,
        keepSources);
  }

  public ReadingOptions withAuthors(List<String> others) {
    return new ReadingOptions(
        encoding, format, title, others, language, date, sourceUrl, cover, keepSources);
  }

  /** {@code tag}: BCP 47. */
  public ReadingOptions withLanguage(String tag) {
    return new ReadingOptions(
        encoding, format, title, authors, Optional.of(tag), date, sourceUrl, cover, keepSources);
  }

  public ReadingOptions withDate(LocalDate other) {
    return new ReadingOptions(
        encoding,
        format,
        title,
        authors,
        language,
        Optional.of(other),
        sourceUrl,
        cover,
        keepSources);
  }

  public ReadingOptions withSourceUrl(URI other) {
    return new ReadingOptions(
        encoding, format, title, authors, language, date, Optional.of(other), cover, keepSources);
  }

  public ReadingOptions withCover(Path picture) {
    return new ReadingOptions(
        encoding,
        format,
        title,
        authors,
        language,
        date,
        sourceUrl,
        Optional.of(picture),
        keepSources);
  }

  public ReadingOptions withKeepSources(boolean keep) {
    return new ReadingOptions(
        encoding, format, title, authors, language, date, sourceUrl, cover, keep);
  }
}
