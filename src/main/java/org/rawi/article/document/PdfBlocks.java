package org.rawi.article.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.rawi.article.BareText;
import org.rawi.article.Paragraph.Kind;

/** Puts lines together into paragraphs, headings, items of lists and notes. */
final class PdfBlocks {
  /** A heading is larger than the text by this factor, or bold. */
  private static final double LARGE = 1.12;

  private static final int WORDS_OF_HEADING = 16;
  private static final double INDENT = 0.7;

  /** A larger distance than this, in usual ones, parts paragraphs. */
  private static final double APART = 1.3;

  /** The widest distance between the lines of a paragraph, in font sizes: double spacing. */
  private static final double WIDEST = 2.8;

  /** Notes are set smaller than this share of the text. */
  private static final double NOTE = 0.93;

  private static final Pattern ITEM =
      Pattern.compile("^[•●▪■◦‣⁃∙·–—*o]\\s+.*|^\\p{Nd}{1,2}[.)\\-]\\s+\\D.*");

  private static final Pattern NOTE_MARK =
      Pattern.compile("^[\\[(]?(?:\\p{Nd}{1,3}|[*†‡]{1,3})[\\])]?[.\\-:]?\\s*\\D.*");

  /**
   * Lines that belong together.
   *
   * @param note whether it is a note at the foot of its page
   */
  record Block(Kind kind, List<PdfLine> lines, boolean note) {
    String text() {
      StringBuilder all = new StringBuilder();
      lines.forEach(line -> all.append(line.text()).append(' '));
      return all.toString().strip();
    }
  }

  private final double size;
  private final boolean bold;
  private final Set<String> bookmarks;
  private final Map<Double, Double> leadings = new HashMap<>();
  private final Map<Integer, double[]> columns = new HashMap<>();

  /**
   * @param lines of the text, in order
   * @param bookmarks bare titles of the document's outline
   */
  PdfBlocks(List<PdfLine> lines, Set<String> bookmarks) {
    this.bookmarks = bookmarks;
    Map<Double, Integer> sizes = new HashMap<>();
    Map<Double, Map<Double, Integer>> distances = new HashMap<>();
    int heavy = 0;
    PdfLine last = null;
    for (PdfLine line : lines) {
      int letters = line.text().length();
      sizes.merge(line.size(), letters, Integer::sum);
      heavy += line.bold() ? letters : -letters;
      double distance = last == null ? 0 : line.baseline() - last.baseline();
      boolean next = last != null && isBelow(last, line) && last.size() == line.size();
      if (next && distance < WIDEST * line.size()) {
        distances
            .computeIfAbsent(line.size(), each -> new HashMap<>())
            .merge(Math.rint(distance * 2) / 2, 1, Integer::sum);
      }
      double[] edges =
          columns.computeIfAbsent(key(line), each -> new double[] {line.start(), line.end()});
      edges[0] = Math.min(edges[0], line.start());
      edges[1] = Math.max(edges[1], line.end());
      last = line;
    }
    size = PdfLines.most(sizes);
    bold = heavy > 0;
    distances.forEach((each, counted) -> leadings.put(each, PdfLines.most(counted)));
  }

  /** Where the lines of its column begin and end at most. */
  private double[] edges(PdfLine line) {
    return columns.getOrDefault(key(line), new double[] {line.start(), line.end()});
  }

  private static int key(PdfLine line) {
    return line.page() * 1000 + line.column();
  }

  private static boolean isBelow(PdfLine above, PdfLine below) {
    return above.page() == below.page()
        && above.column() == below.column()
        && below.baseline() > above.baseline();
  }

