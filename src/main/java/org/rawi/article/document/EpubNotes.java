package org.rawi.article.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.rawi.article.BareText;

/**
 * Finds the notes of a book, and the marks in the text that lead to them. Books that do not say
 * which elements are notes are understood by their links: a mark leads forwards to a block that
 * begins with the same mark and leads back.
 */
final class EpubNotes {
  private static final Set<String> MARKS = Set.of("noteref", "annoref");
  private static final Set<String> BACK = Set.of("backlink", "referrer");
  private static final Set<String> NOTE = Set.of("footnote", "endnote", "rearnote", "note");
  private static final Set<String> NOTES = Set.of("footnotes", "endnotes", "rearnotes", "notes");

  private static final Pattern MARK =
      Pattern.compile("[\\[({⟨]?\\s*(\\p{Nd}{1,4}|\\*{1,4}|[†‡§¶]|\\p{L})\\s*[])}⟩.]?");

  private static final Pattern BRACKETED = Pattern.compile("[\\[({⟨].*[])}⟩]");

  /** What stands above notes. */
  private static final Set<String> HEADINGS =
      Set.of("الهوامش", "هوامش", "الحواشي", "حواشي", "notes", "footnotes", "endnotes");

  private final Map<String, Document> pages;
  private final Map<Element, String> unspoken;

  /** Notes, and the mark that leads to each; in the order of the marks. */
  private final Map<Element, Element> notes = new LinkedHashMap<>();

  private final Map<Element, Integer> places = new HashMap<>();

  /** The documents of the elements' pages. */
  private final Map<Document, String> paths = new HashMap<>();

  /**
   * Looks for notes.
   *
   * @param pages the book's documents by their path, in the order of reading
   * @param unspoken takes the marks, and the notes unless they are spoken
   * @param spoken puts each note below the paragraph with its mark
   */
  static void find(Map<String, Document> pages, Map<Element, String> unspoken, boolean spoken) {
    EpubNotes found = new EpubNotes(pages, unspoken);
    found.marks();
    found.withoutMarks();
    if (spoken) {
      found.move();
    } else {
      found.leaveOut();
    }
  }

