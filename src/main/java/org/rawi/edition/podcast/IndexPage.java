package org.rawi.edition.podcast;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rawi.Sha256;
import org.rawi.edition.Wording;
import org.rawi.edition.Xml;

/** One web page with episodes: readable, playable, and complete without any other site. */
final class IndexPage {
  private static final int MINUTE = 60;

  /** A folder of a result, of whose names none leads out of the feed's folder. */
  private static final Pattern RESULT = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+");

  private final Path out;
  private final FeedSettings settings;
  private final FeedWords words;
  private final String image;
  private final String style;

  IndexPage(Path out, FeedSettings settings, FeedWords words, String image, String style) {
    this.out = out;
    this.settings = settings;
    this.words = words;
    this.image = image;
    this.style = style;
  }

  /**
   * @param items newest first
   * @param newer address of the page with newer ones; empty if there is none
   * @param older address of the page with older ones; empty if there is none
   * @param number of the page, counted from the oldest
   */
  String html(List<FeedItem> items, String newer, String older, int number) throws IOException {
    String title =
        newer.isEmpty() ? settings.title() : settings.title() + " – " + words.say("page", number);
    Xml body = Xml.fragment();
    header(body, newer.isEmpty());
    body.open("main", "id", "episodes", "tabindex", "-1");
    body.leaf("h2", newer.isEmpty() ? words.say("newest") : words.say("page", number));
    body.open("ol", "class", "episodes");
    for (FeedItem item : items) {
      episode(body, item);
    }
    body.close();
    pages(body, newer, older);
    body.close();
    body.open("footer");
    body.leaf("p", words.say("made"));
    if (!settings.copyright().isEmpty()) {
      body.leaf("p", settings.copyright());
    }
    body.close();
    return """
    <!DOCTYPE html>
    <html lang="%s" dir="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="%s">
    <meta name="color-scheme" content="light dark">
    <meta name="generator" content="%s">
    <meta name="description" content="%s">
    <title>%s</title>
    <link rel="alternate" type="application/rss+xml" title="%s" href="feed.xml">
    <style nonce="%s">%s</style>
    </head>
    <body>
    <a class="skip" href="#episodes">%s</a>
    %s</body>
    </html>
    """
        .formatted(
            words.language(),
            words.direction(),
            policy(),
            Wording.SOFTWARE,
            Xml.escape(settings.description()),
            Xml.escape(title),
            Xml.escape(settings.title()),
            Sha256.of(style),
            style,
            Xml.escape(words.say("skip")),
            body.document());
  }

  /** Nothing runs, and nothing is fetched but the picture and the sound that somebody plays. */
  private String policy() {
    return "style-src 'nonce-%s'; script-src 'none'; object-src 'none'; frame-src 'none'; "
            .formatted(Sha256.of(style))
        + "connect-src 'none'; font-src 'none'; base-uri 'none'; form-action 'none'";
  }

  private void header(Xml body, boolean first) {
    body.open("header");
    Optional<String> picture = beside(image);
    picture.ifPresent(
        address ->
            body.mixed(
                "p",
                inner ->
                    inner.raw(
                        "<img src=\""
                            + Xml.escape(address)
                            + "\" alt=\"\" width=\"176\" height=\"176\">"),
                "class",
                "cover"));
    body.open("div");
    body.leaf("h1", settings.title());
    if (!settings.description().equals(settings.title())) {
      body.leaf("p", settings.description(), "class", "about");
    }
    if (first) {
      body.mixed(
          "p",
          inner ->
              inner
                  .inline("a", link -> link.text(words.say("subscribe")), "href", "feed.xml")
                  .text(" – " + words.say("subscribe-hint")),
          "class",
          "subscribe");
    }
    body.close();
    body.close();
  }

