package org.rawi.article.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.rawi.RawiException;
import org.rawi.article.ArticleDate;
import org.rawi.article.FoundMetadata;
import org.rawi.article.Input;
import org.rawi.article.Page;
import org.rawi.article.ReadingOptions;

/**
 * DOCX → blocks, as Word shows it: tracked changes accepted, fields by their results, lists with
 * their numbers. Comments, headers, footers, hidden and deleted text are reported, notes too unless
 * they are asked for. A small reader over the ZIP: Apache POI would be 20 MB for the same. Source:
 * ECMA-376, transitional and strict.
 */
public final class DocxReader {
  private static final String MAIN = "word/document.xml";

  /** Enough of a file's beginning to tell one that ends in its middle from another ZIP. */
  private static final int HEAD = 4096;

  /** Where symbol fonts have their signs. */
  private static final int PRIVATE_USE = 0xF000;

  private final OfficeZip zip;
  private final ReadingOptions options;
  private final OfficePage page = new OfficePage();
  private final String folder;
  private final Map<String, String> targets = new HashMap<>();

  /** Where what is named by its number lies. */
  private final Map<String, String> pictures = new HashMap<>();

  private final DocxStyles styles;
  private final DocxNumbering numbering;
  private final Map<String, Element> notes = new LinkedHashMap<>();
  private final List<String> referred = new ArrayList<>();

  private final OfficeFields fields = new OfficeFields();

  /** Text boxes of the paragraph that is being read; they follow it. */
  private final List<Element> boxes = new ArrayList<>();

  private final List<String> authors = new ArrayList<>();
  private Optional<String> date = Optional.empty();
  private String reason = "";

  /** Whether another document is to be put in where it is named. */
  private boolean chunks;

  /** The paragraph that is being read. */
  private static final class Paragraph {
    private String style = "";
    private Optional<String> list = Optional.empty();
    private Optional<Integer> level = Optional.empty();
    private Optional<Integer> outline = Optional.empty();
    private int letters;
    private int bold;
    private double size;
  }

  private DocxReader(Input input, ReadingOptions options) {
    this.zip = new OfficeZip(input);
    this.options = options;
    String main = mainPart();
    folder = main.contains("/") ? main.substring(0, main.lastIndexOf('/') + 1) : "";
    relations(folder + "_rels/" + main.substring(folder.length()) + ".rels", folder);
    styles = target("styles").flatMap(zip::part).map(DocxStyles::new).orElseGet(DocxStyles::new);
    numbering =
        target("numbering")
            .flatMap(zip::part)
            .map(DocxNumbering::new)
            .orElseGet(DocxNumbering::new);
    for (String kind : List.of("footnotes", "endnotes")) {
      target(kind).flatMap(zip::part).ifPresent(xml -> readNotes(kind, xml));
    }
    XmlStream xml = zip.needed(main);
    xml.root();
    xml.children(
        name -> {
          if (name.equals("body")) {
            blocks(xml);
          } else {
            xml.skip();
          }
        });
    leaveOut();
  }

  /** Whether these are the bytes of a DOCX. */
  public static boolean isDocument(Input input) {
    if (OfficeZip.isProtected(input)) {
      return true;
    }
    if (!OfficeZip.isZip(input)) {
      return false;
    }
    if (OfficeZip.holds(input, MAIN)) {
      return true;
    }
    return names(input)
        .map(
            names ->
                names.contains("[Content_Types].xml")
                    && names.stream().anyMatch(name -> name.startsWith("word/")))
        .orElseGet(() -> headOf(input).contains("word/"));
  }

  /** Those of its parts; empty if it is not whole. */
  private static Optional<Set<String>> names(Input input) {
    try {
      return Optional.of(new ZipDirectory(input.name(), input.bytes()).names());
    } catch (RawiException damaged) {
      return Optional.empty();
    }
  }

  private static String headOf(Input input) {
    byte[] bytes = input.bytes();
    return new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
  }

  /**
   * Reads a document.
   *
   * @throws RawiException if it cannot be read
   */
  public static Page read(Input input, ReadingOptions options) {
    DocxReader reader = new DocxReader(input, options);
    FoundMetadata found = reader.metadata();
    return reader.page.read(found, options);
  }

  private String mainPart() {
    String[] main = {MAIN};
    zip.part("_rels/.rels")
        .ifPresent(
            xml -> {
              xml.root();
              xml.children(
                  name -> {
                    boolean document =
                        xml.attribute("Type")
                            .filter(t -> t.endsWith("/officeDocument"))
                            .isPresent();
                    if (document) {
                      main[0] = xml.attribute("Target").orElse(MAIN).replaceFirst("^/", "");
                    }
                    xml.skip();
                  });
            });
    return main[0];
  }

