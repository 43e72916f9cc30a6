package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import org.rawi.script.verbalize.Piece.Mark;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Signs that part a line into pieces and are heard as a pause: «كتبت ليلى | 12 نوفمبر», the halves
 * of a verse «طال الغياب *** وجف زادي».
 */
final class Dividers implements Rule {
  private static final String BARS = "|¦‖";
  private static final String STARS = "*٭★☆✦✱❋❖◆●•·■□▪";
  private static final String SIGNS = BARS + STARS + "=/";

  /** Words of a half of a verse (شطر); «السرعة = المسافة على الزمن» is an equation. */
  private static final int LEAST_OF_HALF = 3;

  private static final int MOST_OF_HALF = 8;

  @Override
  public String name() {
    return "divider";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    int count = run(cursor);
    if (count == 0 || cursor.token(-1).is(Kind.END) || cursor.token(count).is(Kind.END)) {
      return Optional.empty();
    }
    Mark pause = new Mark(Mark.Kind.BREAK, cursor.written(count), cursor.from(0), cursor.to(count));
    return Optional.of(new Reading(count, List.of(pause)));
  }

  /** Within a run of signs none begins another: it would be counted over and over. */
  private static boolean goesOn(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    return first.glued() && cursor.token(-1).text().equals(first.text());
  }

  /** How many signs part what stands before from what follows; 0 if there is no divider here. */
  private static int run(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    if (!first.isAny(SIGNS) || goesOn(cursor)) {
      return 0;
    }
    int count = 1;
    while (cursor.token(count).text().equals(first.text()) && cursor.token(count).glued()) {
      count++;
    }
    boolean apart = first.spaceBefore() && cursor.token(count).spaceBefore();
    boolean figures = cursor.token(-1).is(Kind.DIGITS) && cursor.token(count).is(Kind.DIGITS);
    if (first.isAny(BARS)) {
      return apart || !figures ? count : 0;
    }
    if (first.isAny(STARS)) {
      return apart && !(figures && count == 1) ? count : 0;
    }
    if (first.isAny("=/")) {
      boolean parts = count > 1 || (first.is('=') && partsVerse(cursor));
      return apart && parts ? count : 0;
    }
    return 0;
  }

  /** The only sign of its line, a few words on both sides, no number and no full stop. */
  private static boolean partsVerse(Cursor cursor) {
    return isHalf(cursor, -1) && isHalf(cursor, 1);
  }

  private static boolean isHalf(Cursor cursor, int step) {
    int words = 0;
    for (int at = step; !endsLine(cursor.token(at)); at += step) {
      if (cursor.token(at).is(Kind.WORD) && cursor.token(at).bare().length() > 1) {
        words++;
      } else if (!cursor.token(at).isAny("،؛؟!")) {
        return false;
      }
    }
    return words >= LEAST_OF_HALF && words <= MOST_OF_HALF;
  }

  private static boolean endsLine(WrittenToken token) {
    return token.is(Kind.END) || token.is(Tokenizer.LINE_BREAK);
  }
}