  private EpubNotes(Map<String, Document> pages, Map<Element, String> unspoken) {
    this.pages = pages;
    this.unspoken = unspoken;
    int place = 0;
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      paths.put(page.getValue(), page.getKey());
      for (Element each : page.getValue().getAllElements()) {
        places.put(each, place++);
      }
    }
  }

  private void marks() {
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      for (Element link : page.getValue().select("a[href*=#]")) {
        if (!notes.containsKey(link) && link.parents().stream().noneMatch(notes::containsKey)) {
          mark(page.getKey(), link);
        }
      }
    }
  }

  private static boolean contains(Element note, Element link) {
    return link.parents().contains(note);
  }

  private void mark(String path, Element link) {
    boolean said = EpubPage.is(link, MARKS);
    String text = link.text().strip();
    if (!said && !MARK.matcher(text).matches()) {
      return;
    }
    Optional<Element> note = target(path, link).flatMap(target -> note(path, link, target));
    if (said || note.isPresent()) {
      unspoken.put(outer(link), "reference");
    }
    note.ifPresent(
        each -> {
          notes.putIfAbsent(each, link);
          each.select("a[href]").stream()
              .filter(back -> EpubPage.is(back, BACK) || isMarkOrArrow(back.text()))
              .forEach(this::leadBack);
        });
  }

  /** The mark at the note's own beginning; programs let it touch the first word. */
  private void leadBack(Element link) {
    unspoken.put(outer(link), "reference");
    outer(link).after(new TextNode(" "));
  }

  private Optional<Element> target(String path, Element link) {
    String href = link.attr("href");
    return Optional.ofNullable(pages.get(EpubPackage.resolve(path, href)))
        .flatMap(page -> EpubPage.anchor(page, EpubPackage.fragment(href)));
  }

  /** The note that holds the target, if it is one. */
  private Optional<Element> note(String path, Element link, Element target) {
    for (Element each = target; each != null; each = each.parent()) {
      if (EpubPage.is(each, NOTE)) {
        return Optional.of(each);
      }
    }
    Element block = EpubPage.block(target);
    if (block.nameIs("body") || place(block) <= place(link)) {
      return Optional.empty();
    }
    String mark = BareText.of(link.text());
    boolean raised = link.closest("sup") != null || link.selectFirst("sup") != null;
    boolean bracketed = BRACKETED.matcher(link.text().strip()).matches();
    String text = block.text().strip();
    boolean sameMark = mark.isEmpty() ? text.startsWith(link.text().strip()) : begins(text, mark);
    boolean back =
        block.select("a[href]").stream()
            .anyMatch(each -> target(pathOf(each), each).filter(to -> near(to, link)).isPresent());
    boolean listed = block.nameIs("li");
    boolean note =
        back ? sameMark || listed || raised || bracketed : sameMark && (raised || bracketed);
    return note && !path.isEmpty() ? Optional.of(block) : Optional.empty();
  }

  private static boolean begins(String text, String mark) {
    String bare = BareText.of(text);
    return bare.equals(mark) || bare.startsWith(mark + " ");
  }

  private String pathOf(Element element) {
    Document page = element.ownerDocument();
    return page == null ? "" : paths.getOrDefault(page, "");
  }

  /** Whether a link back leads to the mark, or to what holds it. */
  private static boolean near(Element to, Element link) {
    return to.equals(link)
        || contains(to, link)
        || contains(link, to)
        || EpubPage.block(to).equals(EpubPage.block(link));
  }

  private int place(Element element) {
    return places.getOrDefault(element, -1);
  }

  private static boolean isMarkOrArrow(String text) {
    return MARK.matcher(text.strip()).matches()
        || text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** With the elements that raise it. */
  private static Element outer(Element link) {
    Element each = link;
    while (each.parent() != null
        && !each.parent().isBlock()
        && each.parent().childNodeSize() == 1) {
      each = each.parent();
    }
    return each;
  }

  /** Notes that say what they are, and to which no mark leads. */
  private void withoutMarks() {
    for (Document page : pages.values()) {
      for (Element each : page.select("[epub:type], [role^=doc-]")) {
        if (EpubPage.is(each, NOTE) && each.parents().stream().noneMatch(notes::containsKey)) {
          notes.putIfAbsent(each, each);
        }
      }
    }
  }

  private void leaveOut() {
    notes.keySet().forEach(note -> unspoken.put(note, "footnote"));
    holders().forEach(each -> unspoken.put(each, "footnote"));
  }

  /** What holds nothing but notes, and the headings above them. */
  private List<Element> holders() {
    return pages.values().stream()
        .flatMap(page -> page.select("section, div, aside, ol, ul, " + EpubPage.HEADINGS).stream())
        .filter(each -> EpubPage.is(each, NOTES) || hasOnlyNotes(each) || isHeading(each))
        .toList();
  }

  private boolean hasOnlyNotes(Element holder) {
    boolean footnotes = holder.hasClass("footnotes") || holder.hasClass("endnotes");
    return footnotes && holder.getAllElements().stream().anyMatch(notes::containsKey);
  }

  private boolean isHeading(Element heading) {
    Element below = heading.nextElementSibling();
    return below != null
        && heading.is(EpubPage.HEADINGS)
        && HEADINGS.contains(BareText.of(heading.text()))
        && below.getAllElements().stream().anyMatch(notes::containsKey);
  }

  /** From the last to the first, so that several notes of a paragraph keep their order. */
  private void move() {
    List<Map.Entry<Element, Element>> all = List.copyOf(notes.entrySet());
    for (int i = all.size() - 1; i >= 0; i--) {
      Element note = all.get(i).getKey();
      Element mark = all.get(i).getValue();
      if (!mark.equals(note) && !contains(note, mark)) {
        EpubPage.block(mark).after(note);
      }
    }
  }
}
