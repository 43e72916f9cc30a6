package org.rawi.article.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.article.Article.Dropped;
import org.rawi.article.BareText;
import org.rawi.article.ExtractedText;
import org.rawi.article.FoundMetadata;
import org.rawi.article.Input;
import org.rawi.article.Page;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.ReadingOptions;
import org.rawi.article.document.PdfBlocks.Block;
import org.rawi.article.document.PdfLine.Piece;
import org.rawi.article.document.PdfLines.Row;
import org.rawi.text.Arabic;
import org.rawi.text.Span;

/**
 * PDF → blocks. A page says which sign stands where, and no more: lines, words, their order,
 * paragraphs and headings are understood from the places and sizes of the signs. The text is that
 * of the signs, in the order in which it is read.
 */
public final class PdfReader {
  private static final int MOST_PAGES = 5_000;
  private static final int MOST_BOOKMARKS = 10_000;

  /** Signs of a whole document; ten times a long book. */
  private static final int MOST_SIGNS = 20_000_000;

  /** The share of signs without letters above which nothing can be understood. */
  private static final double UNKNOWN = 0.25;

  /** A page with fewer signs than this holds a picture, if anything. */
  private static final int FEWEST_SIGNS = 8;

  /** The number of a heading. */
  private static final Pattern NUMBERED =
      Pattern.compile("^(\\p{Nd}{1,3}(?:[.\\-]\\p{Nd}{1,3}){0,4})\\s+(?=\\p{L})");

  private static final Pattern PRIVATE = Pattern.compile("\\p{Co}");
  private static final Pattern UNREADABLE = Pattern.compile("\\S*\\p{Co}\\S*");

  private final Input input;
  private final ReadingOptions options;
  private final List<List<Row>> rows = new ArrayList<>();

  /** What runs upwards or downwards on each page. */
  private final List<String> turned = new ArrayList<>();

  private final List<Double> widths = new ArrayList<>();

  /** Numbers of the pages that hold pictures and no text. */
  private final List<Integer> pictures = new ArrayList<>();

  private long signs;

  private PdfReader(Input input, ReadingOptions options) {
    this.input = input;
    this.options = options;
  }

  /**
   * Reads a document.
   *
   * @throws RawiException if it is damaged, protected, or holds no text that can be understood
   */
  public static Page read(Input input, ReadingOptions options) {
    try (PDDocument document =
        Loader.loadPDF(input.bytes(), "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
      return new PdfReader(input, options).read(document);
    } catch (InvalidPasswordException e) {
      throw trouble(input, "document.pdf-password");
    } catch (IOException e) {
      throw trouble(input, "document.pdf-damaged");
    } catch (RawiException e) {
      throw e;
    } catch (RuntimeException e) { // damaged files make the library throw of many kinds
      throw trouble(input, "document.pdf-damaged");
    }
  }

  private static RawiException trouble(Input input, String key, Object... more) {
    Object[] arguments = new Object[more.length + 1];
    arguments[0] = input.name();
    System.arraycopy(more, 0, arguments, 1, more.length);
    return new RawiException(Problem.UNREADABLE_INPUT, key, arguments);
  }

  private Page read(PDDocument document) throws IOException {
    if (document.getNumberOfPages() > MOST_PAGES) {
      throw trouble(input, "document.pdf-many", MOST_PAGES);
    }
    takeRows(document);
    if (2 * pictures.size() > rows.size() || (signs == 0 && !pictures.isEmpty())) {
      throw trouble(input, "document.pdf-scanned");
    }
    new PdfKashida(rows).replace(rows);
    List<Row> all = rows.stream().flatMap(List::stream).toList();
    long unknown =
        all.stream().flatMap(row -> row.glyphs().stream()).filter(PdfGlyph::isUnknown).count();
    if (unknown > UNKNOWN * signs) {
      throw trouble(input, "document.pdf-unknown", Math.round(100.0 * unknown / signs));
    }
    PdfText text = new PdfText(all);
    boolean rightToLeft = isRightToLeft(all) && !text.isUnordered();
    List<List<PdfLine>> lines = new ArrayList<>();
    for (int page = 0; page < rows.size(); page++) {
      List<PdfLine> ofPage = new ArrayList<>();
      for (Row row : rows.get(page)) {
        PdfLine line = text.line(row, page, rightToLeft, widths.get(page));
        if (!line.text().isEmpty()) {
          ofPage.add(line);
        }
      }
      lines.add(ofPage);
    }
    rows.clear();
    return page(document, lines);
  }

  private void takeRows(PDDocument document) throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs();
    for (PDPage page : document.getPages()) {
      List<PdfGlyph> ofPage = PdfMarks.join(glyphs.of(page));
      signs += ofPage.size();
      turned.add(glyphs.turnedText());
      if (signs > MOST_SIGNS || glyphs.isOverfull()) {
        throw trouble(input, "document.pdf-many", MOST_PAGES);
      }
      if (ofPage.size() < FEWEST_SIGNS && hasPicture(page)) {
        pictures.add(rows.size() + 1);
      }
      boolean rightToLeft = PdfOrder.isRightToLeft(ofPage);
      rows.add(PdfLines.of(ofPage, rightToLeft));
      widths.add((double) Math.max(page.getCropBox().getWidth(), page.getCropBox().getHeight()));
    }
  }

  private static boolean hasPicture(PDPage page) {
    return page.getResources() != null
        && page.getResources().getXObjectNames().iterator().hasNext();
  }

  private static boolean isRightToLeft(List<Row> rows) {
    long right = rows.stream().filter(row -> PdfOrder.isRightToLeft(row.glyphs())).count();
    return 2 * right >= rows.size();
  }

