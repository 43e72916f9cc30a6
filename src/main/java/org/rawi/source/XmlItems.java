package org.rawi.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.rawi.article.MetadataValue;
import org.rawi.article.Published;
import org.rawi.article.ReadingOptions.Format;
import org.rawi.article.Stated;
import org.rawi.article.StatedDate;

/**
 * RSS 0.9–2.0, Atom, the exports of WordPress (WXR) and Blogger (Atom), sitemaps: item by item, so
 * that a file of any length needs the memory of its longest item. Document types are not read and
 * no entity is followed.
 *
 * <p>Sources: RSS 2.0 specification; RFC 4287; {@code export.php} of WordPress; sitemaps.org.
 */
final class XmlItems {
  private static final Set<String> ITEMS = Set.of("item", "entry", "url", "sitemap");

  /** Where what is said of all of them may stand. */
  private static final Set<String> WRAPPERS =
      Set.of("rss", "RDF", "rdf:RDF", "feed", "urlset", "sitemapindex", "channel");

  /** A summary of fewer words is a teaser if there is a link. */
  private static final int LEAST_WORDS = 120;

  /** A teaser ends so. */
  private static final String CUT =
      "(?s).*(…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\]|المزيد|اقرأ أكثر|Read more|Continue reading)\\W*";

  private final Item.Sink sink;
  private final Tally tally;
  private final Map<String, String> authors = new HashMap<>();
  private Optional<String> site = Optional.empty();
  private Optional<String> language = Optional.empty();
  private Optional<String> home = Optional.empty();
  private Optional<String> description = Optional.empty();
  private int number;

  private XmlItems(Item.Sink sink, Tally tally) {
    this.sink = sink;
    this.tally = tally;
  }

