package org.rawi.article.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the signs of a page into lines: rows of one baseline, with what is raised in them, parted
 * where the page has columns. Columns are told by a gap that no row of a stretch crosses.
 */
final class PdfLines {
  /** How far apart baselines of a row may be, in font sizes. */
  private static final double ONE_ROW = 0.25;

  /** How far a small sign may be raised above its row, in font sizes. */
  private static final double RAISED = 0.65;

  /** A sign is small below this share of the font size of its row. */
  static final double SMALL = 0.88;

  /** Width of a gap between columns at least, in font sizes. */
  private static final double GUTTER = 0.7;

  /** Rows of a stretch with columns at least, on both sides. */
  private static final int ROWS = 4;

  /** The share of rows that may cross a gap all the same: titles over both columns. */
  private static final double CROSSED = 0.25;

  /** Columns stand beside each other for this share of the lower one. */
  private static final double BESIDE = 0.4;

  /** No column is narrower than this share of the page's text. */
  private static final double MARGIN = 0.15;

  private static final int MOST_STEPS = 20_000;

  /** The share of its column's width that a row of prose fills, on average, at least. */
  private static final double FILLED = 0.6;

  /**
   * The signs of a line, from left to right.
   *
   * @param column counted through the page
   */
  record Row(List<PdfGlyph> glyphs, double baseline, double size, int column) {
    double left() {
      return glyphs.stream().mapToDouble(PdfGlyph::x).min().orElse(0);
    }

    double right() {
      return glyphs.stream().mapToDouble(PdfGlyph::end).max().orElse(0);
    }
  }

  private final boolean rightToLeft;
  private int column;

  private PdfLines(boolean rightToLeft) {
    this.rightToLeft = rightToLeft;
  }

  /** The page's lines in the order in which they are read. */
  static List<Row> of(List<PdfGlyph> glyphs, boolean rightToLeft) {
    return new PdfLines(rightToLeft).parted(rows(glyphs), 0);
  }

