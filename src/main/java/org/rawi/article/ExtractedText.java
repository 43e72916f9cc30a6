package org.rawi.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.article.Article.Dropped;
import org.rawi.article.Block.Instruction;
import org.rawi.article.Paragraph.Kind;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;

/**
 * The text taken out of a file, with the blocks in it. White space collapses as on a page; blocks
 * are parted by blank lines. Not thread-safe.
 */
public final class ExtractedText {
  private final StringBuilder text = new StringBuilder();
  private final List<Pending> blocks = new ArrayList<>();
  private final List<Pending> dropped = new ArrayList<>();
  private List<Instruction> markup = new ArrayList<>();
  private List<Table.Cell> cells = new ArrayList<>();
  private String label = "";
  private int blockStart;
  private boolean spaceDue;

  private record Pending(
      Kind kind, Span span, List<Instruction> markup, String reason, Optional<Row> row) {}

  /** What makes a block a row of a table. */
  private record Row(Table table, List<Table.Cell> cells) {
    AlignedText read(AlignedText words) {
      return table.read(words, cells);
    }
  }

  /** What the page shows before the next words: the number of a list's item. */
  public void label(String shown) {
    label = shown;
  }

  /** Writes the label, unless the author wrote a number himself. */
  private void writeLabel(char first) {
    String shown = label;
    label = "";
    if (!shown.isEmpty() && isEmpty() && !Character.isDigit(first)) {
      text.append(shown);
    }
  }

  public void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (Character.isWhitespace(c)) {
        spaceDue = text.length() > blockStart && !endsInLineBreak();
      } else {
        mark();
        writeLabel(c);
        text.append(c);
      }
    }
  }

  public void lineBreak() {
    if (text.length() > blockStart && !endsInLineBreak()) {
      text.append('\n');
    }
    spaceDue = false;
  }

  private boolean endsInLineBreak() {
    return text.charAt(text.length() - 1) == '\n';
  }

  /** The text of the current block so far. */
  public String current() {
    return text.substring(blockStart);
  }

  public boolean isEmpty() {
    return text.length() == blockStart;
  }

  public boolean endsIn(char c) {
    return !isEmpty() && text.charAt(text.length() - 1) == c;
  }

  public boolean endsInLetter() {
    return !isEmpty() && !spaceDue && Character.isLetter(text.charAt(text.length() - 1));
  }

  /** How many blocks have ended. */
  public int blocks() {
    return blocks.size();
  }

  /** Where the next character will stand. */
  public int mark() {
    if (spaceDue) {
      text.append(' ');
      spaceDue = false;
    }
    return text.length();
  }

  /** The end of the last character. */
  public int length() {
    return text.length();
  }

  /** Says how the characters from {@code from} to {@code to}, offsets of this text, are read. */
  public void instruct(String element, int from, int to, Map<String, String> attributes) {
    markup.add(new Instruction(element, new Span(from, Math.max(from, to)), attributes));
  }

  /** Drops a piece of the current block. */
  public void dropSince(int from, String reason) {
    if (text.length() > from) {
      dropped.add(
          new Pending(
              Kind.BODY, new Span(from, text.length()), List.of(), reason, Optional.empty()));
    }
  }

  /**
   * The characters of the current block from {@code from} on are a cell of a table's row.
   *
   * @param columns how many it fills, from 1
   */
  public void cell(int from, boolean heading, int columns) {
    if (from >= blockStart) {
      cells.add(new Table.Cell(new Span(from, Math.max(from, text.length())), heading, columns));
    }
  }

  /** Ends a block that is a row, unless its cells hold blocks of their own. */
  public void endRow(Kind kind, Table table) {
    end(kind, "", cells.size() > 1 ? Optional.of(new Row(table, cells)) : Optional.empty());
  }

  public void endBlock() {
    endBlock(Kind.BODY);
  }

  public void endBlock(Kind kind) {
    end(kind, "", Optional.empty());
  }

  public void dropBlock(String reason) {
    end(Kind.BODY, reason, Optional.empty());
  }

  private void end(Kind kind, String reason, Optional<Row> row) {
    if (text.length() > blockStart) {
      Span span = new Span(blockStart, text.length());
      (reason.isEmpty() ? blocks : dropped).add(new Pending(kind, span, markup, reason, row));
      text.append("\n\n");
    }
    blockStart = text.length();
    markup = new ArrayList<>();
    cells = new ArrayList<>();
    spaceDue = false;
  }

  /** Whether words would run together without what is dropped between them. */
  private static boolean joinsWords(String all, Span hole) {
    return hole.start() > 0
        && hole.end() < all.length()
        && Character.isLetterOrDigit(all.charAt(hole.start() - 1))
        && Character.isLetterOrDigit(all.charAt(hole.end()));
  }

  public Page page(FoundMetadata found) {
    String all = text.toString();
    List<Dropped> gone = new ArrayList<>();
    for (Pending each : dropped) {
      gone.add(new Dropped(each.span(), each.span().of(all).strip(), each.reason()));
    }
    List<Block> done = new ArrayList<>();
    int piece = 0;
    dropped.sort(Comparator.comparingInt(each -> each.span().start()));
    for (Pending each : blocks) {
      AlignedText raw = AlignedText.of(all, each.span());
      AlignedText.Rewriter kept = raw.rewrite();
      int at = each.span().start();
      for (;
          piece < dropped.size() && dropped.get(piece).span().start() < each.span().end();
          piece++) {
        Span hole = dropped.get(piece).span();
        if (hole.start() >= at) {
          kept.keep(at - each.span().start(), hole.start() - each.span().start());
          if (joinsWords(all, hole)) {
            boolean sign = hole.of(all).chars().noneMatch(Character::isLetterOrDigit);
            kept.replace(
                hole.start() - each.span().start(),
                hole.end() - each.span().start(),
                sign ? "\n" : " ");
          }
          at = hole.end();
        }
      }
      AlignedText words = kept.keep(at - each.span().start(), raw.length()).done();
      AlignedText text = each.row().map(row -> row.read(words)).orElse(words);
      Block block = Block.of(each.kind(), text, each.markup(), true);
      if (block.text().length() > 0) {
        done.add(block);
      }
    }
    return new Page(all, done, found, gone, true);
  }
}
