package org.rawi.server.share;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.rawi.edition.Timestamp;
import org.rawi.edition.Xml;
import org.rawi.narration.Library.Result;
import org.rawi.narration.Library.ResultFile;
import org.rawi.narration.Library.Summary;
import org.rawi.server.Desk;

/** What was narrated last, as a podcast: RSS 2.0. Articles without MP3 are not in it. */
final class LibraryFeed {
  private static final int MOST = 200;

  private final Desk desk;

  LibraryFeed(Desk desk) {
    this.desk = desk;
  }

  /**
   * @param base address of the server, without a slash at its end
   */
  String xml(String base) {
    String title = desk.settings().publication().orElse("راوي");
    Xml xml = new Xml();
    xml.open(
        "rss",
        "version",
        "2.0",
        "xmlns:atom",
        "http://www.w3.org/2005/Atom",
        "xmlns:itunes",
        "http://www.itunes.com/dtds/podcast-1.0.dtd");
    xml.open("channel")
        .leaf("title", title)
        .leaf("link", base + "/")
        .leaf("description", title)
        .leaf("language", "ar");
    String self = base + desk.keys().feed();
    xml.empty("atom:link", "rel", "self", "type", "application/rss+xml", "href", self);
    desk.catalogue().find("", "made").results().stream()
        .limit(MOST)
        .map(Summary::name)
        .flatMap(name -> desk.library().find(name).stream())
        .forEach(result -> item(xml, base, result));
    return xml.close().close().document();
  }

  private void item(Xml xml, String base, Result result) {
    Optional<ResultFile> sound = result.file(".mp3");
    if (sound.isEmpty()) {
      return;
    }
    String name = result.name();
    xml.open("item")
        .leaf("title", result.title())
        .leaf("guid", "rawi:" + desk.keys().of(name), "isPermaLink", "false");
    result
        .address()
        .or(() -> result.file(".html").map(f -> base + desk.keys().path(name, f.path())))
        .ifPresent(link -> xml.leaf("link", link));
    xml.leaf(
        "pubDate",
        DateTimeFormatter.RFC_1123_DATE_TIME.format(result.made().atOffset(ZoneOffset.UTC)));
    xml.leaf("itunes:duration", Timestamp.clock(Math.round(result.seconds())));
    String length = Long.toString(sound.get().size());
    String address = base + desk.keys().path(name, sound.get().path());
    xml.empty("enclosure", "type", "audio/mpeg", "length", length, "url", address);
    xml.close();
  }
}
