package org.rawi.article;

import java.util.Optional;

/**
 * How to read an article.
 *
 * @param encoding name of the character set; empty: detected
 * @param given what the user says about the article; wins over what is found in it
 * @param folder what is known of all articles of its folder; stands where the article says nothing
 * @param keepSources whether «المصدر: …» lines are read rather than dropped
 * @param captions whether captions of pictures are read
 * @param pictures whether the words that a page gives for a picture (its alt text) are read
 * @param footnotes whether notes are read, each after the paragraph that refers to it
 */
public record ReadingOptions(
    Optional<String> encoding,
    Format format,
    GivenMetadata given,
    GivenMetadata folder,
    boolean keepSources,
    boolean captions,
    boolean pictures,
    boolean footnotes) {

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
          GivenMetadata.NOTHING,
          GivenMetadata.NOTHING,
          false,
          false,
          false,
          false);

  public ReadingOptions withEncoding(String name) {
    return new ReadingOptions(
        Optional.of(name), format, given, folder, keepSources, captions, pictures, footnotes);
  }

  public ReadingOptions withFormat(Format other) {
    return new ReadingOptions(
        encoding, other, given, folder, keepSources, captions, pictures, footnotes);
  }

  public ReadingOptions withGiven(GivenMetadata words) {
    return new ReadingOptions(
        encoding, format, words, folder, keepSources, captions, pictures, footnotes);
  }

  public ReadingOptions withFolder(GivenMetadata words) {
    return new ReadingOptions(
        encoding, format, given, words, keepSources, captions, pictures, footnotes);
  }

  public ReadingOptions withKeepSources(boolean keep) {
    return new ReadingOptions(encoding, format, given, folder, keep, captions, pictures, footnotes);
  }

  public ReadingOptions withCaptions(boolean keep) {
    return new ReadingOptions(
        encoding, format, given, folder, keepSources, keep, pictures, footnotes);
  }

  public ReadingOptions withPictures(boolean keep) {
    return new ReadingOptions(
        encoding, format, given, folder, keepSources, captions, keep, footnotes);
  }

  public ReadingOptions withFootnotes(boolean keep) {
    return new ReadingOptions(
        encoding, format, given, folder, keepSources, captions, pictures, keep);
  }
}