  /**
   * Hands over the items of a file, in its order.
   *
   * @return what the file says of itself
   * @throws XMLStreamException where the file is damaged; what stood before was handed over
   */
  static Optional<Channel> read(InputStream in, Charset charset, Item.Sink sink, Tally tally)
      throws XMLStreamException, IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false); // a long text is bounded in time
    XMLStreamReader xml =
        factory.createXMLStreamReader(new XmlCharacters(new InputStreamReader(in, charset)));
    XmlItems items = new XmlItems(sink, tally);
    try {
      items.read(xml);
      return items.channel();
    } finally {
      xml.close();
    }
  }

  private Optional<Channel> channel() {
    return site.flatMap(title -> home.map(link -> new Channel(title, link, language, description)));
  }

  private void read(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      xml.next();
      if (!xml.isStartElement()) {
        continue;
      }
      String name = XmlNode.name(xml);
      if (WRAPPERS.contains(name)) {
        language = language.or(() -> Optional.ofNullable(xmlLanguage(xml)));
        continue;
      }
      XmlNode node = XmlNode.read(xml);
      if (ITEMS.contains(name)) {
        number++;
        item(node).ifPresent(sink::take);
      } else {
        ofAll(node);
      }
    }
  }

  private static @Nullable String xmlLanguage(XMLStreamReader xml) {
    return xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
  }

  private void ofAll(XmlNode node) {
    switch (node.name()) {
      case "title" ->
          site = site.or(() -> Optional.of(node.text()).filter(text -> !text.isEmpty()));
      case "link" -> home = home.or(() -> home(node));
      case "description", "subtitle" ->
          description =
              description.or(() -> Optional.of(plain(node.text())).filter(t -> !t.isEmpty()));
      case "language", "dc:language" -> language = language.or(() -> Optional.of(node.text()));
      case "wp:author" ->
          node.text("wp:author_login")
              .ifPresent(
                  login -> authors.put(login, node.text("wp:author_display_name").orElse(login)));
      default -> {
        // says nothing about articles
      }
    }
  }

  /** RSS writes the address as a text, Atom as an attribute; neither may be the feed's own. */
  private static Optional<String> home(XmlNode link) {
    boolean page = link.attribute("rel").orElse("alternate").equals("alternate");
    return Optional.of(link.attribute("href").orElse(link.text()))
        .filter(address -> page && MetadataValue.webAddress(address).isPresent());
  }

  private Optional<Item> item(XmlNode node) {
    return switch (node.name()) {
      case "url", "sitemap" -> page(node);
      case "entry" -> entry(node);
      default -> node.first("wp:post_type").isPresent() ? post(node) : rss(node);
    };
  }

  /** A line of a sitemap. */
  private Optional<Item> page(XmlNode node) {
    Optional<URI> address = node.text("loc").flatMap(MetadataValue::webAddress);
    if (address.isEmpty()) {
      return leftOut("empty");
    }
    Optional<XmlNode> news = node.first("news:news");
    Optional<String> date =
        news.flatMap(each -> each.text("news:publication_date")).or(() -> node.text("lastmod"));
    return Optional.of(
        new Item(
            address.get().toString(),
            Format.AUTO,
            "",
            new Stated(
                news.flatMap(each -> each.text("news:title")),
                List.of(),
                date.flatMap(StatedDate::of),
                Optional.empty(),
                address,
                Optional.empty(),
                Optional.empty(),
                List.of())));
  }

  private Optional<Item> rss(XmlNode node) {
    Optional<String> guid = node.text("guid");
    Optional<URI> address =
        node.all("link")
            .map(XmlNode::text)
            .flatMap(text -> MetadataValue.webAddress(text).stream())
            .findFirst()
            .or(() -> guid.flatMap(MetadataValue::webAddress));
    Optional<String> full =
        node.all("content:encoded").map(XmlNode::html).filter(text -> !text.isBlank()).findFirst();
    Optional<String> summary =
        node.all("description").map(XmlNode::html).filter(text -> !text.isBlank()).findFirst();
    List<String> by =
        authors(Stream.concat(texts(node, "dc:creator"), texts(node, "author")).toList());
    Stated stated =
        new Stated(
            node.text("title").map(XmlItems::plain),
            by,
            node.text("pubDate").or(() -> node.text("dc:date")).flatMap(StatedDate::of),
            language,
            address,
            site,
            summary.filter(text -> full.isPresent() || isTeaser(text)).map(XmlItems::plain),
            texts(node, "category").map(XmlItems::plain).toList());
    return whole(guid.or(() -> address.map(URI::toString)), full, summary, stated)
        .map(item -> item.with(picture(node)));
  }

  private Optional<Item> entry(XmlNode node) {
    Optional<String> kind =
        node.all("category")
            .filter(each -> each.attribute("scheme").orElse("").endsWith("g/2005#kind"))
            .flatMap(each -> each.attribute("term").stream())
            .map(term -> term.replaceFirst(".*#", ""))
            .findFirst()
            .or(() -> node.text("blogger:type").map(text -> text.toLowerCase(Locale.ROOT)));
    if (kind.isPresent() && !Set.of("post", "page").contains(kind.get())) {
      return leftOut(kind.get().equals("comment") ? "comment" : "other");
    }
    boolean draft =
        node.first("app:control").flatMap(each -> each.text("app:draft")).orElse("").equals("yes")
            || !node.text("blogger:status").orElse("LIVE").equals("LIVE");
    if (draft) {
      return leftOut("draft");
    }
    Optional<URI> address =
        node.all("link")
            .filter(each -> each.attribute("rel").orElse("alternate").equals("alternate"))
            .flatMap(each -> each.attribute("href").flatMap(MetadataValue::webAddress).stream())
            .findFirst();
    Optional<XmlNode> content = node.first("content").filter(each -> !each.text().isBlank());
    Optional<String> summary =
        node.first("summary").map(XmlItems::markup).filter(t -> !t.isBlank());
    Stated stated =
        new Stated(
            node.first("title").map(XmlItems::markup).map(XmlItems::plain),
            authors(node.all("author").flatMap(each -> each.text("name").stream()).toList()),
            node.text("published").or(() -> node.text("updated")).flatMap(StatedDate::of),
            language,
            address,
            site,
            summary.filter(text -> content.isPresent() || isTeaser(text)).map(XmlItems::plain),
            node.all("category")
                .filter(each -> !each.attribute("scheme").orElse("").endsWith("#kind"))
                .flatMap(each -> each.attribute("label").or(() -> each.attribute("term")).stream())
                .toList());
    return whole(
            node.text("id").or(() -> address.map(URI::toString)),
            content.map(XmlItems::markup),
            summary,
            stated)
        .map(item -> item.with(picture(node)));
  }

  /** As podcasts, Media RSS and enclosures name it. */
  private static Optional<URI> picture(XmlNode item) {
    return Stream.of(
            item.all("itunes:image").flatMap(each -> each.attribute("href").stream()),
            item.all("media:content").filter(XmlItems::isPicture).flatMap(XmlItems::address),
            item.all("enclosure").filter(XmlItems::isPicture).flatMap(XmlItems::address),
            item.all("media:thumbnail").flatMap(XmlItems::address))
        .flatMap(addresses -> addresses)
        .flatMap(text -> MetadataValue.webAddress(text).stream())
        .findFirst();
  }

  private static boolean isPicture(XmlNode medium) {
    return medium.attribute("medium").orElse("").equals("image")
        || medium.attribute("type").orElse("").startsWith("image/");
  }

  private static Stream<String> address(XmlNode medium) {
    return medium.attribute("url").stream();
  }

  /** Atom says whether a text is plain; then its signs mean themselves. */
  private static String markup(XmlNode node) {
    String type = node.attribute("type").orElse("text");
    return type.contains("html")
        ? node.html()
        : XmlNode.escaped(node.text()).replace("\n\n", "<p>");
  }

  private Optional<Item> post(XmlNode node) {
    String type = node.text("wp:post_type").orElse("");
    String status = node.text("wp:status").orElse("publish");
    if (!type.equals("post") && !type.equals("page")) {
      return leftOut(type.equals("attachment") ? "attachment" : "other");
    }
    if (!status.equals("publish")) {
      return leftOut(
          Set.of("draft", "auto-draft", "pending", "future").contains(status)
              ? "draft"
              : "private");
    }
    if (node.text("wp:post_password").isPresent()) {
      return leftOut("private");
    }
    Optional<URI> address = node.text("link").flatMap(MetadataValue::webAddress);
    Optional<Published> when =
        StatedDate.of(node.text("wp:post_date"), node.text("wp:post_date_gmt"));
    Stated stated =
        new Stated(
            node.text("title").map(XmlItems::plain),
            texts(node, "dc:creator").map(login -> authors.getOrDefault(login, login)).toList(),
            when.or(() -> node.text("pubDate").flatMap(StatedDate::of)),
            language,
            address,
            site,
            node.text("excerpt:encoded").map(XmlItems::plain),
            node.all("category")
                .filter(each -> !each.attribute("nicename").orElse("").equals("uncategorized"))
                .map(XmlNode::text)
                .toList());
    Optional<String> body = node.text("content:encoded");
    if (body.isEmpty()) {
      return leftOut("empty");
    }
    String id = node.text("wp:post_id").map(post -> "post-" + post).orElse("item-" + number);
    return Optional.of(new Item(id, Format.HTML, WordPressBody.html(body.get()), stated));
  }

  private Optional<Item> whole(
      Optional<String> id, Optional<String> full, Optional<String> summary, Stated stated) {
    boolean linked = stated.address().isPresent();
    Optional<String> body = full.or(() -> summary.filter(text -> !linked || !isTeaser(text)));
    if (body.isEmpty() && !linked) {
      return leftOut("empty");
    }
    return Optional.of(
        new Item(
            id.orElse("item-" + number),
            Format.HTML,
            body.map(WordPressBody::ofFeed).orElse(""),
            stated));
  }

  private static boolean isTeaser(String html) {
    String text = plain(html);
    return text.split("\\s+").length < LEAST_WORDS || text.matches(CUT);
  }

  private static Stream<String> texts(XmlNode node, String child) {
    return node.all(child).map(XmlNode::text).filter(text -> !text.isBlank());
  }

  /** «editor@example.org (سلمى القاضي)» → «سلمى القاضي»; an address alone is no name. */
  private static List<String> authors(List<String> written) {
    return written.stream()
        .map(text -> text.replaceFirst("^\\S+@\\S+\\s*\\((.+)\\)$", "$1").strip())
        .filter(text -> !text.contains("@"))
        .map(XmlItems::plain)
        .distinct()
        .toList();
  }

  private Optional<Item> leftOut(String reason) {
    tally.add(reason);
    return Optional.empty();
  }

  /** Without markup. */
  static String plain(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0 ? html : Jsoup.parse(html).text();
  }
}
