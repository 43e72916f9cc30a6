package org.rawi.article.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Paragraphs and tables that follow each other: the document, a note, a box. Not thread-safe. */
final class RtfFlow implements RtfDestination {
  /** Tables in tables; more would be made to fill the stack. */
  private static final int DEEPEST = 20;

  private static final Pattern BULLET = Pattern.compile("\\s*[•▪●◦‣∙·o\uF0B7\uF0A7-]?\\s*");

  /** Of lists that are written as text. */
  private static final Pattern WRITTEN = Pattern.compile("\\s*([•▪●◦‣∙]\\s|\\d{1,3}[.)]\t)");

  private final OfficePage page;
  private final RtfStyles styles;
  private final Element root;
  private final Consumer<Element> done;
  private final List<Table> tables = new ArrayList<>();
  private final List<Element> boxes = new ArrayList<>();
  private final List<Element> notes = new ArrayList<>();
  private final StringBuilder label = new StringBuilder();
  private final StringBuilder pending = new StringBuilder();
  private Paragraph paragraph = new Paragraph();
  private String pendingReason = "";
  private boolean pendingRaised;
  private boolean heading;
  private @Nullable RtfState last;

  /** A paragraph that is being read. */
  private static final class Paragraph {
    private final Element inside = new Element("p");
    private int letters;
    private int bold;
    private double size;
  }

  /** A table whose row and cell are being read. */
  private static final class Table {
    private final Element table;
    private Optional<Element> row = Optional.empty();
    private Optional<Element> cell = Optional.empty();

    Table(Element table) {
      this.table = table;
    }

    Element cell() {
      row = row.or(() -> Optional.of(table.appendElement("tr")));
      Element open = row.get();
      cell = cell.or(() -> Optional.of(open.appendElement("td")));
      return cell.get();
    }

    void endRow(boolean heading) {
      if (heading) {
        row.ifPresent(done -> done.children().forEach(each -> each.tagName("th")));
      }
      row = Optional.empty();
      cell = Optional.empty();
    }
  }

  /**
   * @param root takes the blocks
   * @param done takes it when all are there
   */
  RtfFlow(OfficePage page, RtfStyles styles, Element root, Consumer<Element> done) {
    this.page = page;
    this.styles = styles;
    this.root = root;
    this.done = done;
  }

  /** What is shown before the next paragraph: a number or a bullet. */
  StringBuilder label() {
    return label;
  }

  /** A note begins; its mark stands before it. */
  void mark() {
    if (pendingRaised && pending.toString().isBlank()) {
      pending.setLength(0);
    }
    flush(pendingRaised && pendingReason.isEmpty() ? "reference" : pendingReason);
  }

  /** A note to be read after the paragraph. */
  void note(Element note) {
    notes.add(note);
  }

  /** A text box, read after the paragraph. */
  void box(Element box) {
    boxes.add(box);
  }

  /** The words of a picture. */
  void picture(String words) {
    flush(pendingReason);
    paragraph.inside.appendElement("img").attr("alt", words);
  }

  @Override
  public void text(String text, RtfState state) {
    last = state;
    String reason = state.unspoken();
    if (!reason.equals(pendingReason) || state.isRaised() != pendingRaised) {
      flush(pendingReason);
      pendingReason = reason;
      pendingRaised = state.isRaised();
    }
    pending.append(text);
    int letters = (int) text.codePoints().filter(Character::isLetterOrDigit).count();
    if (letters > 0 && !state.isRaised()) {
      paragraph.letters += letters;
      paragraph.bold += state.isBold() ? letters : 0;
      paragraph.size = Math.max(paragraph.size, state.size());
    }
  }

  private void flush(String reason) {
    if (pending.length() == 0) {
      return;
    }
    if (reason.isEmpty()) {
      OfficePage.text(paragraph.inside, pending.toString());
    } else {
      page.unspoken(paragraph.inside, pending.toString(), reason);
    }
    pending.setLength(0);
  }

