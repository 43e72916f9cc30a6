package org.rawi.article.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.FoundMetadata;
import org.rawi.article.Input;
import org.rawi.article.Page;
import org.rawi.article.ReadingOptions;

/**
 * ODT, and its flat form in one XML, → blocks: as {@link DocxReader} reads Word's. Source: OASIS
 * OpenDocument 1.3.
 */
public final class OdtReader {
  private static final int HEAD = 1000;
  private static final int MOST_SPACES = 100;
  private static final int MOST_CELLS = 30;

  /** Points; what programs take where nothing is said. */
  private static final double USUAL_SIZE = 12;

  /** What is drawn, and may have text in it. */
  private static final Set<String> SHAPES =
      Set.of(
          "frame",
          "custom-shape",
          "g",
          "rect",
          "line",
          "polyline",
          "polygon",
          "regular-polygon",
          "path",
          "circle",
          "ellipse",
          "connector",
          "caption",
          "measure");

  private final ReadingOptions options;
  private final OfficePage page = new OfficePage();
  private final Map<String, Style> styles = new HashMap<>();

  private final OdtLists lists = new OdtLists();

  private final List<Element> pending = new ArrayList<>();
  private final List<Element> boxes = new ArrayList<>();

  /** What is left out, with its reason; it is put at the end. */
  private final Map<Element, String> leftOut = new LinkedHashMap<>();

  /** Names of what was deleted, and those of them that stand in the text here. */
  private final Set<String> deletions = new HashSet<>();

  private final Set<String> deleting = new HashSet<>();
  private final Map<String, String> properties = new HashMap<>();
  private String reason = "";

  /** Whether a field says that the paragraph is hidden. */
  private boolean hidesParagraph;

  /** What a style says; empty is what it leaves to its parent. */
  private static final class Style {
    private String display = "";
    private String parent = "";
    private Optional<Integer> outline = Optional.empty();
    private Optional<Boolean> bold = Optional.empty();
    private Optional<Boolean> hidden = Optional.empty();
    private Optional<Double> size = Optional.empty();
  }

  /** Empty for a flat file. */
  private final Optional<OfficeZip> zip;

  private OdtReader(ReadingOptions options, Optional<OfficeZip> zip) {
    this.options = options;
    this.zip = zip;
  }

  /** Whether these are the bytes of a text of OpenDocument. */
  public static boolean isDocument(Input input) {
    String head = head(input);
    if (OfficeZip.isZip(input)) {
      return head.contains("mimetypeapplication/vnd.oasis.opendocument.text");
    }
    return head.contains("office:document") && head.contains("opendocument:xmlns:office");
  }

