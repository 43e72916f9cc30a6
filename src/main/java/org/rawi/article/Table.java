package org.rawi.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;

/**
 * A table, row by row, as it is read: a pause between cells, and before each cell what its column
 * is called: «القاعة: الأطفال / المقاعد: ستون». Rows come in their order. Not thread-safe.
 */
public final class Table {
  /** What the columns are called; empty without a row of headings. */
  private final List<String> columns = new ArrayList<>();

  private boolean begun;

  /**
   * A cell of a row.
   *
   * @param source where it stands in the text that the row is aligned with
   * @param heading it names a column or a row
   * @param columns how many columns it fills, from 1
   */
  public record Cell(Span source, boolean heading, int columns) {}

  /** A cell's characters within its row. */
  private record Range(int from, int to) {}

  /**
   * The row as it is read. A row of headings alone is read once as it stands.
   *
   * @param row its words, with or without something between the cells
   * @param cells in order, empty ones too
   */
  public AlignedText read(AlignedText row, List<Cell> cells) {
    List<Range> ranges =
        cells.stream()
            .map(
                cell ->
                    new Range(row.indexAt(cell.source().start()), row.indexAt(cell.source().end())))
            .toList();
    boolean headings = !begun && cells.size() > 1 && cells.stream().allMatch(Cell::heading);
    begun = true;
    AlignedText.Rewriter out = row.rewrite();
    int end = 0;
    int column = 0;
    for (int i = 0; i < ranges.size(); i++) {
      int first = column;
      column += cells.get(i).columns();
      Range range = ranges.get(i);
      String words = row.text().substring(range.from(), range.to()).strip();
      for (int each = first; headings && each < column; each++) {
        columns.add(words.replace('\n', ' '));
      }
      if (words.isEmpty()) {
        continue;
      }
      if (end > 0) {
        boolean named = i == 1 && cells.get(0).heading() && columns.isEmpty() && !headings;
        out.replace(end, range.from(), named ? ": " : "\n");
      }
      if (!headings && !cells.get(i).heading() && hasWord(words)) {
        label(first, words)
            .ifPresent(name -> out.replace(range.from(), firstWord(row, range), name));
      }
      out.keep(range.from(), range.to());
      end = range.to();
    }
    return out.done();
  }

  private Optional<String> label(int column, String words) {
    if (column >= columns.size() || columns.get(column).isEmpty()) {
      return Optional.empty();
    }
    String name = columns.get(column);
    return name.equals(words)
        ? Optional.empty()
        : Optional.of(name.endsWith(":") ? name + " " : name + ": ");
  }

  /** The name of its column is said at the cell's first word. */
  private static int firstWord(AlignedText row, Range range) {
    int at = range.from();
    while (at < range.to() && Character.isWhitespace(row.charAt(at))) {
      at++;
    }
    while (at < range.to() && !Character.isWhitespace(row.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean hasWord(String words) {
    return words.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
