package org.rawi.article.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.rawi.article.BareText;
import org.rawi.article.Block;
import org.rawi.article.ExtractedText;
import org.rawi.article.FoundMetadata;
import org.rawi.article.Input;
import org.rawi.article.Page;
import org.rawi.article.Paragraph.Kind;
import org.rawi.article.ReadingOptions;
import org.rawi.article.document.EpubChapters.Chapter;
import org.rawi.article.document.EpubNavigation.Entry;
import org.rawi.article.document.EpubPackage.Spine;
import org.rawi.article.page.WholePage;

/**
 * EPUB 2 and 3 → blocks: the documents in the order of their spine. All text of a book is the book:
 * nothing is taken for furniture by its look; the table of contents, the numbers of printed pages
 * and the marks of notes are not spoken, nor are notes unless they are asked for. The text is the
 * documents' and, where they have no heading, that of the table of contents.
 */
public final class EpubReader {
  /** Where a book says that it is one. */
  private static final int HEAD = 100;

  private static final Set<String> CONTENTS = Set.of("toc", "loi", "lot", "landmarks", "page-list");
  private static final Set<String> PAGE_NUMBER = Set.of("pagebreak");

  private final EpubPackage book;
  private final ReadingOptions options;
  private final EpubNavigation navigation;
  private final String title;

  /** By path, in the order of reading. */
  private final Map<String, Document> pages = new LinkedHashMap<>();

  /** Elements that are not spoken, and why. */
  private final Map<Element, String> unspoken = new HashMap<>();

  private EpubReader(Input input, ReadingOptions options) {
    this.options = options;
    book = new EpubPackage(input);
    navigation = new EpubNavigation(book);
    title = EpubMetadata.of(book.opf()).title().orElse("");
    for (Spine each : book.spine()) {
      String path = each.item().path();
      book.text(path).ifPresent(text -> pages.put(path, EpubPage.parse(text)));
    }
    pages.forEach(this::mark);
    EpubNotes.find(pages, unspoken, options.footnotes());
    if (pages.values().stream().noneMatch(page -> page.body().hasText())) {
      throw book.trouble("document.epub-pictures");
    }
  }

  /**
   * Reads a book, or the chapter that the input names.
   *
   * @throws org.rawi.RawiException if it cannot be read
   */
  public static Page read(Input input, ReadingOptions options) {
    EpubReader reader = new EpubReader(input, options);
    Optional<Chapter> chapter =
        input.part().map(id -> reader.chapters().named(id).orElseThrow(() -> reader.missing(id)));
    return reader.page(chapter);
  }

  /** What {@link Input#part()} may name: the book's chapters, in order. */
  public static List<String> parts(Input input) {
    return new EpubReader(input, ReadingOptions.DEFAULT)
        .chapters().all().stream().map(Chapter::id).toList();
  }

  /** Whether these are the bytes of a book. */
  public static boolean isBook(Input input) {
    byte[] bytes = input.bytes();
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    return head.startsWith("PK\u0003\u0004")
        && (head.contains("application/epub+zip") || EpubPackage.isIn(input));
  }

  private RuntimeException missing(String chapter) {
    return book.trouble("document.epub-damaged", chapter);
  }

  private EpubChapters chapters() {
    return new EpubChapters(pages, navigation.entries(), unspoken, title);
  }

  /** What a document says of itself: page breaks, contents. */
  private void mark(String path, Document page) {
    if (isContents(path, page)) {
      unspoken.put(page.body(), "navigation");
    }
    for (Element each : page.select("[epub:type], [role^=doc-]")) {
      if (EpubPage.is(each, PAGE_NUMBER)) {
        unspoken.put(each, "page-number");
      } else if (EpubPage.is(each, CONTENTS)) {
        unspoken.put(each, "navigation");
      }
    }
  }

  private boolean isContents(String path, Document page) {
    boolean isNavigation = book.navigation().filter(item -> item.path().equals(path)).isPresent();
    return isNavigation
        || book.guide(path).equals("toc")
        || List.of(navigation.landmark(path).split("\\s+")).contains("toc")
        || EpubPage.is(page.body(), CONTENTS);
  }

  private Page page(Optional<Chapter> chapter) {
    FoundMetadata found =
        chapter.map(each -> metadata(each)).orElseGet(() -> EpubMetadata.of(book.opf()));
    book.coverPicture().ifPresent(found::cover);
    chapter.ifPresent(each -> chapters().keepOnly(each));
    EpubHeadings headings = new EpubHeadings(unspoken);
    for (Entry entry : navigation.entries()) {
      Document page = pages.get(entry.path());
      if (page != null && !isTitle(entry.title()) && !unspoken.containsKey(page.body())) {
        headings.put(page, entry.fragment(), entry.title());
      }
    }
    ExtractedText out = new ExtractedText();
    pages.values().forEach(page -> WholePage.read(page, out, options, unspoken));
    Page whole = out.page(found).asWhole();
    return chapter.isPresent() ? whole : titled(whole);
  }

  /** The title at its beginning, perhaps without the subtitle. */
  private Page titled(Page page) {
    List<Block> blocks = new ArrayList<>(page.blocks());
    if (blocks.isEmpty()) {
      return page;
    }
    String first = BareText.of(blocks.get(0).string());
    if (!first.isEmpty() && (BareText.of(title) + " ").startsWith(first + " ")) {
      blocks.set(0, blocks.get(0).as(Kind.TITLE));
    }
    return page.with(blocks);
  }

  private FoundMetadata metadata(Chapter chapter) {
    FoundMetadata found = EpubMetadata.ofChapter(book.opf(), chapter.number());
    found.title(chapter.title());
    return found;
  }

  /** A title page is no chapter of the same name. */
  private boolean isTitle(String entry) {
    return BareText.of(entry).equals(BareText.of(title));
  }
}
