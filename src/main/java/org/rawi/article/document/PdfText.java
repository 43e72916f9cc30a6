package org.rawi.article.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.rawi.article.document.PdfLine.Piece;
import org.rawi.article.document.PdfLines.Row;

/**
 * What the rows of a document say. How its program writes is learned from all of it: whether it
 * writes spaces or leaves gaps, and how wide; whether brackets are what they mean or what they look
 * like; whether signs stand in the order of a page at all.
 */
final class PdfText {
  /** Where letters are followed by so many spaces, gaps are none. */
  private static final double SPACES = 0.08;

  /** A gap that parts words even where spaces are written, in font sizes. */
  private static final double WIDE = 0.6;

  /** A gap that parts the cells of a table, in font sizes; it becomes a tab. */
  private static final double CELL = 1.5;

  /** The narrowest gap between words lies between these, in font sizes. */
  private static final double LOWEST = 0.12;

  private static final double HIGHEST = 0.3;

  /** What parts two letters that would join, in font sizes. */
  private static final double PART = 0.06;

  private static final int STEPS = 100;

  /** Letters that end words only: ة ى. */
  private static final Pattern LAST_FIRST = Pattern.compile("(?<!\\p{L})[ةى](?=\\p{L})");

  private static final Pattern LAST_LAST = Pattern.compile("(?<=\\p{L})[ةى](?!\\p{L})");

  private static final String MIRRORED = "()[]{}«»‹›<>";

  private static final Pattern OPENING =
      Pattern.compile("(?:^|\\s)[(\\[{«‹](?=\\p{L})|(?<=\\p{L})[)\\]}»›](?:\\s|$)");

  private static final Pattern CLOSING =
      Pattern.compile("(?:^|\\s)[)\\]}»›](?=\\p{L})|(?<=\\p{L})[(\\[{«‹](?:\\s|$)");

  private static final Pattern NOTE_MARK =
      Pattern.compile("\\s*[\\[(]?(\\p{Nd}{1,3}|[*†‡]{1,3})[\\])]?\\s*");

  private final double gap;
  private boolean mirrored;
  private boolean unordered;

  PdfText(List<Row> rows) {
    gap = gap(rows);
    List<String> lines = rows.stream().map(row -> join(pieces(row))).toList();
    unordered = count(LAST_FIRST, lines) > count(LAST_LAST, lines);
    if (unordered) {
      lines = rows.stream().map(row -> join(pieces(row))).toList();
    }
    mirrored = count(CLOSING, lines) > count(OPENING, lines);
  }

  private static long count(Pattern pattern, List<String> lines) {
    return lines.stream().mapToLong(line -> pattern.matcher(line).results().count()).sum();
  }

  private static String join(List<Piece> pieces) {
    StringBuilder all = new StringBuilder();
    pieces.forEach(piece -> all.append(piece.text()));
    return all.toString();
  }

  /** How wide the gaps between words are at least, in font sizes. */
  private static double gap(List<Row> rows) {
    int[] counts = new int[STEPS];
    int letters = 0;
    int spaces = 0;
    for (Row row : rows) {
      PdfGlyph last = null;
      for (PdfGlyph each : row.glyphs()) {
        spaces += each.isSpace() ? 1 : 0;
        if (each.isSpace()) {
          last = null;
          continue;
        }
        letters++;
        double width = last == null ? 0 : (each.x() - last.end()) / row.size();
        if (last != null && !PdfKashida.joins(each, last) && width >= 0 && width < 1) {
          counts[(int) (width * STEPS)]++;
        }
        last = each;
      }
    }
    return spaces >= SPACES * letters ? WIDE : valley(counts);
  }

  /**
   * Parts the gaps inside words, behind letters that don't join, from those between words: where
   * there are fewest. The middle, if none are found over a stretch.
   */
  private static double valley(int[] counts) {
    int fewest = Integer.MAX_VALUE;
    int first = 0;
    int last = 0;
    for (int i = (int) (LOWEST * STEPS); i <= HIGHEST * STEPS; i++) {
      int near = counts[i - 1] + counts[i] + counts[i + 1];
      if (near < fewest) {
        fewest = near;
        first = i;
        last = i;
      } else if (near == fewest && last == i - 1) {
        last = i;
      }
    }
    return (first + last + 1) / 2.0 / STEPS;
  }

