package org.rawi.script;

import java.util.BitSet;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.rawi.script.verbalize.Piece;
import org.rawi.script.verbalize.Piece.Mark;

/**
 * Which words stand inside quotation marks. A quotation may open in one paragraph and close in a
 * later one; titles and scare quotes of up to three words are no quotations to the ear.
 */
final class Quotations {
  private static final int SHORT = 3;

  private boolean open;

  /** Whether the quotation that the last paragraph left open is closed by any of these. */
  static boolean closes(List<Piece> paragraph) {
    int depth = 0;
    for (Piece piece : paragraph) {
      if (piece instanceof Mark mark) {
        depth += mark.kind() == Mark.Kind.OPEN_QUOTE ? 1 : 0;
        depth -= mark.kind() == Mark.Kind.CLOSE_QUOTE ? 1 : 0;
        if (depth < 0) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Indices of the quoted pieces of the next paragraph.
   *
   * @param closedLater whether a later paragraph closes what this one leaves open; asked if it does
   */
  BitSet in(List<Piece> pieces, BooleanSupplier closedLater) {
    BitSet quoted = new BitSet(pieces.size());
    int start = open ? 0 : -1;
    boolean carried = open;
    int depth = open ? 1 : 0;
    boolean straight = false;
    for (int at = 0; at < pieces.size(); at++) {
      if (!(pieces.get(at) instanceof Mark mark)) {
        continue;
      }
      boolean opens =
          mark.kind() == Mark.Kind.OPEN_QUOTE || (mark.kind() == Mark.Kind.QUOTE && !straight);
      boolean closes =
          mark.kind() == Mark.Kind.CLOSE_QUOTE || (mark.kind() == Mark.Kind.QUOTE && straight);
      straight ^= mark.kind() == Mark.Kind.QUOTE;
      if (opens && !(carried && at == 0)) {
        start = depth == 0 ? at : start;
        depth++;
      } else if (closes && depth > 0 && --depth == 0) {
        mark(quoted, pieces, start, at, carried && start == 0);
        carried = false;
      }
    }
    open = depth > 0 && !straight && closedLater.getAsBoolean();
    if (open || (carried && depth > 0)) {
      quoted.set(Math.max(0, start), pieces.size());
    }
    return quoted;
  }

  private static void mark(BitSet quoted, List<Piece> pieces, int from, int to, boolean carried) {
    int words = 0;
    for (int at = from; at < to; at++) {
      words += pieces.get(at) instanceof Piece.Word ? 1 : 0;
    }
    if (words > SHORT || carried) {
      quoted.set(from, to);
    }
  }
}