  private static List<Row> rows(List<PdfGlyph> glyphs) {
    List<PdfGlyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(PdfGlyph::baseline));
    List<Row> rows = new ArrayList<>();
    List<PdfGlyph> row = new ArrayList<>();
    for (PdfGlyph each : sorted) {
      PdfGlyph last = row.isEmpty() ? each : row.get(row.size() - 1);
      double most = ONE_ROW * Math.min(last.size(), each.size());
      if (each.baseline() - last.baseline() > most) {
        rows.add(row(row));
        row = new ArrayList<>();
      }
      row.add(each);
    }
    if (!row.isEmpty()) {
      rows.add(row(row));
    }
    return withRaised(rows);
  }

  private static Row row(List<PdfGlyph> glyphs) {
    List<PdfGlyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(PdfGlyph::middle));
    Map<Double, Integer> sizes = new HashMap<>();
    Map<Double, Integer> baselines = new HashMap<>();
    for (PdfGlyph each : sorted) {
      sizes.merge(Math.rint(each.size() * 4) / 4, 1, Integer::sum);
      baselines.merge(each.baseline(), 1, Integer::sum);
    }
    return new Row(sorted, most(baselines), most(sizes), 0);
  }

  /** What occurs most often. */
  static double most(Map<Double, Integer> counted) {
    return counted.entrySet().stream()
        .max(
            Map.Entry.<Double, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0.0);
  }

  /** Joins rows of small raised signs with the row below. */
  private static List<Row> withRaised(List<Row> rows) {
    List<Row> out = new ArrayList<>();
    for (Row row : rows) {
      Row above = out.isEmpty() ? row : out.get(out.size() - 1);
      boolean raised =
          above.size() < SMALL * row.size()
              && row.baseline() - above.baseline() < RAISED * row.size()
              && above.glyphs().size() <= row.glyphs().size()
              && above.left() >= row.left() - row.size()
              && above.right() <= row.right() + row.size();
      if (raised) {
        List<PdfGlyph> both = new ArrayList<>(above.glyphs());
        both.addAll(row.glyphs());
        both.sort(Comparator.comparingDouble(PdfGlyph::middle));
        out.set(out.size() - 1, new Row(both, row.baseline(), row.size(), 0));
      } else {
        out.add(row);
      }
    }
    return out;
  }

  /** Parts stretches of rows into columns, as long as there are any. */
  private List<Row> parted(List<Row> rows, int depth) {
    double gutter = depth > 3 ? Double.NaN : gutter(rows);
    if (Double.isNaN(gutter)) {
      column++;
      return rows.stream()
          .map(row -> new Row(row.glyphs(), row.baseline(), row.size(), column))
          .toList();
    }
    List<Row> out = new ArrayList<>();
    List<Row> stretch = new ArrayList<>();
    for (Row row : rows) {
      if (crosses(row, gutter)) {
        out.addAll(columns(stretch, gutter, depth));
        stretch.clear();
        column++;
        out.add(new Row(row.glyphs(), row.baseline(), row.size(), column));
      } else {
        stretch.add(row);
      }
    }
    out.addAll(columns(stretch, gutter, depth));
    return out;
  }

  private List<Row> columns(List<Row> stretch, double gutter, int depth) {
    List<Row> left = new ArrayList<>();
    List<Row> right = new ArrayList<>();
    for (Row row : stretch) {
      List<PdfGlyph> ofLeft = row.glyphs().stream().filter(each -> each.middle() < gutter).toList();
      List<PdfGlyph> ofRight =
          row.glyphs().stream().filter(each -> each.middle() >= gutter).toList();
      if (ofLeft.stream().anyMatch(each -> !each.isSpace())) {
        left.add(row(ofLeft));
      }
      if (ofRight.stream().anyMatch(each -> !each.isSpace())) {
        right.add(row(ofRight));
      }
    }
    if (left.isEmpty() || right.isEmpty()) {
      column++;
      return stretch.stream()
          .map(row -> new Row(row.glyphs(), row.baseline(), row.size(), column))
          .toList();
    }
    List<Row> out = new ArrayList<>(parted(rightToLeft ? right : left, depth + 1));
    out.addAll(parted(rightToLeft ? left : right, depth + 1));
    return out;
  }

  private static void reach(double[] range, double baseline) {
    range[0] = Math.min(range[0], baseline);
    range[1] = Math.max(range[1], baseline);
  }

  /** Whether words stand over the gap, or on both sides with no more than a space between. */
  private static boolean crosses(Row row, double gutter) {
    double left = Double.NEGATIVE_INFINITY;
    double right = Double.POSITIVE_INFINITY;
    for (PdfGlyph each : row.glyphs()) {
      if (!each.isSpace()) {
        left = each.middle() < gutter ? Math.max(left, each.end()) : left;
        right = each.middle() >= gutter ? Math.min(right, each.x()) : right;
      }
    }
    return left > gutter + 0.5 || right < gutter - 0.5 || right - left < GUTTER * row.size();
  }

  /** Where two columns part: where fewest rows cross, over a width; NaN if there is one column. */
  private static double gutter(List<Row> rows) {
    if (rows.size() < ROWS) {
      return Double.NaN;
    }
    double left = rows.stream().mapToDouble(Row::left).min().orElse(0);
    double right = rows.stream().mapToDouble(Row::right).max().orElse(0);
    int[] crossed = new int[Math.min(MOST_STEPS, (int) (right - left) + 2)];
    for (Row row : rows) {
      count(row, left, crossed);
    }
    double size = rows.get(rows.size() / 2).size();
    int from = (int) (MARGIN * crossed.length);
    int to = crossed.length - from;
    int fewest = Integer.MAX_VALUE;
    for (int x = from; x < to; x++) {
      fewest = Math.min(fewest, crossed[x]);
    }
    if (fewest > CROSSED * rows.size()) {
      return Double.NaN;
    }
    double best = Double.NaN;
    int widest = (int) Math.ceil(GUTTER * size);
    int begun = -1;
    for (int x = from; x <= to; x++) {
      boolean free = x < to && crossed[x] == fewest;
      if (free && begun < 0) {
        begun = x;
      } else if (!free && begun >= 0) {
        if (x - begun >= widest && isGutter(rows, left + (begun + x) / 2.0)) {
          widest = x - begun;
          best = left + (begun + x) / 2.0;
        }
        begun = -1;
      }
    }
    return best;
  }

  /** Adds where a row's words and the spaces in them stand, in points from the left. */
  private static void count(Row row, double left, int[] crossed) {
    double end = Double.NaN;
    for (PdfGlyph each : row.glyphs()) {
      if (each.isSpace()) {
        continue;
      }
      boolean apart = Double.isNaN(end) || each.x() - end > GUTTER * row.size();
      int from = (int) Math.ceil((apart ? each.x() : end) - left);
      for (int x = Math.max(0, from); x < Math.min(crossed.length, each.end() - left); x++) {
        crossed[x]++;
      }
      end = Double.isNaN(end) ? each.end() : Math.max(end, each.end());
    }
  }

  /** Columns are filled with prose on both sides; the cells of a table are not. */
  private static boolean isGutter(List<Row> rows, double gutter) {
    List<Row> open = rows.stream().filter(row -> !crosses(row, gutter)).toList();
    double left = open.stream().mapToDouble(Row::left).min().orElse(gutter);
    double right = open.stream().mapToDouble(Row::right).max().orElse(gutter);
    int rowsLeft = 0;
    int rowsRight = 0;
    double filled = 0;
    double[] lefts = {Double.MAX_VALUE, 0};
    double[] rights = {Double.MAX_VALUE, 0};
    for (Row row : open) {
      double ofLeft = 0;
      double ofRight = 0;
      for (PdfGlyph each : row.glyphs()) {
        ofLeft += each.middle() < gutter ? each.width() : 0;
        ofRight += each.middle() >= gutter ? each.width() : 0;
      }
      filled += Math.min(1, ofLeft / (gutter - left)) + Math.min(1, ofRight / (right - gutter));
      if (ofLeft > 0) {
        rowsLeft++;
        reach(lefts, row.baseline());
      }
      if (ofRight > 0) {
        rowsRight++;
        reach(rights, row.baseline());
      }
    }
    double beside = Math.min(lefts[1], rights[1]) - Math.max(lefts[0], rights[0]);
    double lower = Math.min(lefts[1] - lefts[0], rights[1] - rights[0]);
    return Math.min(rowsLeft, rowsRight) >= ROWS
        && beside > BESIDE * lower
        && filled / (rowsLeft + rowsRight) >= FILLED;
  }
}
