package org.rawi.edition.podcast;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.edition.NameUuid;
import org.rawi.edition.Wording;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * A podcast's feed, or an archived page of one: RSS 2.0 with the namespaces of iTunes, Atom,
 * Podcasting 2.0 and RFC 5005. An existing file is updated in place: what Rawi does not know stays
 * as it is. Not thread-safe.
 */
final class FeedDocument {
  static final String ITUNES = "http://www.itunes.com/dtds/podcast-1.0.dtd";
  static final String ATOM = "http://www.w3.org/2005/Atom";
  static final String PODCAST = "https://podcastindex.org/namespace/1.0";
  static final String HISTORY = "http://purl.org/syndication/history/1.0";

  /** Podcasting 2.0's namespace for names of feeds. */
  private static final UUID FEEDS = UUID.fromString("ead4c236-bf58-58c6-a2c6-a6b28d128cb6");

  private static final String EMPTY =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:itunes="%s" xmlns:atom="%s" xmlns:podcast="%s"><channel/></rss>
      """
          .formatted(ITUNES, ATOM, PODCAST);

  private final Document document;
  private final FeedElement channel;

  /** In their order, newest first. */
  private final List<Entry> entries = new ArrayList<>();

  /** An item and its moment, so that dates are read once. */
  private record Entry(FeedItem item, Optional<Instant> moment) {
    static Entry of(FeedItem item) {
      return new Entry(item, item.published().map(OffsetDateTime::toInstant));
    }

    /** Whether it comes after another; without dates, the later one is newer. */
    boolean isNewerThan(Entry other) {
      return moment.isEmpty() || other.moment.isEmpty() || moment.get().isAfter(other.moment.get());
    }
  }

  private FeedDocument(Document document, Element channel) {
    this.document = document;
    this.channel = new FeedElement(channel);
    declareMissing("xmlns:itunes", ITUNES);
    declareMissing("xmlns:atom", ATOM);
    declareMissing("xmlns:podcast", PODCAST);
    this.channel.items().forEach(item -> entries.add(Entry.of(new FeedItem(item))));
  }

  /**
   * The feed that lies there, or one without items.
   *
   * @throws RawiException if there is a file that is not a feed
   */
  static FeedDocument read(Path file) {
    try (InputStream in = Files.exists(file) ? Files.newInputStream(file) : nothing()) {
      return read(in, file);
    } catch (IOException e) {
      throw damaged(file, 1, String.valueOf(e.getMessage()));
    }
  }

  private static InputStream nothing() {
    return new ByteArrayInputStream(EMPTY.getBytes(StandardCharsets.UTF_8));
  }

  private static FeedDocument read(InputStream in, Path file) throws IOException {
    try {
      Document document = parser().parse(in);
      Element channel =
          (Element) document.getDocumentElement().getElementsByTagName("channel").item(0);
      if (channel == null || !document.getDocumentElement().getTagName().equals("rss")) {
        throw damaged(file, 1, "no channel");
      }
      return new FeedDocument(document, channel);
    } catch (SAXParseException e) {
      throw damaged(file, e.getLineNumber(), String.valueOf(e.getMessage()));
    } catch (SAXException e) {
      throw damaged(file, 1, String.valueOf(e.getMessage()));
    }
  }

  static RawiException damaged(Path file, int line, String why) {
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

  String text() {
    return FeedWriter.write(document);
  }

  /** Items in their order. */
  List<FeedItem> items() {
    return entries.stream().map(Entry::item).toList();
  }

  Optional<FeedItem> find(Predicate<FeedItem> which) {
    return entries.stream().map(Entry::item).filter(which).findFirst();
  }

  /**
   * Says what the publisher says about the podcast.
   *
   * @param self name of this file
   * @param image address of the podcast's picture
   */
  void describe(FeedSettings settings, String self, String image) {
    channel.text("", "title", settings.title());
    channel.text("", "link", settings.link());
    channel.text("", "description", settings.description());
    channel.text("", "language", settings.language());
    channel.text("", "generator", Wording.SOFTWARE);
    channel.text("", "copyright", settings.copyright());
    channel.link("self", settings.address(self), "type", "application/rss+xml");
    channel.text(ITUNES, "itunes:author", settings.author());
    channel.text(ITUNES, "itunes:type", "episodic");
    channel.text(ITUNES, "itunes:explicit", Boolean.toString(settings.explicit()));
    channel.attributes(ITUNES, "itunes:category", "text", settings.category());
    if (!image.isEmpty()) {
      channel.attributes(ITUNES, "itunes:image", "href", image);
    }
    if (!settings.email().isEmpty()) {
      FeedElement owner = channel.child(ITUNES, "itunes:owner");
      owner.text(ITUNES, "itunes:name", settings.author());
      owner.text(ITUNES, "itunes:email", settings.email());
    }
    if (channel.textOf(PODCAST, "podcast:guid").isEmpty()) {
      // The specification: the address without scheme and without slashes at its end; for good.
      String name = settings.address(PodcastFeed.FEED).replaceFirst("^[a-z]+://", "");
      channel.text(PODCAST, "podcast:guid", NameUuid.of(FEEDS, name).toString());
    }
  }

  void link(String relation, String address) {
    channel.link(relation, address, "type", "application/rss+xml");
  }

  Optional<String> linked(String relation) {
    return channel.linked(relation);
  }

  /** A new item of this name, with nothing in it yet; it has no place until {@link #place}. */
  FeedItem create(String guid) {
    FeedItem item = new FeedItem(channel.create("", "item"));
    item.fields().text("", "guid", guid);
    item.fields().attributes("", "guid", "isPermaLink", "false");
    return item;
  }

  /** Puts an item where its date belongs, newest first. */
  void place(FeedItem item) {
    Entry entry = Entry.of(item);
    int at = 0;
    while (at < entries.size() && !entry.isNewerThan(entries.get(at))) {
      at++;
    }
    @Nullable Element before = at < entries.size() ? entries.get(at).item().element() : null;
    channel.element().insertBefore(item.element(), before);
    entries.add(at, entry);
  }

  /** Finds a new place for an item whose date changed. */
  void replace(FeedItem item) {
    remove(item);
    place(item);
  }

  private void remove(FeedItem item) {
    channel.element().removeChild(item.element());
    entries.removeIf(entry -> entry.item().element() == item.element());
  }

  /**
   * Moves items into a page of their own.
   *
   * @param items newest first
   * @param file that the page will have
   */
  FeedDocument cut(List<FeedItem> items, Path file) throws IOException {
    FeedDocument page = read(nothing(), file);
    page.adoptNamespaces(document.getDocumentElement());
    for (FeedItem item : items) {
      remove(item);
      page.append(item);
    }
    return page;
  }

  private void append(FeedItem item) {
    Element adopted = (Element) document.adoptNode(item.element());
    channel.element().appendChild(adopted);
    entries.add(Entry.of(new FeedItem(adopted)));
  }

  /** What others wrote into the items may use prefixes of the feed. */
  private void adoptNamespaces(Element feed) {
    NamedNodeMap attributes = feed.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        declare(attribute.getName(), attribute.getValue());
      }
    }
  }

  private void declare(String prefix, String namespace) {
    document
        .getDocumentElement()
        .setAttributeNS(XMLConstants.XMLNS_ATTRIBUTE_NS_URI, prefix, namespace);
  }

  private void declareMissing(String prefix, String namespace) {
    if (!document.getDocumentElement().hasAttribute(prefix)) {
      declare(prefix, namespace);
    }
  }

  /** Says that this is a page of the past, which does not change. */
  void archive() {
    declare("xmlns:fh", HISTORY);
    channel.child(HISTORY, "fh:archive");
  }
}