  private static String head(Input input) {
    byte[] bytes = input.bytes();
    return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads a document.
   *
   * @throws RawiException if it cannot be read
   */
  public static Page read(Input input, ReadingOptions options) {
    Optional<OfficeZip> packed =
        OfficeZip.isZip(input) ? Optional.of(new OfficeZip(input)) : Optional.empty();
    OdtReader reader = new OdtReader(options, packed);
    if (packed.isPresent()) {
      OfficeZip zip = packed.get();
      zip.part("META-INF/manifest.xml")
          .filter(OdtReader::isEncrypted)
          .ifPresent(
              xml -> {
                throw new RawiException(
                    Problem.UNREADABLE_INPUT, "document.zip-password", input.name());
              });
      zip.part("styles.xml").ifPresent(reader::document);
      zip.part("meta.xml").ifPresent(reader::document);
      reader.document(zip.needed("content.xml"));
    } else {
      reader.document(new XmlStream(input.name(), input.bytes()));
    }
    reader.leftOut.forEach(reader::putAside);
    FoundMetadata found = new FoundMetadata();
    OfficeMetadata.put(reader.properties, found);
    return reader.page.read(found, options);
  }

  private static boolean isEncrypted(XmlStream xml) {
    boolean[] encrypted = {false};
    xml.root();
    encrypted(xml, encrypted);
    return encrypted[0];
  }

  private static void encrypted(XmlStream xml, boolean[] found) {
    xml.children(
        name -> {
          found[0] |= name.equals("encryption-data");
          encrypted(xml, found);
        });
  }

  /** Any of a document's files, or all in one. */
  private void document(XmlStream xml) {
    xml.root();
    parts(xml);
  }

  private void parts(XmlStream xml) {
    xml.children(
        name -> {
          switch (name) {
            case "styles", "automatic-styles" -> xml.children(inner -> style(inner, xml));
            case "master-styles" -> masterPages(xml);
            case "meta" -> xml.children(inner -> property(inner, xml));
            case "body" -> parts(xml);
            case "text" -> blocks(xml);
            default -> xml.skip();
          }
        });
  }

  private void property(String name, XmlStream xml) {
    String value = xml.text().strip();
    String key =
        switch (name) {
          case "initial-creator" -> "creator";
          case "keyword" -> "keywords";
          default -> name;
        };
    if (name.equals("creator")) {
      properties.putIfAbsent(key, value); // who changed it last
    } else if (key.equals("keywords")) {
      properties.merge(key, value, (all, next) -> all + ", " + next);
    } else {
      properties.put(key, value);
    }
  }

  /** What stands at the edges of all pages. */
  private void masterPages(XmlStream xml) {
    xml.children(
        name -> {
          if (name.equals("header") || name.equals("footer") || name.endsWith("-left")) {
            leave(apart(() -> blocks(xml)), "page");
          } else {
            masterPages(xml);
          }
        });
  }

  /** Reads blocks that do not belong where they are written. */
  private Element apart(Runnable read) {
    Element around = page.container();
    List<Element> notesAround = List.copyOf(pending);
    List<Element> boxesAround = List.copyOf(boxes);
    pending.clear();
    boxes.clear();
    Element part = new Element("div");
    page.into(part);
    read.run();
    page.into(around);
    pending.addAll(0, notesAround);
    boxes.addAll(0, boxesAround);
    return part;
  }

  private void leave(Element part, String why) {
    if (part.hasText()) {
      leftOut.put(part, why);
    }
  }

  private void putAside(Element part, String why) {
    page.container().appendChild(part);
    page.unspoken(part, why);
  }

  private void style(String kind, XmlStream xml) {
    String name = xml.attribute("name").orElse("");
    if (kind.equals("list-style")) {
      lists.style(name, xml);
      return;
    }
    if (kind.equals("default-style") && !family(xml).equals("paragraph")) {
      xml.skip();
      return;
    }
    Style style = new Style();
    style.display = xml.attribute("display-name").orElse(name).toLowerCase(Locale.ROOT);
    style.parent = xml.attribute("parent-style-name").orElse("");
    style.outline =
        xml.attribute("default-outline-level").flatMap(DocxStyles::number).filter(n -> n > 0);
    xml.children(
        inner -> {
          if (inner.equals("text-properties")) {
            xml.attribute("font-weight")
                .or(() -> xml.attribute("font-weight-complex"))
                .ifPresent(weight -> style.bold = Optional.of(weight.matches("bold|[6-9]00")));
            xml.attribute("display").ifPresent(d -> style.hidden = Optional.of(d.equals("none")));
            xml.attribute("font-size-complex")
                .or(() -> xml.attribute("font-size"))
                .filter(size -> size.endsWith("pt"))
                .ifPresent(
                    size ->
                        style.size =
                            Optional.of(
                                2 * DocxStyles.points(size.substring(0, size.length() - 2))));
          }
          xml.skip();
        });
    styles.put(name, style);
  }

  private static String family(XmlStream xml) {
    return xml.attribute("family").orElse("");
  }

  private <T> Optional<T> said(String name, java.util.function.Function<Style, Optional<T>> what) {
    Set<String> seen = new HashSet<>();
    String now = name;
    for (Style style = styles.get(now); style != null && seen.add(now); style = styles.get(now)) {
      Optional<T> value = what.apply(style);
      if (value.isPresent()) {
        return value;
      }
      now = style.parent;
    }
    return Optional.empty();
  }

  private boolean isCalled(String name, String pattern) {
    return name.toLowerCase(Locale.ROOT).replace("_20_", " ").matches(pattern)
        || said(name, s -> s.display.matches(pattern) ? Optional.of(true) : Optional.empty())
            .isPresent();
  }

  private void blocks(XmlStream xml) {
    xml.children(name -> block(name, xml, Optional.empty()));
  }

  private void block(String name, XmlStream xml, Optional<OdtLists.Counting> list) {
    switch (name) {
      case "h" -> {
        int level = xml.attribute("outline-level").flatMap(DocxStyles::number).orElse(1);
        paragraph(xml, Optional.of(level), list);
      }
      case "p" -> paragraph(xml, Optional.empty(), list);
      case "list" -> list(xml, list);
      case "table" -> table(xml);
      case "tracked-changes" -> changes(xml);
      case "section" -> {
        boolean hidden = xml.attribute("display").filter(d -> d.equals("none")).isPresent();
        if (hidden) {
          aside("hidden", () -> blocks(xml));
        } else {
          blocks(xml);
        }
      }
      case "table-of-content",
          "illustration-index",
          "table-index",
          "user-index",
          "alphabetical-index",
          "bibliography" ->
          index(xml);
      case "text-box", "a", "numbered-paragraph" -> blocks(xml);
      case "annotation" -> comment(xml);
      default -> {
        if (SHAPES.contains(name)) {
          shape(xml);
        } else {
          xml.skip();
        }
      }
    }
  }

  private void index(XmlStream xml) {
    xml.children(
        name -> {
          if (name.equals("index-body")) {
            Element part =
                apart(
                    () ->
                        xml.children(
                            inner -> {
                              if (inner.equals("index-title")) {
                                blocks(xml);
                              } else {
                                block(inner, xml, Optional.empty());
                              }
                            }));
            leave(part, "navigation");
          } else {
            xml.skip();
          }
        });
  }

  /** What was deleted and is still in the file, here or where it stood. */
  private void changes(XmlStream xml) {
    xml.children(
        region -> {
          String id = xml.attribute("id").orElse("");
          xml.children(
              name -> {
                if (name.equals("deletion")) {
                  deletions.add(id);
                  leave(apart(() -> deletion(xml)), "deleted");
                } else {
                  xml.skip();
                }
              });
        });
  }

  private void deletion(XmlStream xml) {
    xml.children(
        name -> {
          if (name.equals("change-info")) {
            xml.skip();
          } else {
            block(name, xml, Optional.empty());
          }
        });
  }

  private void aside(String why, Runnable what) {
    String before = reason;
    reason = before.isEmpty() ? why : before;
    what.run();
    reason = before;
  }

  private void list(XmlStream xml, Optional<OdtLists.Counting> outer) {
    OdtLists.Counting counting = lists.begin(xml, outer);
    xml.children(
        name -> {
          if (name.equals("list-item") || name.equals("list-header")) {
            xml.attribute("start-value").flatMap(DocxStyles::number).ifPresent(counting::restart);
            boolean[] first = {name.equals("list-item")};
            xml.children(
                inner -> {
                  Optional<OdtLists.Counting> number =
                      first[0] || inner.equals("list") ? Optional.of(counting) : Optional.empty();
                  if (!inner.equals("list")) {
                    first[0] = false;
                  }
                  block(inner, xml, number);
                });
          } else {
            xml.skip();
          }
        });
  }

  private void table(XmlStream xml) {
    Element outer = page.container();
    Element table = page.block("table");
    rows(xml, table, false);
    page.into(outer);
  }

  /** A number of cells, bounded. */
  private static int cells(XmlStream xml, String attribute) {
    int number = xml.attribute(attribute).flatMap(DocxStyles::number).orElse(1);
    return Math.max(1, Math.min(MOST_CELLS, number));
  }

  private void rows(XmlStream xml, Element table, boolean heading) {
    xml.children(
        name -> {
          switch (name) {
            case "table-header-rows" -> rows(xml, table, true);
            case "table-rows", "table-row-group" -> rows(xml, table, heading);
            case "table-row" -> {
              Element row = table.appendElement("tr");
              xml.children(
                  inner -> {
                    if (inner.equals("table-cell")) {
                      Element cell = row.appendElement(heading ? "th" : "td");
                      int columns = cells(xml, "number-columns-spanned");
                      int repeated = cells(xml, "number-columns-repeated");
                      page.into(cell);
                      blocks(xml);
                      boolean empty = !cell.hasText() || cell.selectFirst("div, span, img") != null;
                      cell.attr("colspan", Integer.toString(empty ? columns * repeated : columns));
                      for (int i = 1; i < repeated && !empty; i++) {
                        row.appendChild(cell.clone());
                      }
                    } else {
                      xml.skip();
                    }
                  });
            }
            default -> xml.skip();
          }
        });
  }

  private void paragraph(
      XmlStream xml, Optional<Integer> outline, Optional<OdtLists.Counting> list) {
    String style = xml.attribute("style-name").orElse("");
    Element inside = new Element("p");
    int[] letters = {0, 0};
    boolean bold = said(style, s -> s.bold).orElse(false);
    if (said(style, s -> s.hidden).orElse(false)) {
      aside("hidden", () -> inline(xml, inside, bold, letters));
    } else {
      inline(xml, inside, bold, letters);
    }
    boolean empty = inside.text().isBlank() && inside.select("img").isEmpty();
    boolean hidden = hidesParagraph;
    hidesParagraph = false;
    if (hidden && !empty) {
      Element block = page.block("p");
      block.appendChildren(inside.childNodes());
      page.unspoken(block, "hidden");
    } else if (!empty) {
      put(style, inside, outline, list, letters[0] > 0 && letters[0] == letters[1]);
    }
    follow();
  }

  /** Something drawn that stands at no paragraph. */
  private void shape(XmlStream xml) {
    Element inside = new Element("p");
    frame(xml, inside);
    if (inside.childNodeSize() > 0) {
      page.block("p").appendChildren(inside.childNodes());
    }
    follow();
  }

  private void comment(XmlStream xml) {
    Runnable paragraphs = () -> xml.children(name -> block(name, xml, Optional.empty()));
    leave(apart(paragraphs), "comments");
  }

  /** Boxes and notes stand after their paragraph. */
  private void follow() {
    for (Element box : List.copyOf(boxes)) {
      boxes.remove(box);
      page.container().appendChild(box);
    }
    for (Element note : List.copyOf(pending)) {
      pending.remove(note);
      page.container().appendChild(note);
      if (!options.footnotes()) {
        page.unspoken(note, "footnote");
      }
    }
  }

  private void put(
      String style,
      Element inside,
      Optional<Integer> outline,
      Optional<OdtLists.Counting> list,
      boolean bold) {
    boolean cell = page.container().nameIs("td") || page.container().nameIs("th");
    boolean title = isCalled(style, "title|العنوان") && !isCalled(style, "subtitle");
    Optional<Integer> level =
        title ? Optional.of(0) : outline.or(() -> said(style, s -> s.outline));
    Element block;
    if (level.isPresent() && !cell) {
      block = page.heading(level.get());
    } else if (list.isPresent() && !cell) {
      block = page.item();
    } else if (isCalled(style, "quotations?|block text|blockquote")) {
      block = page.block("blockquote");
    } else {
      block = page.block("p");
    }
    if (level.isEmpty()) {
      list.ifPresent(counting -> OfficePage.label(block, lists.next(counting), inside));
    }
    block.appendChildren(inside.childNodes());
    if (isCalled(style, "author")) {
      properties.putIfAbsent("creator", block.text());
      page.unspoken(block, "metadata"); // said as a byline
    } else if (!cell && list.isEmpty()) {
      page.looks(block, bold, said(style, s -> s.size).orElse(USUAL_SIZE));
    }
  }

  /** What stands in a line. */
  private void inline(XmlStream xml, Element to, boolean bold, int[] letters) {
    xml.children(
        name -> {
          switch (name) {
            case "span" -> {
              String style = xml.attribute("style-name").orElse("");
              boolean inner = said(style, s -> s.bold).orElse(bold);
              if (said(style, s -> s.hidden).orElse(false)) {
                aside("hidden", () -> inline(xml, to, inner, letters));
              } else {
                inline(xml, to, inner, letters);
              }
              return;
            }
            case "a", "meta", "meta-field", "ruby-base" -> {
              inline(xml, to, bold, letters);
              return;
            }
            case "ruby" -> {
              xml.children(
                  part -> {
                    if (part.equals("ruby-base")) {
                      inline(xml, to, bold, letters);
                    } else {
                      xml.skip();
                    }
                  });
              return;
            }
            case "s" -> {
              int count = xml.attribute("c").flatMap(DocxStyles::number).orElse(1);
              characters(to, " ".repeat(Math.min(count, MOST_SPACES)), bold, letters);
            }
            case "tab" -> characters(to, " ", bold, letters);
            case "line-break" -> {
              if (reason.isEmpty()) {
                to.appendElement("br");
              }
            }
            case "note" -> {
              note(xml);
              return;
            }
            case "annotation" -> {
              comment(xml);
              return;
            }
            case "placeholder" -> {
              String invitation = xml.text();
              aside("form", () -> characters(to, invitation, bold, letters));
              return;
            }
            case "change-start" ->
                xml.attribute("change-id").filter(deletions::contains).ifPresent(deleting::add);
            case "change-end" -> xml.attribute("change-id").ifPresent(deleting::remove);
            case "hidden-text" -> {
              String hidden = xml.text();
              aside("hidden", () -> characters(to, hidden, bold, letters));
              return;
            }
            case "hidden-paragraph" ->
                hidesParagraph |=
                    xml.attribute("is-hidden").filter(value -> value.equals("true")).isPresent();
            case "change", "bookmark", "bookmark-start", "bookmark-end", "soft-page-break" -> {}
            default -> {
              if (SHAPES.contains(name)) {
                frame(xml, to);
              } else { // a field, shown by its characters
                characters(to, xml.text(), bold, letters);
              }
              return;
            }
          }
          xml.skip();
        },
        text -> characters(to, text.replaceAll("[ \\t\\r\\n]+", " "), bold, letters));
  }

  private void characters(Element to, String text, boolean bold, int[] letters) {
    if (text.isEmpty()) {
      return;
    }
    int count = (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    letters[0] += count;
    letters[1] += bold ? count : 0;
    String why = deleting.isEmpty() ? reason : "deleted";
    if (why.isEmpty()) {
      OfficePage.text(to, text);
    } else {
      page.unspoken(to, text, why);
    }
  }

  private void note(XmlStream xml) {
    xml.children(
        name -> {
          if (name.equals("note-body")) {
            pending.add(apart(() -> blocks(xml)));
          } else {
            xml.skip();
          }
        });
  }

  /** A picture's words, and the paragraphs of a text box. */
  private void frame(XmlStream xml, Element to) {
    xml.children(
        name -> {
          switch (name) {
            case "title", "desc" -> {
              String words = xml.text().strip();
              if (!words.isEmpty()) {
                to.appendElement("img").attr("alt", words);
              }
            }
            case "text-box", "p", "h", "list" -> {
              Runnable content =
                  name.equals("text-box")
                      ? () -> blocks(xml)
                      : () -> block(name, xml, Optional.empty());
              boxes.add(apart(content));
            }
            case "object" -> {
              String formula = xml.text().strip();
              if (!formula.isEmpty()) {
                page.unspoken(to, formula, "formula");
              }
            }
            case "a" -> frame(xml, to);
            case "image" -> {
              String path = xml.attribute("href").orElse("").replaceFirst("^\\./", "");
              zip.ifPresent(packed -> page.picture(packed.name(), path, () -> packed.bytes(path)));
              frame(xml, to);
            }
            default -> {
              if (SHAPES.contains(name)) {
                frame(xml, to);
              } else {
                xml.skip();
              }
            }
          }
        });
  }
}
