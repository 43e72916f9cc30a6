package org.rawi.article;

import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Metadata.Series;
import org.rawi.text.AlignedText;
import org.rawi.text.TextCleaner;

/** Collects metadata from best to worst source: what is said first stays. Not thread-safe. */
public final class FoundMetadata {
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

  /** Marks of direction and the like; the joiners shape letters and stay. */
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}&&[^\\s\u200C\u200D]]");

  private Optional<String> title = Optional.empty();
  private List<String> authors = List.of();
  private Optional<LocalDate> date = Optional.empty();
  private Optional<TimeOfDay> time = Optional.empty();
  private Optional<String> language = Optional.empty();
  private Optional<URI> sourceUrl = Optional.empty();
  private Optional<Picture> cover = Optional.empty();
  private Optional<String> publisher = Optional.empty();
  private Optional<String> description = Optional.empty();
  private List<String> keywords = List.of();
  private Optional<String> narrator = Optional.empty();
  private Optional<String> rights = Optional.empty();
  private Optional<String> series = Optional.empty();
  private Optional<String> issue = Optional.empty();

  /** Digits and signs stay as they are written. */
  public void title(@Nullable String value) {
    title = title.or(() -> written(value));
  }

  public Optional<String> title() {
    return title;
  }

  public void authors(List<String> values) {
    List<String> names = cleanAll(values);
    authors = authors.isEmpty() ? names : authors;
  }

  public List<String> authors() {
    return authors;
  }

  /** A later source of the same day may say the time, or a time with its zone. */
  public void date(@Nullable String value) {
    Optional<Published> said = clean(value).flatMap(ArticleDate::published);
    date = date.or(() -> said.map(Published::date));
    Optional<TimeOfDay> clock =
        said.filter(each -> date.equals(Optional.of(each.date()))).flatMap(Published::time);
    boolean better = time.isEmpty() || time.get().zone().isEmpty();
    time = better && clock.isPresent() && zoneOrFirst(clock.get()) ? clock : time;
  }

  private boolean zoneOrFirst(TimeOfDay clock) {
    return time.isEmpty() || clock.zone().isPresent();
  }

  /** The day that stands before the first sentence. */
  public void dateline(String paragraph) {
    date = date.or(() -> Dateline.of(paragraph));
  }

  /** Ignores what is no language tag. */
  public void language(@Nullable String value) {
    language = language.or(() -> clean(value).flatMap(MetadataValue::language));
  }

  /** Ignores what is no absolute http address. */
  public void sourceUrl(@Nullable String value) {
    sourceUrl = sourceUrl.or(() -> clean(value).flatMap(MetadataValue::webAddress));
  }

  public void cover(Optional<Path> picture) {
    cover = cover.or(() -> picture.map(Picture::of));
  }

  /** A picture in the file itself. */
  public void cover(Picture picture) {
    cover = cover.or(() -> Optional.of(picture));
  }

  public void publisher(@Nullable String value) {
    publisher = publisher.or(() -> clean(value));
  }

  public Optional<String> publisher() {
    return publisher;
  }

  public void description(@Nullable String value) {
    description = description.or(() -> clean(value));
  }

  public void keywords(List<String> values) {
    List<String> words = cleanAll(values);
    keywords = keywords.isEmpty() ? words : keywords;
  }

  public void narrator(@Nullable String value) {
    narrator = narrator.or(() -> clean(value));
  }

  public void rights(@Nullable String value) {
    rights = rights.or(() -> clean(value));
  }

  public void series(@Nullable String value) {
    series = series.or(() -> clean(value));
  }

  /** Place in the series. */
  public void issue(@Nullable String value) {
    issue = issue.or(() -> clean(value));
  }

  /** What the file around the article states wins over what was found in its text. */
  public void stated(Stated file) {
    title = file.title().flatMap(FoundMetadata::written).or(() -> title);
    List<String> names = cleanAll(file.authors());
    authors = names.isEmpty() ? authors : names;
    file.published()
        .ifPresent(
            when -> {
              time =
                  when.time().or(() -> time.filter(clock -> date.equals(Optional.of(when.date()))));
              date = Optional.of(when.date());
            });
    language = file.language().flatMap(MetadataValue::language).or(() -> language);
    sourceUrl = file.address().or(() -> sourceUrl);
    publisher = file.publisher().flatMap(FoundMetadata::clean).or(() -> publisher);
    description = file.description().flatMap(FoundMetadata::clean).or(() -> description);
    List<String> words = cleanAll(file.keywords());
    keywords = words.isEmpty() ? keywords : words;
  }

  /**
   * Where it was read from, which is its address if it says no other. Many sites say their front
   * page's on all pages: that is the address of none.
   */
  public void lay(URI address) {
    sourceUrl =
        sourceUrl
            .filter(own -> !isFrontPage(own) || isFrontPage(address))
            .or(() -> Optional.of(address));
  }

  private static boolean isFrontPage(URI address) {
    return address.getRawQuery() == null && address.getRawPath().matches("/*");
  }

  /** What is known of all articles of the folder. */
  public void folder(GivenMetadata all) {
    title(all.title().orElse(null));
    authors(all.authors());
    date = date.or(all::date);
    language(all.language().orElse(null));
    sourceUrl = sourceUrl.or(all::sourceUrl);
    cover(all.cover());
    publisher(all.publisher().orElse(null));
    description(all.description().orElse(null));
    keywords(all.keywords());
    narrator(all.narrator().orElse(null));
    rights(all.rights().orElse(null));
    series(all.series().orElse(null));
    issue(all.issue().orElse(null));
  }

  /**
   * The metadata with the user's words over the file's.
   *
   * @throws RawiException USAGE if the user says the place in a series that nobody names
   */
  public Metadata toMetadata(String fallbackTitle, GivenMetadata given) {
    if (given.issue().isPresent() && given.series().or(() -> series).isEmpty()) {
      throw new RawiException(Problem.USAGE, "article.issue-alone", given.issue().get());
    }
    return new Metadata(
        given.title().or(() -> title).orElse(fallbackTitle),
        given.authors().isEmpty() ? authors : given.authors(),
        given.date().or(() -> date),
        given.language().or(() -> language).orElse("ar"),
        given.sourceUrl().or(() -> sourceUrl),
        given.cover().map(Picture::of).or(() -> cover),
        given.publisher().or(() -> publisher),
        given.description().or(() -> description),
        given.keywords().isEmpty() ? keywords : given.keywords(),
        given.narrator().or(() -> narrator),
        given.rights().or(() -> rights),
        given
            .series()
            .or(() -> series)
            .map(name -> new Series(name, given.issue().or(() -> issue))),
        time.filter(clock -> given.date().isEmpty() || given.date().equals(date)));
  }

  private static Optional<String> clean(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(text -> TextCleaner.clean(AlignedText.of(text)).text().replace('\n', ' '))
        .filter(text -> !text.isEmpty());
  }

  /** As written, in one line, without what is not seen. */
  private static Optional<String> written(@Nullable String value) {
    return Optional.ofNullable(value)
        .map(text -> UNSEEN.matcher(text).replaceAll(""))
        .map(text -> SPACES.matcher(text).replaceAll(" ").strip())
        .filter(text -> !text.isEmpty());
  }

  private static List<String> cleanAll(List<String> values) {
    List<String> out = new ArrayList<>();
    for (String value : values) {
      clean(value).filter(text -> !out.contains(text)).ifPresent(out::add);
    }
    return out;
  }
}