  @Override
  public void word(String word, int value, RtfState state) {
    last = state;
    switch (word) {
      case "par", "sect" -> endParagraph(state, state.depth());
      case "line", "lbr" -> {
        flush(pendingReason);
        if (state.unspoken().isEmpty()) {
          paragraph.inside.appendElement("br");
        }
      }
      case "page", "column" -> text(" ", state);
      case "cell" -> endCell(state, 1);
      case "nestcell" -> endCell(state, Math.max(2, state.depth()));
      case "row" -> endRow(state, 1);
      case "nestrow" -> endRow(state, Math.max(2, state.depth()));
      case "trowd" -> heading = false;
      case "trhdr" -> heading = true;
      default -> {}
    }
  }

  @Override
  public void end() {
    if (last != null) {
      endParagraph(last, isEmpty() ? 0 : last.depth());
    }
    done.accept(root);
  }

  private boolean isEmpty() {
    return pending.length() == 0 && paragraph.inside.childNodeSize() == 0;
  }

  /** The cell that is open in so many tables; the root if there is no table. */
  private Element place(int wanted) {
    int depth = Math.min(wanted, DEEPEST);
    while (tables.size() > depth) {
      tables.remove(tables.size() - 1);
    }
    while (tables.size() < depth) {
      Element around = tables.isEmpty() ? root : tables.get(tables.size() - 1).cell();
      tables.add(new Table(around.appendElement("table")));
    }
    return depth == 0 ? root : tables.get(depth - 1).cell();
  }

  private void endCell(RtfState state, int depth) {
    if (isEmpty()) {
      place(depth);
    } else {
      endParagraph(state, depth);
    }
    tables.get(tables.size() - 1).cell = Optional.empty();
  }

  private void endRow(RtfState state, int depth) {
    if (!isEmpty()) {
      endParagraph(state, depth);
    }
    if (tables.size() >= Math.min(depth, DEEPEST)) {
      while (tables.size() > Math.min(depth, DEEPEST)) {
        tables.remove(tables.size() - 1);
      }
      tables.get(tables.size() - 1).endRow(heading);
    }
    heading = false;
  }

  private void endParagraph(RtfState state, int depth) {
    flush(pendingReason);
    Paragraph ended = paragraph;
    paragraph = new Paragraph();
    Element place = place(depth);
    Element before = page.container();
    page.into(place);
    if (ended.inside.hasText() || ended.inside.selectFirst("img") != null) {
      put(ended, state, depth > 0);
    }
    label.setLength(0);
    boxes.forEach(place::appendChild);
    boxes.clear();
    notes.forEach(place::appendChild);
    notes.clear();
    page.into(before);
  }

  private void put(Paragraph ended, RtfState state, boolean inCell) {
    Element inside = ended.inside;
    boolean written = label.length() == 0 && isWrittenItem(inside);
    Optional<Integer> level =
        inCell ? Optional.empty() : styles.heading(state.style(), state.outline());
    boolean item = !inCell && (state.isList() || label.length() > 0 || written);
    Element block;
    if (level.isPresent()) {
      block = page.heading(level.get());
    } else if (item) {
      block = page.item();
    } else if (styles.isCalled(state.style(), "quotations?|(intense |block )?quote|block text")) {
      block = page.block("blockquote");
    } else if (!inCell && styles.isCalled(state.style(), "(.* )?caption|illustration|figure")) {
      block = page.block("figcaption");
    } else {
      block = page.block("p");
    }
    String number = label.toString().strip();
    OfficePage.label(block, BULLET.matcher(number).matches() ? "" : number, inside);
    block.appendChildren(inside.childNodes());
    if (styles.isCalled(
        state.style(), "toc( heading| ?\\d)|contents( heading| ?\\d)|.*index \\d")) {
      page.unspoken(block, "navigation");
    } else if (block.nameIs("p") && !inCell) {
      page.looks(block, ended.letters > 0 && ended.bold == ended.letters, ended.size);
    }
  }

  /** Takes the bullet out that is typed before an item. */
  private boolean isWrittenItem(Element inside) {
    if (!(inside.childNode(0) instanceof TextNode first)) {
      return false;
    }
    String text = first.getWholeText();
    var start = WRITTEN.matcher(text);
    if (!start.lookingAt()) {
      return false;
    }
    if (!Character.isDigit(start.group(1).charAt(0))) {
      Element bullet = new Element("span").text(start.group(1).strip());
      first.text(text.substring(start.end()));
      inside.prependChild(bullet);
      page.unspoken(bullet, "ornament");
    }
    return true;
  }
}
