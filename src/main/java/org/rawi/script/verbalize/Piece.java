package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import org.rawi.phonetics.Phone;
import org.rawi.script.lexicon.GrammaticalCase;

/** What the verbalizer hands on: words to say and marks to hear as pauses. */
public sealed interface Piece {
  /** Index of the first character in the paragraph. */
  int from();

  /** Index after the last character in the paragraph. */
  int to();

  /**
   * A word.
   *
   * @param text with the author's marks; fully diacritized if {@code fixed}
   * @param fixed the diacritizer must leave it alone
   * @param demanded the case that a number before it demands; the diacritizer decides the rest
   * @param bound no pause may separate it from the next word
   */
  record Word(
      String text,
      boolean fixed,
      int from,
      int to,
      Optional<GrammaticalCase> demanded,
      Optional<List<Phone>> pronunciation,
      boolean bound)
      implements Piece {

    public static Word written(WrittenToken token) {
      return new Word(
          token.text().replace("ـ", ""),
          false,
          token.from(),
          token.to(),
          Optional.empty(),
          Optional.empty(),
          false);
    }

    static Word fixed(String text, int from, int to) {
      return new Word(text, true, from, to, Optional.empty(), Optional.empty(), false);
    }

    Word withText(String changed) {
      return new Word(changed, fixed, from, to, demanded, pronunciation, bound);
    }

    Word over(int begin, int end) {
      return new Word(text, fixed, begin, end, demanded, pronunciation, bound);
    }

    Word pronounced(List<Phone> phones) {
      return new Word(text, fixed, from, to, demanded, Optional.of(phones), bound);
    }

    Word demanding(GrammaticalCase grammaticalCase) {
      return new Word(text, fixed, from, to, Optional.of(grammaticalCase), pronunciation, bound);
    }

    Word bound(boolean boundToNext) {
      return new Word(text, fixed, from, to, demanded, pronunciation, boundToNext);
    }
  }

  /** Punctuation that is not read. */
  record Mark(Kind kind, String text, int from, int to) implements Piece {
    /** What the mark does to the melody. */
    public enum Kind {
      FULL_STOP,
      QUESTION,
      EXCLAMATION,
      ELLIPSIS,
      COMMA,
      SEMICOLON,
      COLON,
      DASH,
      OPEN_QUOTE,
      CLOSE_QUOTE,
      /** A straight quotation mark: opens or closes. */
      QUOTE,
      OPEN_BRACKET,
      CLOSE_BRACKET,
      /** Demanded by the publisher. */
      BREAK,
      /** Makes no pause. */
      SILENT
    }
  }
}