  /** What belongs to the main part; what lies outside the file is never followed. */
  private void relations(String path, String base) {
    zip.part(path)
        .ifPresent(
            xml -> {
              xml.root();
              xml.children(
                  name -> {
                    boolean inside =
                        xml.attribute("TargetMode").filter(m -> m.equals("External")).isEmpty();
                    String type = xml.attribute("Type").orElse("").replaceFirst(".*/", "");
                    String target = xml.attribute("Target").orElse("");
                    if (inside && !target.isEmpty()) {
                      String full = target.startsWith("/") ? target.substring(1) : base + target;
                      targets.merge(type, full, (first, next) -> first + "\n" + next);
                      xml.attribute("Id").ifPresent(id -> pictures.put(id, full));
                    }
                    xml.skip();
                  });
            });
  }

  private Optional<String> target(String type) {
    return Optional.ofNullable(targets.get(type)).map(all -> all.replaceFirst("\n.*", ""));
  }

  private FoundMetadata metadata() {
    FoundMetadata found = new FoundMetadata();
    found.authors(authors);
    date.ifPresent(found::date);
    zip.part("docProps/core.xml")
        .ifPresent(
            xml -> {
              xml.root();
              Map<String, String> core = new HashMap<>();
              xml.children(name -> core.put(name, xml.text().strip()));
              OfficeMetadata.put(core, found);
            });
    return found;
  }

  private void readNotes(String kind, XmlStream xml) {
    xml.root();
    Element before = page.container();
    xml.children(
        name -> {
          boolean separator =
              xml.attribute("type").filter(type -> !type.equals("normal")).isPresent();
          String id = kind + " " + xml.attribute("id").orElse("");
          if (separator) {
            xml.skip();
            return;
          }
          Element note = new Element("div");
          page.into(note);
          blocks(xml);
          notes.put(id, note);
        });
    page.into(before);
  }

  /** Paragraphs and tables. */
  private void blocks(XmlStream xml) {
    xml.children(name -> block(name, xml));
  }

  private void block(String name, XmlStream xml) {
    switch (name) {
      case "p" -> paragraph(xml);
      case "tbl" -> table(xml);
      case "sdt" -> control(xml, this::block);
      case "altChunk" -> {
        chunks = true;
        xml.skip();
      }
      case "AlternateContent" -> alternative(xml, this::block);
      case "ins", "moveTo", "smartTag", "customXml", "sdtContent" -> blocks(xml);
      case "del", "moveFrom" -> aside("deleted", () -> blocks(xml));
      default -> xml.skip();
    }
  }

  /** Does something whose characters are not spoken. */
  private void aside(String why, Runnable what) {
    String before = reason;
    reason = before.isEmpty() ? why : before;
    what.run();
    reason = before;
  }

  private interface Part {
    void read(String name, XmlStream xml);
  }

  /** A content control: what is typed into it, not what invites to type. */
  private void control(XmlStream xml, Part part) {
    boolean[] placeholder = {false};
    boolean[] contents = {false};
    xml.children(
        name -> {
          if (name.equals("sdtPr")) {
            xml.children(
                property -> {
                  placeholder[0] |= property.equals("showingPlcHdr") && xml.isOn();
                  if (property.equals("docPartObj")) {
                    xml.children(
                        inner -> {
                          contents[0] |=
                              xml.attribute("val")
                                  .filter(gallery -> gallery.equals("Table of Contents"))
                                  .isPresent();
                          xml.skip();
                        });
                  } else {
                    xml.skip();
                  }
                });
          } else if (name.equals("sdtContent")) {
            String why = placeholder[0] ? "form" : contents[0] ? "navigation" : "";
            if (why.isEmpty()) {
              xml.children(inner -> part.read(inner, xml));
            } else {
              aside(why, () -> xml.children(inner -> part.read(inner, xml)));
            }
          } else {
            xml.skip();
          }
        });
  }

  /** The first choice; the fallback holds the same once more. */
  private void alternative(XmlStream xml, Part part) {
    boolean[] chosen = {false};
    xml.children(
        name -> {
          if (name.equals("Choice") && !chosen[0]) {
            chosen[0] = true;
            xml.children(inner -> part.read(inner, xml));
          } else if (name.equals("Fallback") && !chosen[0]) {
            xml.children(inner -> part.read(inner, xml));
          } else {
            xml.skip();
          }
        });
  }

