package org.rawi.edition.podcast;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.edition.NameUuid;
import org.rawi.edition.WholeFile;
import org.rawi.edition.Wording;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A podcast's feed: RSS 2.0 with the namespaces of iTunes, Atom and Podcasting 2.0. An existing
 * file is updated in place: what Rawi does not know stays as it is.
 */
final class FeedDocument {
  static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
  static final String ATOM = "http://www.w3.org/2005/Atom";
  static final String PODCAST = "https://podcastindex.org/namespace/1.0";

  /** Podcasting 2.0's namespace for names of feeds. */
  private static final UUID FEEDS = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

  /** Within one process a file lock does not keep threads apart. */
  private static final Object ONE_AT_A_TIME = new Object();

  private static final DateTimeFormatter RFC_822 =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy '00:00:00 GMT'", Locale.ENGLISH);

  private static final String EMPTY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:itunes="%s" xmlns:atom="%s" xmlns:podcast="%s"><channel/></rss>
      """
          .formatted(ITUNES, ATOM, PODCAST);

  private final Document document;
  private final FeedElement channel;

  private FeedDocument(Document document, Element channel) {
    this.document = document;
    this.channel = new FeedElement(channel);
  }

  /**
   * Adds the episode to the feed, or renews it there. Several processes may do so at once: each
   * waits for the one before, and none loses what another added.
   *
   * @throws RawiException if the file is not a feed; it is left alone then
   */
  static void update(Path file, FeedSettings settings, Episode episode) {
    Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
    synchronized (ONE_AT_A_TIME) {
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          FileLock alone = channel.lock()) {
        Objects.requireNonNull(alone);
        FeedDocument feed = read(file);
        feed.describe(settings);
        feed.put(settings, episode);
        String text = FeedWriter.write(feed.document);
        WholeFile.write(file, part -> Files.writeString(part, text));
      } catch (IOException e) {
        throw WholeFile.cannotWrite(file, e);
      }
    }
  }

  /**
   * Whether an episode could be added.
   *
   * @throws RawiException if there is a file that is not a feed
   */
  static void check(Path file) {
    read(file);
  }

  private static FeedDocument read(Path file) {
    try (InputStream in =
        Files.exists(file)
            ? Files.newInputStream(file)
            : new java.io.ByteArrayInputStream(EMPTY.getBytes(StandardCharsets.UTF_8))) {
      Document document = parser().parse(in);
      Element channel =
          (Element) document.getDocumentElement().getElementsByTagName("channel").item(0);
      if (channel == null || !document.getDocumentElement().getTagName().equals("rss")) {
        throw damaged(file, 1, "no channel");
      }
      return new FeedDocument(document, channel);
    } catch (SAXParseException e) {
      throw damaged(file, e.getLineNumber(), String.valueOf(e.getMessage()));
    } catch (SAXException | IOException e) {
      throw damaged(file, 1, String.valueOf(e.getMessage()));
    }
  }

  private static RawiException damaged(Path file, int line, String why) {
    return new RawiException(Problem.CANNOT_WRITE, "edition.feed-damaged", file, line, why);
  }

  /** One that fetches nothing and expands nothing. */
  private static DocumentBuilder parser() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null); // it would print to standard error
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void describe(FeedSettings settings) {
    String self = settings.url().resolve("feed.xml").toASCIIString();
    channel.text("", "title", settings.title());
    channel.text("", "link", settings.link());
    channel.text("", "description", settings.description());
    channel.text("", "language", "ar");
    channel.text("", "generator", Wording.SOFTWARE);
    channel.text("", "copyright", settings.copyright());
    channel.attributes(
        ATOM, "atom:link", "href", self, "rel", "self", "type", "application/rss+xml");
    channel.text(ITUNES, "itunes:author", settings.author());
    channel.text(ITUNES, "itunes:type", "episodic");
    channel.text(ITUNES, "itunes:explicit", Boolean.toString(settings.explicit()));
    channel.attributes(ITUNES, "itunes:category", "text", settings.category());
    if (!settings.image().isEmpty()) {
      channel.attributes(ITUNES, "itunes:image", "href", settings.image());
    }
    if (!settings.email().isEmpty()) {
      FeedElement owner = channel.child(ITUNES, "itunes:owner");
      owner.text(ITUNES, "itunes:name", settings.author());
      owner.text(ITUNES, "itunes:email", settings.email());
    }
    // The specification: the feed's address without scheme and without slashes at its end.
    String name = self.replaceFirst("^[a-z]+://", "");
    channel.text(PODCAST, "podcast:guid", NameUuid.of(FEEDS, name).toString());
  }

  private void put(FeedSettings settings, Episode episode) {
    FeedElement item = channel.item(episode.guid(), episode.date().map(RFC_822::format));
    item.text("", "title", episode.title());
    item.text("", "description", episode.notes());
    item.text("", "link", episode.link().map(link -> link.toASCIIString()).orElse(""));
    item.texts("", "category", episode.keywords());
    item.text("", "pubDate", episode.date().map(RFC_822::format).orElse(""));
    item.attributes(
        "",
        "enclosure",
        "url",
        episode.sound().toASCIIString(),
        "length",
        Long.toString(episode.bytes()),
        "type",
        "audio/mpeg");
    item.text(ITUNES, "itunes:author", episode.author());
    item.text(ITUNES, "itunes:duration", Long.toString(episode.seconds()));
    item.text(ITUNES, "itunes:explicit", Boolean.toString(settings.explicit()));
    item.attributes(ITUNES, "itunes:image", "href", episode.image().toASCIIString());
    item.attributes(
        PODCAST,
        "podcast:chapters",
        "url",
        episode.chapters().toASCIIString(),
        "type",
        "application/json+chapters");
    item.attributes(
        PODCAST,
        "podcast:transcript",
        "url",
        episode.transcript().toASCIIString(),
        "type",
        "text/vtt",
        "language",
        episode.language(),
        "rel",
        "captions");
    item.text(PODCAST, "podcast:person", episode.narrator());
    item.attributes(PODCAST, "podcast:person", "role", "narrator");
  }
}
