package org.rawi.script.verbalize;

import java.util.Optional;
import org.rawi.article.Paragraph.Markup;

/**
 * The smallest piece of written text that a rule can look at.
 *
 * @param text as written, but digits of all scripts as ASCII digits
 * @param bare Arabic words without marks and tatweel, Latin in lower case; else as {@code text}
 * @param from index of the first character in the paragraph
 * @param to index after the last
 * @param spaceBefore white space (or the beginning of the text) stands before it
 * @param markup the publisher's instruction it stands in
 */
public record WrittenToken(
    Kind kind,
    String text,
    String bare,
    int from,
    int to,
    boolean spaceBefore,
    Optional<Markup> markup) {

  /** What a token is made of. */
  public enum Kind {
    /** Arabic letters with their marks. */
    WORD,
    LATIN,
    /** Digits only, without sign or separators. */
    DIGITS,
    /** A run of one punctuation character. */
    MARK,
    /** Currency, mathematical and other signs, one each. */
    SYMBOL,
    EMOJI,
    /** Letters of any other script. */
    FOREIGN,
    /** The end of the text; never spoken. */
    END
  }

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether it is exactly this mark or sign. */
  boolean is(char c) {
    return bare.length() == 1 && bare.charAt(0) == c;
  }

  boolean isAny(String chars) {
    return bare.length() == 1 && chars.indexOf(bare.charAt(0)) >= 0;
  }

  /** Whether it follows the token before it without white space. */
  boolean glued() {
    return !spaceBefore;
  }
}
