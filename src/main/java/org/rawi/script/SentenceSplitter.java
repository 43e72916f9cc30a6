package org.rawi.script;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.rawi.script.verbalize.Piece;
import org.rawi.script.verbalize.Piece.Mark;

/**
 * Divides a paragraph into sentences: ICU's candidates, confirmed by a mark that the verbalizer
 * left as a mark. Points of abbreviations, decimals and addresses are no marks any more by then.
 */
final class SentenceSplitter {
  /** A bracket that is not closed within so many pieces does not hold a sentence together. */
  private static final int LONGEST_BRACKET = 40;

  private final BitSet candidates = new BitSet();
  private final List<Piece> pieces;

  private SentenceSplitter(String text, List<Piece> pieces) {
    this.pieces = pieces;
    BreakIterator icu = BreakIterator.getSentenceInstance(new Locale("ar"));
    icu.setText(text);
    for (int at = icu.first(); at != BreakIterator.DONE; at = icu.next()) {
      candidates.set(at);
    }
  }

  /** Indices after the last piece of each sentence; the last is the number of pieces. */
  static List<Integer> ends(String text, List<Piece> pieces) {
    return new SentenceSplitter(text, pieces).run();
  }

  private List<Integer> run() {
    List<Integer> ends = new ArrayList<>();
    int bracketEnd = -1;
    int at = 0;
    while (at < pieces.size()) {
      if (kind(at) == Mark.Kind.OPEN_BRACKET && at > bracketEnd) {
        bracketEnd = closing(at);
      }
      if (!isStop(at)) {
        at++;
        continue;
      }
      int after = afterClosers(at + 1);
      if (after < pieces.size() && at > bracketEnd && isEnd(at, after)) {
        ends.add(after);
      }
      at = after;
    }
    ends.add(pieces.size());
    return ends;
  }

  private boolean isEnd(int stop, int after) {
    boolean candidate = candidates.get(pieces.get(after).from());
    Mark.Kind kind = kind(stop);
    if (kind == Mark.Kind.ELLIPSIS) {
      return false; // قال… ثم سكت: a pause, unless the paragraph ends
    }
    boolean quoteClosed =
        kind(after - 1) == Mark.Kind.CLOSE_QUOTE || kind(after - 1) == Mark.Kind.QUOTE;
    if (quoteClosed && kind != Mark.Kind.FULL_STOP) {
      return false; // «هل تأتي؟» سأل الرجل
    }
    return candidate;
  }

  /** Further stops and what closes after them belong to the sentence: «؟!»، «.»»، «.)». */
  private int afterClosers(int from) {
    int at = from;
    while (at < pieces.size() && (isStop(at) || isCloser(at))) {
      at++;
    }
    return at;
  }

  private boolean isCloser(int at) {
    Mark.Kind kind = kind(at);
    boolean straight = kind == Mark.Kind.QUOTE && pieces.get(at).from() == pieces.get(at - 1).to();
    return kind == Mark.Kind.CLOSE_QUOTE || kind == Mark.Kind.CLOSE_BRACKET || straight;
  }

  private boolean isStop(int at) {
    Mark.Kind kind = kind(at);
    return kind == Mark.Kind.FULL_STOP
        || kind == Mark.Kind.QUESTION
        || kind == Mark.Kind.EXCLAMATION
        || kind == Mark.Kind.ELLIPSIS;
  }

  private int closing(int open) {
    int limit = Math.min(pieces.size(), open + LONGEST_BRACKET);
    for (int at = open + 1; at < limit; at++) {
      if (kind(at) == Mark.Kind.CLOSE_BRACKET) {
        return at;
      }
    }
    return -1;
  }

  /** The kind of a mark; {@code SILENT} for words. */
  private Mark.Kind kind(int at) {
    return pieces.get(at) instanceof Mark mark ? mark.kind() : Mark.Kind.SILENT;
  }
}
