package org.rawi.article.document;

import java.util.ArrayList;
import java.util.List;
import org.rawi.text.Arabic;

/**
 * Gives vowel signs that are drawn by themselves to their letters. Where a sign is drawn says
 * little: its ink may lie beside its place. In a stream that goes from left to right, against the
 * reading, it comes before its letter; in one that goes as it is read, behind it.
 */
final class PdfMarks {
  /** A letter is no further away than this, in font sizes. */
  private static final double NEAR = 1.5;

  private PdfMarks() {}

  /** The signs, in their order, marks joined with their letters. */
  static List<PdfGlyph> join(List<PdfGlyph> glyphs) {
    List<PdfGlyph> out = new ArrayList<>();
    List<PdfGlyph> waiting = new ArrayList<>();
    for (int i = 0; i < glyphs.size(); i++) {
      PdfGlyph each = glyphs.get(i);
      if (!each.isMark()) {
        out.add(waiting.isEmpty() ? each : bearing(each, waiting));
        waiting.clear();
        continue;
      }
      PdfGlyph before = out.isEmpty() ? each : out.get(out.size() - 1);
      PdfGlyph after = after(glyphs, i);
      boolean canBefore = waiting.isEmpty() && bears(before, each);
      boolean canAfter = bears(after, each);
      if (canAfter && (!canBefore || after.middle() > before.middle())) {
        waiting.add(each);
      } else if (canBefore) {
        out.set(out.size() - 1, bearing(before, List.of(each)));
      } else {
        out.add(each);
      }
    }
    out.addAll(waiting);
    return out;
  }

  private static PdfGlyph after(List<PdfGlyph> glyphs, int from) {
    for (int i = from + 1; i < glyphs.size(); i++) {
      if (!glyphs.get(i).isMark()) {
        return glyphs.get(i);
      }
    }
    return glyphs.get(from);
  }

  private static boolean bears(PdfGlyph letter, PdfGlyph mark) {
    return !letter.isMark()
        && Arabic.hasLetter(letter.text())
        && Math.abs(letter.baseline() - mark.baseline()) < NEAR * mark.size()
        && letter.x() - mark.middle() < NEAR * mark.size()
        && mark.middle() - letter.end() < NEAR * mark.size();
  }

  /** Marks of one letter stand in the file from the outer to the inner, as it is drawn. */
  private static PdfGlyph bearing(PdfGlyph letter, List<PdfGlyph> marks) {
    StringBuilder text = new StringBuilder(letter.text());
    PdfGlyph both = letter;
    for (int i = marks.size() - 1; i >= 0; i--) {
      PdfGlyph mark = marks.get(i);
      text.append(mark.text());
      both = mark.width() > 0 ? both.with(mark) : both;
    }
    return both.saying(text.toString());
  }
}
