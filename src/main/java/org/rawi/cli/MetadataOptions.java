package org.rawi.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.GivenMetadata;
import org.rawi.article.MetadataValue;
import picocli.CommandLine.Option;

/** What the user says about an article. */
final class MetadataOptions {
  @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "title")
  Optional<String> title = Optional.empty();

  @Option(names = "--author", paramLabel = "NAME", descriptionKey = "author")
  List<String> authors = new ArrayList<>();

  @Option(names = "--date", paramLabel = "DATE", descriptionKey = "date")
  Optional<String> date = Optional.empty();

  @Option(names = "--language", paramLabel = "TAG", descriptionKey = "language")
  Optional<String> language = Optional.empty();

  @Option(names = "--source-url", paramLabel = "URL", descriptionKey = "source-url")
  Optional<String> sourceUrl = Optional.empty();

  @Option(names = "--cover", paramLabel = "PICTURE", descriptionKey = "cover")
  Optional<Path> cover = Optional.empty();

  @Option(names = "--publisher", paramLabel = "NAME", descriptionKey = "publisher")
  Optional<String> publisher = Optional.empty();

  @Option(names = "--description", paramLabel = "TEXT", descriptionKey = "description")
  Optional<String> description = Optional.empty();

  @Option(names = "--keyword", paramLabel = "WORD", descriptionKey = "keyword")
  List<String> keywords = new ArrayList<>();

  @Option(names = "--narrator", paramLabel = "NAME", descriptionKey = "narrator")
  Optional<String> narrator = Optional.empty();

  @Option(names = "--rights", paramLabel = "TEXT", descriptionKey = "rights")
  Optional<String> rights = Optional.empty();

  @Option(names = "--series", paramLabel = "TITLE", descriptionKey = "series")
  Optional<String> series = Optional.empty();

  @Option(names = "--issue", paramLabel = "NUMBER", descriptionKey = "issue")
  Optional<String> issue = Optional.empty();

  @Option(names = "--name", paramLabel = "NAME", descriptionKey = "name")
  Optional<String> name = Optional.empty();

  /**
   * What was said, without what is blank.
   *
   * @throws RawiException USAGE for a date, language or address that is none
   */
  GivenMetadata given() {
    return new GivenMetadata(
        said(title),
        said(authors),
        said(date).map(text -> read("--date", text, MetadataValue::date)),
        said(language).map(text -> read("--language", text, MetadataValue::language)),
        said(sourceUrl).map(text -> read("--source-url", text, MetadataValue::webAddress)),
        cover,
        said(publisher),
        said(description),
        said(keywords),
        said(narrator),
        said(rights),
        said(series),
        said(issue),
        said(name));
  }

  private static Optional<String> said(Optional<String> value) {
    return value.filter(text -> !text.isBlank());
  }

  private static List<String> said(List<String> values) {
    return values.stream().filter(text -> !text.isBlank()).toList();
  }

  private static <T> T read(String option, String text, Function<String, Optional<T>> reader) {
    return reader
        .apply(text)
        .orElseThrow(() -> new RawiException(Problem.USAGE, "cli.metadata-value", option, text));
  }
}