  /** Whether the signs stand from left to right as they are read, against their letters. */
  boolean isUnordered() {
    return unordered;
  }

  /** The row as a line. */
  PdfLine line(Row row, int page, boolean rightToLeft, double pageWidth) {
    double left = row.left();
    double right = row.right();
    long bold = row.glyphs().stream().filter(PdfGlyph::bold).count();
    long artifacts = row.glyphs().stream().filter(PdfGlyph::artifact).count();
    return new PdfLine(
        pieces(row),
        page,
        row.column(),
        rightToLeft ? pageWidth - right : left,
        right - left,
        firstWord(row, rightToLeft),
        row.baseline(),
        row.size(),
        2 * bold > row.glyphs().size(),
        2 * artifacts > row.glyphs().size(),
        rightToLeft);
  }

  /** Width of the word at the line's beginning. */
  private double firstWord(Row row, boolean rightToLeft) {
    List<PdfGlyph> glyphs = spaced(row);
    double width = 0;
    for (int i = 0; i < glyphs.size(); i++) {
      PdfGlyph each = glyphs.get(rightToLeft ? glyphs.size() - 1 - i : i);
      if (each.isSpace() && width > 0) {
        break;
      }
      width += each.isSpace() ? 0 : each.width();
    }
    return width;
  }

  private List<Piece> pieces(Row row) {
    List<PdfGlyph> glyphs = spaced(row);
    boolean rightToLeft = PdfOrder.isRightToLeft(glyphs);
    List<PdfGlyph> logical = unordered ? glyphs : PdfOrder.logical(glyphs);
    List<Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    StringBuilder raised = new StringBuilder();
    for (PdfGlyph each : logical) {
      boolean small =
          each.size() < PdfLines.SMALL * row.size()
              && each.baseline() < row.baseline() - 0.1 * row.size();
      if (small && !each.isSpace()) {
        flush(text, false, pieces);
        raised.append(each.text());
      } else {
        flush(raised, true, pieces);
        text.append(rightToLeft && mirrored ? mirror(each.text()) : each.text());
      }
    }
    flush(raised, true, pieces);
    flush(text, false, pieces);
    return pieces;
  }

  private static void flush(StringBuilder text, boolean raised, List<Piece> pieces) {
    if (text.length() > 0) {
      String said = text.toString();
      pieces.add(new Piece(said, raised && NOTE_MARK.matcher(said).matches()));
      text.setLength(0);
    }
  }

  private static String mirror(String text) {
    int at = text.length() == 1 ? MIRRORED.indexOf(text.charAt(0)) : -1;
    return at < 0 ? text : String.valueOf(MIRRORED.charAt(at ^ 1));
  }

  /** From left to right, marks with their letters, and spaces where there are gaps. */
  private List<PdfGlyph> spaced(Row row) {
    List<PdfGlyph> letters = new ArrayList<>();
    for (PdfGlyph each : row.glyphs()) {
      PdfGlyph last = letters.isEmpty() ? null : letters.get(letters.size() - 1);
      if (last == null || !isDrawnTwice(last, each)) {
        letters.add(each);
      }
    }
    List<PdfGlyph> out = new ArrayList<>();
    PdfGlyph last = null;
    for (PdfGlyph each : letters) {
      boolean apart =
          last != null
              && !last.isSpace()
              && !each.isSpace()
              && each.x() - last.end() > gap(last, each) * row.size();
      boolean far = last != null && each.x() - last.end() > CELL * row.size();
      if (apart && last != null) {
        out.add(
            new PdfGlyph(
                far ? "\t" : " ",
                last.end(),
                0,
                row.baseline(),
                row.size(),
                false,
                false,
                each.mark()));
      }
      out.add(each);
      last = each;
    }
    return out;
  }

  /** Letters that join touch, unless a word ends between them. */
  private double gap(PdfGlyph left, PdfGlyph right) {
    return gap < WIDE && PdfKashida.joins(right, left) ? PART : gap;
  }

  /** Bold that is made by drawing a sign again beside itself. */
  private static boolean isDrawnTwice(PdfGlyph first, PdfGlyph second) {
    return first.text().equals(second.text())
        && !first.isSpace()
        && second.x() - first.x() < 0.2 * first.width()
        && Math.abs(second.baseline() - first.baseline()) < 0.1 * first.size();
  }
}