  private void table(XmlStream xml) {
    Element outer = page.container();
    Element table = page.block("table");
    xml.children(
        name -> {
          if (name.equals("tr")) {
            row(xml, table);
          } else if (name.equals("sdt")) {
            control(xml, (inner, stream) -> rows(inner, stream, table));
          } else {
            rows(name, xml, table);
          }
        });
    page.into(outer);
    if (!reason.isEmpty()) {
      page.unspoken(table, reason);
    }
  }

  private void rows(String name, XmlStream xml, Element table) {
    switch (name) {
      case "tr" -> row(xml, table);
      case "ins", "moveTo", "customXml" -> xml.children(inner -> rows(inner, xml, table));
      default -> xml.skip();
    }
  }

  private void row(XmlStream xml, Element table) {
    Element row = table.appendElement("tr");
    boolean[] heading = {false};
    boolean[] deleted = {false};
    xml.children(
        name -> {
          if (name.equals("trPr")) {
            xml.children(
                property -> {
                  heading[0] |= property.equals("tblHeader") && xml.isOn();
                  deleted[0] |= property.equals("del");
                  xml.skip();
                });
          } else {
            cells(name, xml, row, heading[0]);
          }
        });
    if (deleted[0]) {
      page.unspoken(row, "deleted");
    }
  }

  private void cells(String name, XmlStream xml, Element row, boolean heading) {
    switch (name) {
      case "tc" -> cell(xml, row, heading);
      case "sdt" -> control(xml, (inner, stream) -> cells(inner, stream, row, heading));
      case "customXml" -> xml.children(inner -> cells(inner, xml, row, heading));
      default -> xml.skip();
    }
  }

  private void cell(XmlStream xml, Element row, boolean heading) {
    Element cell = row.appendElement(heading ? "th" : "td");
    page.into(cell);
    xml.children(
        name -> {
          if (name.equals("tcPr")) {
            xml.children(
                property -> {
                  if (property.equals("gridSpan")) {
                    xml.attribute("val").ifPresent(span -> cell.attr("colspan", span));
                  }
                  xml.skip();
                });
          } else {
            block(name, xml);
          }
        });
  }

  private void paragraph(XmlStream xml) {
    Paragraph paragraph = new Paragraph();
    Element inside = new Element("p");
    List<String> notesBefore = new ArrayList<>(referred);
    xml.children(
        name -> {
          if (name.equals("pPr")) {
            properties(xml, paragraph);
          } else {
            inline(name, xml, paragraph, inside);
          }
        });
    put(paragraph, inside);
    for (Element box : List.copyOf(boxes)) {
      boxes.remove(box);
      page.container().appendChild(box);
    }
    if (options.footnotes() && reason.isEmpty()) {
      referred.removeAll(notesBefore);
      for (String id : List.copyOf(referred)) {
        Element note = notes.remove(id);
        if (note != null) {
          page.container().appendChild(note);
        }
      }
      referred.addAll(0, notesBefore);
    }
  }

  private void properties(XmlStream xml, Paragraph paragraph) {
    xml.children(
        name -> {
          switch (name) {
            case "pStyle" -> paragraph.style = xml.attribute("val").orElse("");
            case "outlineLvl" ->
                paragraph.outline = xml.attribute("val").flatMap(DocxStyles::number);
            case "numId" -> paragraph.list = xml.attribute("val");
            case "ilvl" -> paragraph.level = xml.attribute("val").flatMap(DocxStyles::number);
            case "numPr" -> {
              properties(xml, paragraph);
              return;
            }
            default -> {}
          }
          xml.skip();
        });
  }

  /** The paragraph, as what its style makes of it. */
  private void put(Paragraph paragraph, Element inside) {
    boolean empty = inside.text().isBlank() && inside.select("img").isEmpty();
    Optional<Integer> heading =
        paragraph
            .outline
            .filter(outline -> outline < 9)
            .map(outline -> outline + 1)
            .or(() -> styles.heading(paragraph.style));
    String list =
        paragraph.list.or(() -> styles.list(paragraph.style)).filter(numbering::isList).orElse("");
    int level = paragraph.level.orElseGet(() -> styles.level(paragraph.style));
    String number = list.isEmpty() || empty ? "" : numbering.next(list, level);
    if (empty) {
      return;
    }
    Element block;
    boolean cell = page.container().nameIs("td") || page.container().nameIs("th");
    if (heading.isPresent() && !cell) {
      block = page.heading(heading.get());
    } else if (!list.isEmpty()) {
      block = page.item();
    } else if (styles.isQuote(paragraph.style)) {
      block = page.block("blockquote");
    } else if (styles.isCaption(paragraph.style)) {
      block = page.block("figcaption");
    } else {
      block = page.block("p");
    }
    OfficePage.label(block, number, inside);
    block.appendChildren(inside.childNodes());
    if (styles.isContents(paragraph.style)) {
      page.unspoken(block, "navigation");
    } else if (styles.isAuthor(paragraph.style)) {
      authors.add(block.text());
      page.unspoken(block, "metadata"); // said as a byline
    } else if (styles.isDate(paragraph.style) && ArticleDate.published(block.text()).isPresent()) {
      date = Optional.of(block.text());
    } else if (!cell && list.isEmpty()) {
      boolean bold = paragraph.letters > 0 && paragraph.bold == paragraph.letters;
      page.looks(block, bold, paragraph.size);
    }
  }

