package org.rawi.article.document;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rawi.article.document.PdfLines.Row;

/**
 * Strokes that draw out a word (kashida, tatweel), for which many programs give no letter. They
 * stand where two letters join, and nowhere else: so they are known from signs whose letters are
 * missing. So is the alif of lam-alif where a font draws the ligature as two signs.
 */
final class PdfKashida {
  /** Signs that touch are no further apart, in font sizes. */
  private static final double TOUCH = 0.08;

  /** The share of unknown signs beside letters that have to stand where letters join. */
  private static final double MOSTLY = 0.95;

  private static final String STROKE = "";

  /** What unknown signs are: a stroke, or the letter alif. */
  private final Map<String, String> meant = new HashMap<>();

  /** Where an unknown sign stands. */
  private static final class Places {
    private int joining;
    private int elsewhere;
    private int behindLam;
  }

  /**
   * Whether two letters join.
   *
   * @param before the one that is read first, on the right
   */
  static boolean joins(PdfGlyph before, PdfGlyph after) {
    int right = letter(before.text(), true);
    int left = letter(after.text(), false);
    int second = type(left);
    return type(right) == UCharacter.JoiningType.DUAL_JOINING
        && (second == UCharacter.JoiningType.DUAL_JOINING
            || second == UCharacter.JoiningType.RIGHT_JOINING);
  }

  private static int type(int letter) {
    return letter < 0
        ? UCharacter.JoiningType.NON_JOINING
        : UCharacter.getIntPropertyValue(letter, UProperty.JOINING_TYPE);
  }

  /** The last or first letter, marks aside; -1 if there is none. */
  private static int letter(String text, boolean last) {
    int[] letters = text.codePoints().filter(Character::isLetter).toArray();
    return letters.length == 0 ? -1 : letters[last ? letters.length - 1 : 0];
  }

  /** Learns from all rows of a document what its unknown signs are. */
  PdfKashida(List<List<Row>> pages) {
    Map<String, Places> places = new HashMap<>();
    for (List<Row> rows : pages) {
      for (Row row : rows) {
        for (int i = 0; i < row.glyphs().size(); i++) {
          if (row.glyphs().get(i).isUnknown() && touchesLetter(row.glyphs(), i)) {
            count(row.glyphs(), i, places);
          }
        }
      }
    }
    String alif = "";
    int alifs = 1;
    for (Map.Entry<String, Places> each : places.entrySet()) {
      Places at = each.getValue();
      int all = at.joining + at.elsewhere;
      if (at.behindLam == all && all > 1) {
        alif = all > alifs ? each.getKey() : alif;
        alifs = Math.max(all, alifs);
      } else if (at.joining >= MOSTLY * all) {
        meant.put(each.getKey(), STROKE);
      }
    }
    if (!alif.isEmpty()) { // of the ligature lam-alif, drawn as two signs
      meant.put(alif, "ا");
    }
  }

  private static void count(List<PdfGlyph> glyphs, int at, Map<String, Places> places) {
    Places here = places.computeIfAbsent(glyphs.get(at).text(), each -> new Places());
    int right = known(glyphs, at, 1);
    if (right >= 0 && letter(glyphs.get(right).text(), true) == 'ل') {
      here.behindLam++;
    }
    if (isJoining(glyphs, at)) {
      here.joining++;
    } else {
      here.elsewhere++;
    }
  }

  /** Puts what is meant for the signs that are understood. */
  void replace(List<List<Row>> pages) {
    if (!meant.isEmpty()) {
      pages.replaceAll(rows -> rows.stream().map(this::replaced).toList());
    }
  }

  /** Letters reach over the places of the strokes behind them. */
  private Row replaced(Row row) {
    List<PdfGlyph> out = new ArrayList<>();
    for (PdfGlyph each : row.glyphs()) {
      String said = meant.get(each.text());
      if (STROKE.equals(said) && !out.isEmpty()) {
        out.set(out.size() - 1, out.get(out.size() - 1).with(each));
      } else {
        out.add(said == null ? each : each.saying(said));
      }
    }
    return new Row(out, row.baseline(), row.size(), row.column());
  }

  /** Index of the next sign that is known, in a direction; -1 unless all touch. */
  private static int known(List<PdfGlyph> glyphs, int from, int step) {
    int at = from;
    while (at + step >= 0 && at + step < glyphs.size()) {
      PdfGlyph here = glyphs.get(at);
      PdfGlyph next = glyphs.get(at + step);
      double gap = step > 0 ? next.x() - here.end() : here.x() - next.end();
      if (gap > TOUCH * here.size() || next.isSpace()) {
        return -1;
      }
      if (!next.isUnknown()) {
        return at + step;
      }
      at += step;
    }
    return -1;
  }

  private static boolean touchesLetter(List<PdfGlyph> glyphs, int at) {
    int left = known(glyphs, at, -1);
    int right = known(glyphs, at, 1);
    return (left >= 0 && letter(glyphs.get(left).text(), true) >= 0)
        || (right >= 0 && letter(glyphs.get(right).text(), true) >= 0);
  }

  private static boolean isJoining(List<PdfGlyph> glyphs, int at) {
    int left = known(glyphs, at, -1);
    int right = known(glyphs, at, 1);
    return left >= 0 && right >= 0 && joins(glyphs.get(right), glyphs.get(left));
  }
}
