package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rawi.script.Script.Notice;

/**
 * How some tokens are said.
 *
 * @param tokens how many tokens it covers, at least one
 * @param pieces what is said instead; empty only with a notice
 * @param notice why a token is skipped or only spelled out
 */
record Reading(int tokens, List<Piece> pieces, Optional<Notice.Kind> notice) {

  Reading {
    pieces = List.copyOf(pieces);
    if (tokens < 1 || (pieces.isEmpty() && notice.isEmpty())) {
      throw new IllegalArgumentException("a reading loses words");
    }
  }

  Reading(int tokens, List<Piece> pieces) {
    this(tokens, pieces, Optional.empty());
  }

  /** Diacritized words, divided by spaces, for the cursor's next tokens. */
  static Reading of(Cursor at, int tokens, String... phrases) {
    return new Reading(tokens, words(at.from(0), at.to(tokens), Arrays.asList(phrases)));
  }

  static Reading of(Cursor at, int tokens, List<String> phrases) {
    return new Reading(tokens, words(at.from(0), at.to(tokens), phrases));
  }

  Reading noticed(Notice.Kind kind) {
    return new Reading(tokens, pieces, Optional.of(kind));
  }

  /** The same with pieces for tokens that follow. */
  Reading plus(int moreTokens, List<Piece> morePieces) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(morePieces);
    return new Reading(tokens + moreTokens, all, notice);
  }

  /** Fixed words that share a span and stay together. */
  static List<Piece> words(int from, int to, List<String> phrases) {
    List<Piece> words = new ArrayList<>();
    for (String phrase : phrases) {
      for (String word : phrase.split(" ", -1)) {
        if (!word.isEmpty()) {
          words.add(Piece.Word.fixed(Letters.shaddaFirst(word), from, to).bound(true));
        }
      }
    }
    if (!words.isEmpty()) {
      Piece.Word last = (Piece.Word) words.remove(words.size() - 1);
      words.add(last.bound(false));
    }
    return words;
  }
}