  /** What stands in a line. */
  private void inline(String name, XmlStream xml, Paragraph paragraph, Element to) {
    switch (name) {
      case "r" -> run(xml, paragraph, to);
      case "hyperlink", "smartTag", "ins", "moveTo", "fldSimple", "customXml", "dir", "bdo" ->
          xml.children(inner -> inline(inner, xml, paragraph, to));
      case "del", "moveFrom" ->
          aside("deleted", () -> xml.children(inner -> inline(inner, xml, paragraph, to)));
      case "sdt" -> control(xml, (inner, stream) -> inline(inner, stream, paragraph, to));
      case "AlternateContent" ->
          alternative(xml, (inner, stream) -> inline(inner, stream, paragraph, to));
      case "oMath", "oMathPara" -> {
        String formula = xml.text().strip();
        if (!formula.isEmpty()) {
          page.unspoken(to, formula, "formula");
        }
      }
      default -> xml.skip();
    }
  }

  private void run(XmlStream xml, Paragraph paragraph, Element to) {
    boolean[] hidden = {styles.hidden(paragraph.style)};
    boolean[] bold = {styles.bold(paragraph.style)};
    double[] size = {styles.size(paragraph.style)};
    xml.children(
        name -> {
          if (name.equals("rPr")) {
            xml.children(
                property -> {
                  switch (property) {
                    case "vanish", "webHidden" ->
                        hidden[0] = property.equals("vanish") && xml.isOn();
                    case "b", "bCs" -> bold[0] = xml.isOn();
                    case "sz", "szCs" ->
                        size[0] = xml.attribute("val").map(DocxStyles::points).orElse(size[0]);
                    case "rStyle" -> {
                      String style = xml.attribute("val").orElse("");
                      hidden[0] |= styles.hidden(style);
                      bold[0] |= styles.bold(style);
                    }
                    default -> {}
                  }
                  xml.skip();
                });
          } else if (hidden[0]) {
            aside("hidden", () -> piece(name, xml, paragraph, to, bold[0], size[0]));
          } else {
            piece(name, xml, paragraph, to, bold[0], size[0]);
          }
        });
  }

  private void piece(
      String name, XmlStream xml, Paragraph paragraph, Element to, boolean bold, double size) {
    switch (name) {
      case "t" -> {
        String text = xml.text();
        int letters = (int) text.codePoints().filter(Character::isLetterOrDigit).count();
        paragraph.letters += letters;
        paragraph.bold += bold ? letters : 0;
        paragraph.size = Math.max(paragraph.size, size);
        characters(to, text);
        return;
      }
      case "delText" -> {
        String text = xml.text();
        aside("deleted", () -> characters(to, text));
        return;
      }
      case "tab", "ptab" -> characters(to, " ");
      case "br", "cr" -> {
        if (xml.attribute("type").isEmpty() && isShown()) {
          to.appendElement("br");
        }
      }
      case "noBreakHyphen" -> characters(to, "-");
      case "sym" -> symbol(xml, to);
      case "instrText" -> {
        fields.instruction(xml.text());
        return;
      }
      case "fldChar" -> field(xml.attribute("fldCharType").orElse(""));
      case "footnoteReference", "endnoteReference" -> {
        String kind = name.equals("footnoteReference") ? "footnotes " : "endnotes ";
        xml.attribute("id").ifPresent(id -> referred.add(kind + id));
      }
      case "drawing", "pict", "object" -> {
        xml.children(inner -> drawing(inner, xml, to));
        return;
      }
      case "AlternateContent" -> {
        alternative(xml, (inner, stream) -> piece(inner, stream, paragraph, to, bold, size));
        return;
      }
      case "ruby" -> {
        xml.children(
            inner -> {
              if (inner.equals("rubyBase")) {
                xml.children(part -> inline(part, xml, paragraph, to));
              } else {
                xml.skip();
              }
            });
        return;
      }
      default -> {}
    }
    xml.skip();
  }

