package org.rawi.script.verbalize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** The era of a century: «القرن الثالث هـ» → الهجري, «القرن 7 م» → الميلادي. */
final class Centuries implements Rule {
  private static final int NEAR = 4;

  private static final Map<String, String> ERAS =
      Map.of("ه", "الهجري", "م", "الميلادي", "هج", "الهجري");

  @Override
  public String name() {
    return "era";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken letter = cursor.token(0);
    String era = letter.is(Kind.WORD) ? ERAS.get(letter.bare()) : null;
    if (era == null || !followsCentury(cursor)) {
      return Optional.empty();
    }
    boolean point =
        cursor.token(1).is('.') && cursor.token(1).glued() && !cursor.token(2).is(Kind.END);
    Piece.Word word =
        Piece.Word.written(letter).over(letter.from(), cursor.to(point ? 2 : 1)).withText(era);
    return Optional.of(new Reading(point ? 2 : 1, List.of(word)));
  }

  /** القرن and its rank, in one word or two: الثالث عشر. */
  private static boolean followsCentury(Cursor cursor) {
    for (int back = 2; back <= NEAR; back++) {
      WrittenToken word = cursor.token(-back);
      if (!word.is(Kind.WORD) && !word.is(Kind.DIGITS)) {
        return false;
      }
      if (word.bare().endsWith("القرن") || word.bare().endsWith("للقرن")) {
        return true;
      }
    }
    return false;
  }
}
