package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.Script.Notice;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Marks of notes in the text, which are for the eye: «المصدر[1]»، «[2، 3]»، «المصدر¹». They are not
 * said but reported.
 */
final class FootnoteMarks implements Rule {
  private static final int MOST_DIGITS = 3;
  private static final int MOST_TOKENS = 20;

  /** After these words a number in brackets is the number itself. */
  private static final Set<String> NUMBERED =
      Set.of("رقم", "الآية", "آية", "المادة", "الفقرة", "البند", "الصفحة", "صفحة", "سورة");

  @Override
  public String name() {
    return "footnote mark";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken before = cursor.token(-1);
    if (RankedNouns.before(cursor).isPresent()
        || before.is(Kind.END)
        || before.is(Kind.DIGITS)
        || NUMBERED.contains(before.bare())) {
      return Optional.empty();
    }
    int tokens = cursor.token(0).is('[') ? bracketed(cursor) : raised(cursor);
    return tokens == 0
        ? Optional.empty()
        : Optional.of(new Reading(tokens, List.of(), Optional.of(Notice.Kind.SKIPPED)));
  }

  /** The tokens of «[1]»، «[2، 3]»، «[4-6]»; 0 if it is something else. */
  private static int bracketed(Cursor cursor) {
    int at = 1;
    while (at < MOST_TOKENS
        && cursor.token(at).is(Kind.DIGITS)
        && cursor.token(at).text().length() <= MOST_DIGITS) {
      WrittenToken next = cursor.token(at + 1);
      if (next.is(']')) {
        return at + 2;
      }
      if (!next.isAny("،,-–")) {
        return 0;
      }
      at += 2;
    }
    return 0;
  }

  /** Raised digits right after a word that is no unit. */
  private static int raised(Cursor cursor) {
    WrittenToken before = cursor.token(-1);
    int tokens = 0;
    while (Exponents.value(cursor.token(tokens)) >= 0
        && cursor.token(tokens).glued()
        && tokens < MOST_DIGITS) {
      tokens++;
    }
    return before.is(Kind.WORD) && before.bare().length() > 2 && !Exponents.isMeasure(before)
        ? tokens
        : 0;
  }
}
