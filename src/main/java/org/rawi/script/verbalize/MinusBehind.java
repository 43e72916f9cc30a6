package org.rawi.script.verbalize;

import java.util.Set;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * A minus sign behind its number, where right-to-left typing leaves it: «15- درجة»، «2.5-%». Only
 * degrees and percents go below zero so, else the sign is a dash.
 */
final class MinusBehind {
  private static final Set<String> DEGREES =
      Set.of("درجة", "درجه", "درجات", "مئوية", "مئويه", "فهرنهايت");

  private static final Set<String> EXTREMES =
      Set.of("الصغرى", "صغرى", "الدنيا", "العظمى", "والصغرى", "والعظمى");

  private static final int NEAR = 4;

  private MinusBehind() {}

  /** Whether the token {@code at}, right behind the digits of a number, is its minus sign. */
  static boolean stands(Cursor cursor, int at) {
    WrittenToken sign = cursor.token(at);
    WrittenToken next = cursor.token(at + 1);
    if (!sign.isAny("-−–") || sign.spaceBefore() || next.is(Kind.DIGITS)) {
      return false;
    }
    return DEGREES.contains(next.bare())
        || next.isAny("%٪°º˚")
        || EXTREMES.contains(cursor.token(-1).bare())
        || (!next.is(Kind.WORD) && isTemperature(cursor));
  }

  /** «إلى - 5 درجات»: a minus with a blank, between a word and degrees. */
  static boolean isBlankBefore(Cursor cursor, int at) {
    return cursor.token(at - 1).is(Kind.WORD)
        && cursor.token(at).spaceBefore()
        && DEGREES.contains(cursor.token(at + 2).bare());
  }

  /** «5- درجات تحت الصفر»: the words say it. */
  static boolean isSaid(Cursor cursor, int at) {
    for (int next = at; next < at + NEAR; next++) {
      if (cursor.token(next).bare().equals("تحت")
          && cursor.token(next + 1).bare().equals("الصفر")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTemperature(Cursor cursor) {
    for (int back = 1; back <= NEAR; back++) {
      if (cursor.token(-back).bare().endsWith("حرارة")) {
        return true;
      }
    }
    return false;
  }
}
