package org.rawi.article.document;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Input;
import org.rawi.article.Picture;

/**
 * A book as its package document describes it: what it holds, in which order, and what each
 * document is for. Sources: EPUB 3.3; Open Packaging Format 2.0.1.
 */
final class EpubPackage {
  private static final String CONTAINER = "META-INF/container.xml";

  /** Font obfuscation, which hides no text. */
  private static final Set<String> OBFUSCATION =
      Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

  /** What says who may read a protected book: Adobe, Apple, Readium. */
  private static final List<String> RIGHTS =
      List.of("META-INF/rights.xml", "META-INF/sinf.xml", "META-INF/license.lcpl");

  /**
   * A file of the book.
   *
   * @param path in the ZIP
   */
  record Item(String id, String path, String type, Set<String> properties) {
    boolean isDocument() {
      return type.contains("html") || type.contains("dtbook");
    }
  }

  /**
   * A document in the order of reading.
   *
   * @param linear false for what readers are only led to by a link
   */
  record Spine(Item item, boolean linear) {}

  private final ZipDirectory zip;
  private final String name;
  private final Element opf;
  private final String folder;
  private final Map<String, Item> items = new LinkedHashMap<>();
  private final List<Spine> spine = new ArrayList<>();

  /** What the guide of EPUB 2 says of documents: «cover», «toc», «title-page» …, by path. */
  private final Map<String, String> guide = new HashMap<>();

  /**
   * Opens a book.
   *
   * @throws RawiException if it is damaged, protected, or is a recording already
   */
  EpubPackage(Input input) {
    name = input.name();
    zip = new ZipDirectory(name, input.bytes());
    checkRights();
    String path =
        xml(CONTAINER)
            .flatMap(each -> Optional.ofNullable(each.selectFirst("rootfile[full-path]")))
            .map(root -> root.attr("full-path"))
            .orElseThrow(() -> trouble("document.epub-damaged", CONTAINER));
    opf = xml(path).orElseThrow(() -> trouble("document.epub-damaged", path));
    folder = path.contains("/") ? path.substring(0, path.lastIndexOf('/') + 1) : "";
    for (Element item : opf.select("manifest > item[href]")) {
      items.putIfAbsent(
          item.attr("id"),
          new Item(
              item.attr("id"),
              resolve(folder, item.attr("href")),
              item.attr("media-type").toLowerCase(Locale.ROOT),
              Set.of(item.attr("properties").strip().split("\\s+"))));
    }
    if (items.values().stream().anyMatch(item -> item.type().equals("application/smil+xml"))) {
      throw trouble("document.epub-audio");
    }
    for (Element each : opf.select("guide > reference[href]")) {
      guide.putIfAbsent(
          resolve(folder, each.attr("href")), each.attr("type").toLowerCase(Locale.ROOT));
    }
    readSpine();
  }

  /** Whether a ZIP that doesn't begin as books do is one all the same. */
  static boolean isIn(Input input) {
    try {
      return new ZipDirectory(input.name(), input.bytes()).names().contains(CONTAINER);
    } catch (RawiException e) {
      return false;
    }
  }

  private void readSpine() {
    Set<String> seen = new HashSet<>();
    for (Element each : opf.select("spine > itemref")) {
      Item item = items.get(each.attr("idref"));
      if (item != null && item.isDocument() && seen.add(item.path())) {
        spine.add(new Spine(item, !each.attr("linear").equals("no")));
      }
    }
    if (spine.isEmpty()) {
      throw trouble("document.epub-damaged", "spine");
    }
  }

  private void checkRights() {
    boolean encrypted =
        xml("META-INF/encryption.xml").stream()
            .flatMap(each -> each.select("*|EncryptedData *|EncryptionMethod").stream())
            .anyMatch(method -> !OBFUSCATION.contains(method.attr("Algorithm")));
    if (encrypted || RIGHTS.stream().anyMatch(zip.names()::contains)) {
      throw trouble("document.epub-protected");
    }
  }

  RawiException trouble(String key, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = name;
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new RawiException(Problem.UNREADABLE_INPUT, key, arguments);
  }

  /** The package document. */
  Element opf() {
    return opf;
  }

  List<Spine> spine() {
    return spine;
  }

  /** Whether its pages are laid out once for all, as picture books are. */
  boolean isFixed() {
    return opf.select("meta[property=rendition:layout]").text().contains("pre-paginated");
  }

  /** What the guide calls a document; empty if nothing. */
  String guide(String path) {
    return guide.getOrDefault(path, "");
  }

  /** The navigation document of EPUB 3. */
  Optional<Item> navigation() {
    return items.values().stream().filter(item -> item.properties().contains("nav")).findFirst();
  }

  /** The table of contents of EPUB 2. */
  Optional<Item> contents() {
    String id = opf.select("spine").attr("toc");
    return Optional.ofNullable(items.get(id))
        .or(
            () ->
                items.values().stream()
                    .filter(item -> item.type().equals("application/x-dtbncx+xml"))
                    .findFirst());
  }

  /** The picture of the book's cover. */
  Optional<Picture> coverPicture() {
    return cover()
        .flatMap(
            item ->
                zip.bytes(item.path())
                    .map(bytes -> new Picture.Inside(name + " › " + item.path(), bytes)));
  }

  private Optional<Item> cover() {
    String id = opf.select("meta[name=cover]").attr("content");
    return items.values().stream()
        .filter(item -> item.properties().contains("cover-image"))
        .findFirst()
        .or(() -> Optional.ofNullable(items.get(id)))
        .filter(item -> item.type().startsWith("image/"));
  }

  /** The characters of a file of the book. */
  Optional<String> text(String path) {
    return zip.bytes(path)
        .filter(bytes -> bytes.length > 0)
        .map(bytes -> new Input(name + " › " + path, bytes, Optional.empty()))
        .map(file -> file.text(Optional.empty()));
  }

  /** A file of the book as XML. Entities are never looked up. */
  Optional<Document> xml(String path) {
    return text(path).map(text -> Jsoup.parse(text, "", Parser.xmlParser()));
  }

  /**
   * The path in the ZIP of what a file refers to, without its fragment; a fragment alone is the
   * file.
   *
   * @param base the file that refers, or its folder with a slash at its end
   */
  static String resolve(String base, String href) {
    String path = href.strip().replaceFirst("#.*", "");
    if (path.isEmpty()) {
      return base;
    }
    String decoded = decode(path);
    String below = base.substring(0, base.lastIndexOf('/') + 1);
    List<String> steps = new ArrayList<>();
    for (String step : (decoded.startsWith("/") ? decoded : below + decoded).split("/", -1)) {
      if (step.equals("..")) {
        if (!steps.isEmpty()) {
          steps.remove(steps.size() - 1);
        }
      } else if (!step.equals(".") && !step.isEmpty()) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  /** What stands behind the {@code #}; empty without one. */
  static String fragment(String href) {
    int hash = href.indexOf('#');
    return hash < 0 ? "" : decode(href.substring(hash + 1).strip());
  }

  private static String decode(String part) {
    if (part.indexOf('%') < 0) {
      return part;
    }
    try {
      String path = URI.create(part.replace(" ", "%20")).getPath();
      return path == null ? part : path;
    } catch (IllegalArgumentException e) {
      return part;
    }
  }
}
