package org.rawi.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.article.GivenMetadata;
import picocli.CommandLine.Option;

/** What the user says about an article. */
final class MetadataOptions {
  @Option(names = "--title", descriptionKey = "title")
  Optional<String> title = Optional.empty();

  @Option(names = "--author", paramLabel = "NAME", descriptionKey = "author")
  List<String> authors = new ArrayList<>();

  @Option(names = "--date", descriptionKey = "date")
  Optional<LocalDate> date = Optional.empty();

  @Option(names = "--language", paramLabel = "TAG", descriptionKey = "language")
  Optional<String> language = Optional.empty();

  @Option(names = "--source-url", paramLabel = "URL", descriptionKey = "source-url")
  Optional<URI> sourceUrl = Optional.empty();

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

  GivenMetadata given() {
    return new GivenMetadata(
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
        issue);
  }
}