  private Page page(PDDocument document, List<List<PdfLine>> pages) throws IOException {
    Map<PdfLine, String> furniture = PdfFurniture.of(pages);
    List<PdfLine> lines =
        pages.stream().flatMap(List::stream).filter(line -> !furniture.containsKey(line)).toList();
    PdfBlocks structure = new PdfBlocks(lines, bookmarks(document));
    ExtractedText out = new ExtractedText();
    int page = -1;
    for (Block block : structure.of(lines)) {
      int starts = block.lines().get(0).page();
      while (page < starts) {
        furniture(pages.get(++page), furniture, turned.get(page), out);
      }
      write(block, out);
    }
    while (page + 1 < pages.size()) {
      furniture(pages.get(++page), furniture, turned.get(page), out);
    }
    Page read = out.page(metadata(document, pages));
    boolean marked = read.blocks().stream().anyMatch(each -> each.kind() == Kind.HEADING);
    for (int number : pictures) {
      read.dropped().add(new Dropped(new Span(0, 0), Integer.toString(number), "picture-page"));
    }
    return new Page(read.text(), read.blocks(), read.found(), read.dropped(), marked);
  }

  private static void furniture(
      List<PdfLine> page, Map<PdfLine, String> furniture, String turned, ExtractedText out) {
    for (PdfLine line : page) {
      String reason = furniture.get(line);
      if (reason != null) {
        out.append(shown(line.text()));
        out.dropBlock(reason);
      }
    }
    out.append(shown(turned));
    out.dropBlock("turned");
  }

  private void write(Block block, ExtractedText out) {
    boolean spoken = !block.note() || options.footnotes();
    String numbered = block.kind() == Kind.HEADING ? "$1\t" : "$0"; // «1.2 الموسم»: a pause
    for (int i = 0; i < block.lines().size(); i++) {
      PdfLine line = block.lines().get(i);
      boolean hyphen = i + 1 < block.lines().size() && isHyphenated(line, block.lines().get(i + 1));
      for (Piece piece : line.pieces()) {
        if (piece.reference() && spoken) {
          int from = out.mark();
          out.append(piece.text());
          out.dropSince(from, "reference");
        } else {
          String text = piece.text();
          String words = hyphen && text.endsWith("-") ? text.substring(0, text.length() - 1) : text;
          String[] cells = NUMBERED.matcher(words).replaceFirst(numbered).split("\t", -1);
          for (int k = 0; k < cells.length; k++) {
            if (k > 0) {
              out.lineBreak();
            }
            append(cells[k], out);
          }
        }
      }
      boolean joined = hyphen || line.text().matches(".*\\p{Nd}[-–/]"); // 1998-1999
      out.append(joined ? "" : " ");
    }
    if (spoken) {
      out.endBlock(block.kind());
    } else {
      out.dropBlock("footnote");
    }
  }

  /** Words with signs that nobody knows are not spoken. */
  private static void append(String text, ExtractedText out) {
    Matcher unknown = UNREADABLE.matcher(text);
    int at = 0;
    while (unknown.find()) {
      out.append(text.substring(at, unknown.start()));
      int from = out.mark();
      out.append(shown(unknown.group()));
      out.dropSince(from, "unreadable");
      at = unknown.end();
    }
    out.append(text.substring(at));
  }

  private static String shown(String text) {
    return PRIVATE.matcher(text).replaceAll("\uFFFD");
  }

  /** A Latin word that is parted at the end of its line. */
  private static boolean isHyphenated(PdfLine line, PdfLine next) {
    String text = line.text();
    return text.matches(".*\\p{IsLatin}{2}-") && next.text().matches("\\p{Ll}.*");
  }

  private Set<String> bookmarks(PDDocument document) {
    Set<String> titles = new HashSet<>();
    PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
    if (outline != null) {
      bookmarks(outline, titles, 0);
    }
    return titles;
  }

  private static void bookmarks(PDOutlineNode node, Set<String> titles, int depth) {
    Set<PDOutlineItem> seen = new HashSet<>();
    for (PDOutlineItem item : node.children()) {
      if (depth > 16 || titles.size() > MOST_BOOKMARKS || !seen.add(item)) {
        return;
      }
      String title = BareText.of(item.getTitle() == null ? "" : item.getTitle());
      if (!title.isEmpty()) {
        titles.add(title);
      }
      bookmarks(item, titles, depth + 1);
    }
  }

  /** What the file says about itself; programs put names of files for titles. */
  private FoundMetadata metadata(PDDocument document, List<List<PdfLine>> pages) {
    FoundMetadata found = new FoundMetadata();
    PDDocumentInformation information = document.getDocumentInformation();
    String title = Optional.ofNullable(information.getTitle()).orElse("").strip();
    String first =
        pages.stream()
            .flatMap(List::stream)
            .limit(40)
            .map(PdfLine::text)
            .reduce("", (a, b) -> a + " " + b);
    if (Arabic.hasLetter(title)
        && (" " + BareText.of(first) + " ").contains(" " + BareText.of(title) + " ")) {
      found.title(title);
    }
    String author = Optional.ofNullable(information.getAuthor()).orElse("");
    if (Arabic.hasLetter(author)) {
      found.authors(List.of(author.split("\\s*[;؛,،]\\s*")));
    }
    Optional.ofNullable(information.getSubject())
        .filter(Arabic::hasLetter)
        .ifPresent(found::description);
    String keywords = Optional.ofNullable(information.getKeywords()).orElse("");
    if (Arabic.hasLetter(keywords)) {
      found.keywords(List.of(keywords.split("\\s*[;؛,،]\\s*")));
    }
    found.language(document.getDocumentCatalog().getLanguage());
    return found;
  }
}
