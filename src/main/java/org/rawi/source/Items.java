package org.rawi.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.ArticleReader;
import org.rawi.article.Input;
import org.rawi.article.Stated;

/**
 * The articles of a file that holds many: a feed, an export of a site, a table, a sitemap. The file
 * is gone through once; what is kept of each article in memory is its name and where its body lies.
 * An article of which the file holds no more than the link is read from there.
 */
public final class Items {
  /**
   * A feed is asked for again and again, and lists what is new; more is a mistake or made to harm.
   */
  static final int MOST_OF_FEED = 10_000;

  /** Above the largest sites. */
  private static final int MOST = 1_000_000;

  /** Archives in archives. */
  private static final int DEEPEST = 2;

  private static final long LARGEST_DOCUMENT = 32L << 20;

  private final Source origin;
  private final Web web;
  private final Spool spool = Spool.shared();
  private Optional<Channel> channel = Optional.empty();
  private final Tally tally = new Tally();
  private final List<Source> sources = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> links = new HashSet<>();
  private final int most;

  /** How many archives this one lies in. */
  private final int depth;

  private Items(Source origin, Web web, int most, int depth) {
    this.origin = origin;
    this.web = web;
    this.most = most;
    this.depth = depth;
  }

  /** Ends the reading of a file that holds too much. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * What a source holds; empty if it is no such file. Told by the content. What cannot be read of
   * it is a source that fails with the reason, after those that could.
   *
   * @param fields what the fields of tables and of other data are called
   * @param web where articles lie of which it holds no more than the address
   */
  static Optional<Items> of(Source origin, FieldNames fields, Web web) {
    return of(origin, fields, web, 0);
  }

  private static Optional<Items> of(Source origin, FieldNames fields, Web web, int depth) {
    try (InputStream in = open(origin)) {
      in.mark(ManyArticles.HEAD);
      byte[] head = in.readNBytes(ManyArticles.HEAD);
      Optional<ManyArticles> kind = ManyArticles.of(head, fields);
      if (kind.isEmpty()) {
        return Optional.empty();
      }
      in.reset();
      if (kind.get().isArchive() && (depth >= DEEPEST || isDocument(origin, kind.get()))) {
        return Optional.empty();
      }
      if (kind.get() == ManyArticles.JSON || kind.get() == ManyArticles.JSON_LINES) {
        boolean lines = kind.get() == ManyArticles.JSON_LINES;
        return JsonItems.of(() -> open(origin), lines, fields)
            .map(json -> of(origin, web, json, depth));
      }
      Items items = new Items(origin, web, kind.get().isFeed() ? MOST_OF_FEED : MOST, depth);
      items.reading(() -> items.read(kind.get(), in, head, fields));
      return Optional.of(items);
    } catch (IOException | RawiException e) {
      return Optional.empty(); // reading it as an article says why
    }
  }

  private static InputStream open(Source origin) throws IOException {
    Optional<Path> file = origin.file();
    boolean whole = file.isPresent() && origin.part().isEmpty();
    InputStream in =
        whole ? Files.newInputStream(file.get()) : new ByteArrayInputStream(origin.read().bytes());
    return new BufferedInputStream(in, ManyArticles.HEAD);
  }

  /** A document or a page saved in one file is packed too. */
  private static boolean isDocument(Source origin, ManyArticles kind) throws IOException {
    boolean large = origin.file().isPresent() && Files.size(origin.file().get()) > LARGEST_DOCUMENT;
    return kind == ManyArticles.ZIP && !large && ArticleReader.isDocument(origin.read());
  }

  /** The articles, in the order of the file. */
  public List<Source> sources() {
    return List.copyOf(sources);
  }

  /** What a feed or an export says of itself; an archive says nothing. */
  public Optional<Channel> channel() {
    return channel;
  }

  /** How many items are no articles to narrate, by the reason. */
  public Map<String, Integer> leftOut() {
    return tally.counts();
  }

  private static Items of(Source origin, Web web, JsonItems json, int depth) {
    Items items = new Items(origin, web, json.isFeed() ? MOST_OF_FEED : MOST, depth);
    items.channel = json.channel();
    items.reading(() -> json.read(items::take, items.tally));
    return items;
  }

