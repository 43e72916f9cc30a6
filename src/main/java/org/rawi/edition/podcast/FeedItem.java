package org.rawi.edition.podcast;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.rawi.article.Published;
import org.rawi.edition.NameUuid;
import org.rawi.edition.sound.Mp3Edition;
import org.w3c.dom.Element;

/** An item of a feed, ours or another's. */
record FeedItem(Element element) {
  static final String CHAPTERS = ".chapters.json";

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss ", Locale.ENGLISH);

  /** RFC 822 names the zone GMT and no other. */
  private static String date(OffsetDateTime moment) {
    String zone = moment.getOffset().getTotalSeconds() == 0 ? "GMT" : zone(moment);
    return RFC_822.format(moment) + zone;
  }

  private static String zone(OffsetDateTime moment) {
    return DateTimeFormatter.ofPattern("xx", Locale.ENGLISH).format(moment);
  }

  String guid() {
    return fields().textOf("", "guid");
  }

  String sound() {
    return fields().attributeOf("", "enclosure", "url");
  }

  String link() {
    return fields().textOf("", "link");
  }

  Optional<OffsetDateTime> published() {
    return FeedDate.parse(fields().textOf("", "pubDate"));
  }

  /** Whether Rawi wrote it: its chapters lie beside its sound. */
  boolean isOurs() {
    String sound = sound();
    String chapters = fields().attributeOf(FeedDocument.PODCAST, "podcast:chapters", "url");
    return sound.endsWith(Mp3Edition.EXTENSION)
        && chapters.equals(
            sound.substring(0, sound.length() - Mp3Edition.EXTENSION.length()) + CHAPTERS);
  }

  FeedElement fields() {
    return new FeedElement(element);
  }

  /** Names an episode for good: by its address on the web, otherwise by its first name. */
  static String guid(Episode episode, FeedSettings settings, boolean byName) {
    String named =
        byName || episode.link().isEmpty()
            ? settings.url() + episode.firstName() + "/" + episode.firstName()
            : episode.link().get();
    return NameUuid.of(NameUuid.URL, named).toString();
  }

  static Optional<String> date(Episode episode) {
    return episode.published().flatMap(Published::parse).map(Published::moment).map(FeedItem::date);
  }

  /**
   * Says what is known of the episode; what Rawi does not know stays.
   *
   * @param bytes length of the sound file
   */
  void tell(Episode episode, FeedSettings settings, FeedWords words, long bytes, Path out) {
    Optional<String> page =
        Optional.of(episode.path(".html"))
            .filter(path -> out.resolve(path).toFile().isFile())
            .map(settings::address);
    FeedElement item = fields();
    item.text("", "title", episode.title());
    item.text("", "description", ShowNotes.of(episode, words, page));
    String link = episode.link().flatMap(WebAddress::of).or(() -> page).orElse("");
    item.text("", "link", link);
    item.texts("", "category", episode.keywords());
    item.text("", "pubDate", date(episode).orElse(""));
    item.attributes(
        "",
        "enclosure",
        "url",
        settings.address(episode.path(Mp3Edition.EXTENSION)),
        "length",
        Long.toString(bytes),
        "type",
        "audio/mpeg");
    item.text(FeedDocument.ITUNES, "itunes:author", String.join("، ", episode.authors()));
    item.text(FeedDocument.ITUNES, "itunes:duration", Long.toString(episode.seconds()));
    item.text(FeedDocument.ITUNES, "itunes:explicit", Boolean.toString(settings.explicit()));
    item.attributes(
        FeedDocument.ITUNES,
        "itunes:image",
        "href",
        settings.address(episode.path("." + episode.cover())));
    podcasting(item, episode, settings, words);
  }

  private static void podcasting(
      FeedElement item, Episode episode, FeedSettings settings, FeedWords words) {
    item.attributes(
        FeedDocument.PODCAST,
        "podcast:chapters",
        "url",
        settings.address(episode.path(CHAPTERS)),
        "type",
        "application/json+chapters");
    item.attributes(
        FeedDocument.PODCAST,
        "podcast:transcript",
        "url",
        settings.address(episode.path(".vtt")),
        "type",
        "text/vtt",
        "language",
        episode.language(),
        "rel",
        "captions");
    item.text(FeedDocument.PODCAST, "podcast:person", ShowNotes.narrator(episode, words));
    item.attributes(FeedDocument.PODCAST, "podcast:person", "role", "narrator");
  }
}