  private boolean isShown() {
    return fields.isShown();
  }

  private void characters(Element to, String text) {
    if (!isShown() || text.isEmpty()) {
      return;
    }
    String why = reason.isEmpty() && fields.isContents() ? "navigation" : reason;
    if (why.isEmpty()) {
      OfficePage.text(to, text);
    } else {
      page.unspoken(to, text, why);
    }
  }

  /** A sign of a symbol font stands at a place of Unicode where nothing is. */
  private void symbol(XmlStream xml, Element to) {
    String code = xml.attribute("char").orElse("");
    if (code.matches("[0-9A-Fa-f]{4}")) {
      int c = Integer.parseInt(code, 16);
      characters(to, c >= PRIVATE_USE ? " " : Character.toString(c));
    }
  }

  /** A field: its instruction is not shown, its result is. */
  private void field(String type) {
    switch (type) {
      case "begin" -> fields.begin();
      case "separate" -> fields.separate();
      case "end" -> fields.end();
      default -> {}
    }
  }

  /** A picture's words, and the paragraphs of a text box. */
  private void drawing(String name, XmlStream xml, Element to) {
    if (name.equals("docPr") || name.equals("shape") && xml.attribute("alt").isPresent()) {
      xml.attribute("descr")
          .or(() -> xml.attribute("alt"))
          .filter(words -> !words.isBlank())
          .ifPresent(words -> to.appendElement("img").attr("alt", words));
    }
    if (name.equals("blip") || name.equals("imagedata")) {
      String path =
          xml.attribute("embed").or(() -> xml.attribute("id")).map(pictures::get).orElse("");
      page.picture(zip.name(), path, () -> zip.bytes(path));
    }
    if (name.equals("txbxContent")) {
      Element before = page.container();
      Element box = new Element("div");
      page.into(box);
      List<Element> waiting = new ArrayList<>(boxes);
      boxes.clear();
      blocks(xml);
      boxes.clear();
      boxes.addAll(waiting);
      boxes.add(box);
      page.into(before);
      return;
    }
    if (name.equals("AlternateContent")) {
      alternative(xml, (inner, stream) -> drawing(inner, stream, to));
      return;
    }
    xml.children(inner -> drawing(inner, xml, to));
  }

  /** Notes that nobody asked for, comments, and what stands at the edges of pages. */
  private void leaveOut() {
    if (chunks) {
      Element names = new Element("div").text(targets.getOrDefault("aFChunk", ""));
      leave(names, "embedded");
    }
    notes.forEach((id, note) -> leave(note, "footnote"));
    for (String kind : List.of("diagramData", "chart")) {
      parts(kind)
          .forEach(
              xml -> {
                Element drawn = new Element("div");
                xml.root();
                drawn(xml, drawn);
                leave(drawn, "picture");
              });
    }
    for (String kind : List.of("comments", "header", "footer")) {
      Set<String> seen = new LinkedHashSet<>();
      parts(kind)
          .forEach(
              xml -> {
                Element part = new Element("div");
                Element before = page.container();
                page.into(part);
                xml.root();
                xml.children(
                    name -> {
                      if (name.equals("comment")) {
                        blocks(xml);
                      } else {
                        block(name, xml);
                      }
                    });
                page.into(before);
                if (seen.add(part.text())) {
                  leave(part, kind.equals("comments") ? "comments" : "page");
                }
              });
    }
  }

  private List<XmlStream> parts(String kind) {
    return Stream.of(targets.getOrDefault(kind, "").split("\n", -1))
        .flatMap(path -> zip.part(path).stream())
        .toList();
  }

  /** The words of a diagram, and those and the values of a chart. */
  private static void drawn(XmlStream xml, Element to) {
    xml.children(
        name -> {
          if (name.equals("t") && !to.nameIs("span") || name.equals("v")) {
            Element piece = new Element("span");
            to.appendChild(piece);
            drawn(xml, piece);
            OfficePage.text(to, " ");
          } else {
            drawn(xml, to);
          }
        },
        text -> {
          if (to.nameIs("span")) {
            OfficePage.text(to, text);
          }
        });
  }

  private void leave(Element part, String why) {
    if (!part.text().isBlank()) {
      page.container().appendChild(part);
      page.unspoken(part, why);
    }
  }
}