  private void read(ManyArticles kind, InputStream in, byte[] head, FieldNames fields)
      throws IOException, XMLStreamException {
    if (kind.isArchive()) {
      ArchiveEntries.read(
          origin.name(), in, kind, (name, bytes) -> file(name, bytes, fields), tally);
      return;
    }
    Charset charset = ManyArticles.charset(head);
    if (kind == ManyArticles.TABLE) {
      char delimiter = TableItems.delimiter(new String(head, charset), fields).orElseThrow();
      Reader text = new InputStreamReader(in, charset);
      TableItems.read(origin.name(), text, delimiter, fields, this::take, tally);
    } else {
      channel = XmlItems.read(in, charset, this::take, tally);
    }
  }

  /** Goes through a file of some format. */
  private interface Reading {
    void go() throws IOException, XMLStreamException;
  }

  private void reading(Reading file) {
    try {
      file.go();
      if (sources.isEmpty() && tally.counts().isEmpty()) {
        fail("source.no-items");
      }
    } catch (XMLStreamException e) {
      fail("source.damaged", e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
    } catch (JsonProcessingException e) {
      fail("source.damaged", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    } catch (IOException e) {
      fail("article.unreadable", e);
    } catch (RawiException e) {
      fail(e);
    } catch (Enough e) {
      fail("source.many", most);
    }
  }

  private void take(Item item) {
    if (sources.size() >= most) {
      throw new Enough();
    }
    if (!ids.add(item.id())) {
      tally.add("twice");
      return;
    }
    Item own = item;
    Optional<String> address = item.stated().address().map(Object::toString);
    if (address.isPresent() && !links.add(address.get()) && item.link().isEmpty()) {
      own =
          new Item(
              item.id(), item.format(), item.body(), withoutAddress(item.stated()), item.picture());
    }
    Spool.Place place = spool.add(own);
    sources.add(
        new Source(
            origin.name() + "#" + item.id(),
            origin.path().map(path -> path + "#" + item.id()),
            origin.file(),
            Optional.of(origin.part().map(part -> part + "#").orElse("") + item.id()),
            item.link().or(origin::address),
            item.stated().published(),
            () -> input(place)));
  }

  /** A file in an archive: an article, or many. */
  private void file(String path, byte[] bytes, FieldNames fields) {
    if (!Sources.isArticle(path)) {
      tally.add("file");
      return;
    }
    if (!ids.add(path)) {
      tally.add("twice");
      return;
    }
    Spool.Place place = spool.add(bytes);
    String name = origin.name() + "#" + path;
    Source source =
        new Source(
            name,
            origin.path().map(outer -> outer + "#" + path),
            origin.file(),
            Optional.of(origin.part().map(part -> part + "#").orElse("") + path),
            () -> new Input(name, spool.bytes(place), Optional.empty()));
    Optional<Items> inside = of(source, fields, web, depth + 1);
    if (inside.isEmpty() && Sources.holdsMany(path) && depth + 1 < DEEPEST) {
      tally.add("file");
    } else if (inside.isEmpty()) {
      sources.add(source);
    } else {
      sources.addAll(inside.get().sources);
      inside.get().tally.counts().forEach(tally::add);
    }
  }

  /** An address that several items share is that of none: it would make them one article. */
  private static Stated withoutAddress(Stated stated) {
    return new Stated(
        stated.title(),
        stated.authors(),
        stated.published(),
        stated.language(),
        Optional.empty(),
        stated.publisher(),
        stated.description(),
        stated.keywords());
  }

  private Input input(Spool.Place place) {
    Item item = spool.item(place);
    if (item.link().isPresent()) {
      return web.of(origin.file()).read(item.link().get(), item.stated());
    }
    byte[] bytes = ItemPage.of(item).getBytes(StandardCharsets.UTF_8);
    Optional<Path> folder =
        origin.file().flatMap(file -> Optional.ofNullable(file.toAbsolutePath().getParent()));
    return new Input(origin.name() + "#" + item.id(), bytes, folder)
        .with(item.format(), item.stated())
        .with(item.picture().flatMap(web.of(origin.file())::picture));
  }

  private void fail(String key, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = origin.name();
    System.arraycopy(more, 0, arguments, 1, more.length);
    fail(new RawiException(Problem.UNREADABLE_INPUT, key, arguments));
  }

  private void fail(RawiException reason) {
    sources.add(
        new Source(
            origin.name(),
            origin.path(),
            origin.file(),
            origin.part(),
            () -> {
              throw reason;
            }));
  }
}
