package org.rawi.edition.podcast;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rawi.article.Metadata;
import org.rawi.edition.NameUuid;
import org.rawi.edition.Programme;
import org.rawi.edition.WholeFile;
import org.rawi.edition.Wording;
import org.rawi.edition.cover.Cover;

/**
 * What a feed says about one article.
 *
 * @param guid the same whenever the same article is published again, corrected or not: named by its
 *     address on the web, otherwise by its place in the podcast
 * @param bytes length of the sound file
 * @param seconds that it lasts
 */
record Episode(
    String guid,
    String title,
    String author,
    String notes,
    List<String> keywords,
    String narrator,
    String language,
    Optional<LocalDate> date,
    Optional<URI> link,
    URI sound,
    long bytes,
    long seconds,
    URI chapters,
    URI transcript,
    URI image) {

  /**
   * Describes the article whose editions lie in {@code folder}.
   *
   * @throws org.rawi.RawiException if the sound is not there
   */
  static Episode of(Programme programme, Path folder, Cover cover, FeedSettings settings) {
    Metadata metadata = programme.article().metadata();
    String base = folder.getFileName() + "/" + programme.name();
    Path sound = folder.resolve(programme.name() + ".mp3");
    try {
      long millis = programme.recording().millis(programme.recording().samples());
      return new Episode(
          guid(metadata, settings, base),
          Wording.title(programme),
          String.join("، ", Wording.authors(programme)),
          Stream.concat(Wording.notes(programme).lines(), Wording.credits(programme).stream())
              .collect(Collectors.joining("\n")),
          Wording.keywords(programme),
          Wording.narrator(programme),
          metadata.language(),
          metadata.date(),
          metadata.sourceUrl(),
          address(settings, base + ".mp3"),
          Files.size(sound),
          (millis + 500) / 1000,
          address(settings, base + ".chapters.json"),
          address(settings, base + ".vtt"),
          address(settings, base + "." + cover.extension()));
    } catch (IOException e) {
      throw WholeFile.cannotWrite(sound, e);
    }
  }

  private static String guid(Metadata metadata, FeedSettings settings, String base) {
    URI named = metadata.sourceUrl().orElseGet(() -> address(settings, base));
    return NameUuid.of(NameUuid.URL, named.toString()).toString();
  }

  private static URI address(FeedSettings settings, String path) {
    try {
      return settings.url().resolve(new URI(null, null, path, null));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