  private void episode(Xml body, FeedItem item) throws IOException {
    Optional<Episode> known = known(item);
    String title = item.fields().textOf("", "title");
    String language = known.map(Episode::language).filter(l -> !same(l)).orElse("");
    Optional<String> page =
        known
            .map(episode -> episode.path(".html"))
            .filter(path -> out.resolve(path).toFile().isFile())
            .map(WebAddress::relative);
    body.open("li");
    body.open("article");
    body.open("div", "class", "when");
    item.published().ifPresent(moment -> date(body, moment));
    seconds(item).ifPresent(seconds -> length(body, seconds));
    body.close();
    body.open("div", "class", "what");
    body.mixed(
        "h3",
        inner -> {
          if (page.isPresent()) {
            inner.inline("a", link -> link.text(title), "href", page.get());
          } else {
            inner.text(title);
          }
        },
        "lang",
        language);
    String authors = item.fields().textOf(FeedDocument.ITUNES, "itunes:author");
    if (!authors.isEmpty()) {
      body.leaf("p", words.say("by", authors), "class", "by");
    }
    known
        .map(Episode::lead)
        .filter(lead -> !lead.isEmpty())
        .ifPresent(lead -> body.leaf("p", lead, "class", "lead", "lang", language));
    if (!item.sound().isEmpty()) {
      String sound = beside(item.sound()).orElse(item.sound());
      body.raw(
          "<audio controls preload=\"none\" src=\"%s\" aria-label=\"%s\"></audio>\n"
              .formatted(Xml.escape(sound), Xml.escape(words.say("listen-to", title))));
    }
    links(body, title, page, item);
    body.close();
    body.close();
    body.close();
  }

  private void links(Xml body, String title, Optional<String> page, FeedItem item) {
    Optional<String> original = WebAddress.of(item.link()).filter(link -> beside(link).isEmpty());
    if (page.isEmpty() && original.isEmpty()) {
      return;
    }
    body.open("ul", "class", "links");
    page.ifPresent(address -> link(body, address, "read-episode", words.say("read-of", title)));
    original.ifPresent(address -> link(body, address, "original", words.say("original-of", title)));
    body.close();
  }

  private void link(Xml body, String address, String key, String label) {
    body.mixed(
        "li",
        inner ->
            inner.inline(
                "a", link -> link.text(words.say(key)), "href", address, "aria-label", label));
  }

  private void date(Xml body, OffsetDateTime moment) {
    body.mixed(
        "p",
        inner ->
            inner.inline(
                "time",
                time -> time.text(words.day(moment)),
                "datetime",
                moment.toLocalDate().toString()));
  }

  private void length(Xml body, long seconds) {
    long minutes = (seconds + MINUTE / 2) / MINUTE;
    body.mixed(
        "p",
        inner ->
            inner.inline(
                "time",
                time -> time.text(words.say("minutes", minutes)),
                "datetime",
                Duration.ofSeconds(seconds).toString()));
  }

  private void pages(Xml body, String newer, String older) {
    if (newer.isEmpty() && older.isEmpty()) {
      return;
    }
    body.open("nav", "class", "pages", "aria-label", words.say("pages"));
    if (!newer.isEmpty()) {
      body.mixed(
          "p",
          inner ->
              inner.inline("a", a -> a.text(words.say("newer")), "href", newer, "rel", "prev"));
    }
    if (!older.isEmpty()) {
      body.mixed(
          "p",
          inner ->
              inner.inline("a", a -> a.text(words.say("older")), "href", older, "rel", "next"));
    }
    body.close();
  }

  private Optional<Episode> known(FeedItem item) throws IOException {
    String folder = WebAddress.path(PodcastFeed.soundKey(item.sound())).replaceFirst("/.*", "");
    return item.isOurs() && RESULT.matcher(folder).matches()
        ? Episode.read(out.resolve(folder))
        : Optional.empty();
  }

  private boolean same(String language) {
    return language.replaceFirst("-.*", "").equals(words.language().replaceFirst("-.*", ""));
  }

  /** The address as seen from this page, if it lies in its folder. */
  private Optional<String> beside(String address) {
    return address.startsWith(settings.url()) && address.length() > settings.url().length()
        ? Optional.of(address.substring(settings.url().length()))
        : Optional.empty();
  }

  private static Optional<Long> seconds(FeedItem item) {
    String written = item.fields().textOf(FeedDocument.ITUNES, "itunes:duration");
    if (!written.matches("\\d{1,6}(:\\d{1,2}){0,2}")) {
      return Optional.empty();
    }
    long seconds = 0;
    for (String part : written.split(":", -1)) {
      seconds = seconds * MINUTE + Long.parseLong(part);
    }
    return Optional.of(seconds);
  }
}