  /** The blocks, in order; notes stand at the end of their page. */
  List<Block> of(List<PdfLine> lines) {
    List<Block> blocks = new ArrayList<>();
    List<PdfLine> current = new ArrayList<>();
    List<PdfLine> pageNotes = new ArrayList<>();
    List<PdfLine> notes = notes(lines);
    for (PdfLine line : lines) {
      if (notes.contains(line)) {
        pageNotes.add(line);
        continue;
      }
      if (!current.isEmpty() && begins(current, line)) {
        blocks.add(block(current));
        current = new ArrayList<>();
        pageNotes = addNotes(pageNotes, blocks);
      }
      current.add(line);
    }
    if (!current.isEmpty()) {
      blocks.add(block(current));
    }
    addNotes(pageNotes, blocks);
    return blocks;
  }

  private static List<PdfLine> addNotes(List<PdfLine> lines, List<Block> blocks) {
    List<PdfLine> note = new ArrayList<>();
    for (PdfLine line : lines) {
      if (!note.isEmpty() && NOTE_MARK.matcher(line.text()).matches()) {
        blocks.add(new Block(Kind.BODY, note, true));
        note = new ArrayList<>();
      }
      note.add(line);
    }
    if (!note.isEmpty()) {
      blocks.add(new Block(Kind.BODY, note, true));
    }
    return new ArrayList<>();
  }

  /** The small lines below the text of each page that begin with a mark. */
  private List<PdfLine> notes(List<PdfLine> lines) {
    List<PdfLine> notes = new ArrayList<>();
    int end = lines.size();
    while (end > 0) {
      int from = end - 1;
      while (from > 0 && key(lines.get(from - 1)) == key(lines.get(end - 1))) {
        from--;
      }
      int at = end;
      while (at > from && lines.get(at - 1).size() < NOTE * size) {
        at--;
      }
      while (at < end && !NOTE_MARK.matcher(lines.get(at).text()).matches()) {
        at++;
      }
      notes.addAll(0, lines.subList(at, end));
      end = from;
    }
    return notes;
  }

  /** Whether a line begins a new block. */
  private boolean begins(List<PdfLine> current, PdfLine line) {
    PdfLine last = current.get(current.size() - 1);
    if (Math.abs(last.size() - line.size()) > 0.06 * size || last.bold() != line.bold()) {
      return true;
    }
    if (ITEM.matcher(line.text()).matches()) {
      return true;
    }
    double leading = leadings.getOrDefault(line.size(), 1.3 * line.size());
    boolean below = isBelow(last, line);
    if (below && line.baseline() - last.baseline() > APART * leading) {
      return true;
    }
    boolean heading = isHeading(current);
    if (heading || isBookmark(line)) {
      return !below || isBookmark(line);
    }
    double[] edges = edges(line);
    boolean item = ITEM.matcher(current.get(0).text()).matches();
    boolean indented = line.start() - edges[0] > INDENT * line.size();
    double[] before = edges(last);
    boolean lastIndented = last.start() - before[0] > INDENT * last.size();
    if (indented && !item && (!lastIndented || current.size() > 1)) {
      boolean sameEdge = below && Math.abs(line.start() - last.start()) < 0.3 * line.size();
      return !sameEdge;
    }
    // The next word would have had room: the paragraph ended there.
    double room = before[1] - last.end();
    return room > line.firstWord() + 0.5 * line.size();
  }

  private boolean isBookmark(PdfLine line) {
    return bookmarks.contains(BareText.of(line.text()));
  }

  private boolean isHeading(List<PdfLine> lines) {
    PdfLine first = lines.get(0);
    boolean looks = first.size() > LARGE * size || (first.bold() && !bold);
    int words = 0;
    for (PdfLine line : lines) {
      words += BareText.words(BareText.of(line.text()));
    }
    String last = lines.get(lines.size() - 1).text();
    boolean stops = last.endsWith(".") || last.endsWith("،") || last.endsWith(":");
    return isBookmark(first) || (looks && words <= WORDS_OF_HEADING && words > 0 && !stops);
  }

  private Block block(List<PdfLine> lines) {
    Kind kind =
        isHeading(lines)
            ? Kind.HEADING
            : ITEM.matcher(lines.get(0).text()).matches() ? Kind.LIST_ITEM : Kind.BODY;
    return new Block(kind, List.copyOf(lines), false);
  }
}
