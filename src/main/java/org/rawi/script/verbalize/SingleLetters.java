package org.rawi.script.verbalize;

import java.util.Optional;
import org.rawi.script.lexicon.LetterNames;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** A letter that stands for itself: «المجموعة أ»، «فيتامين د»، «أ → ب». */
final class SingleLetters implements Rule {
  /** Letters that are words when they stand apart: و, and ب ل ك ف typed with a space. */
  private static final String WORDS = "وبلكف";

  @Override
  public String name() {
    return "letter";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken letter = cursor.token(0);
    if (!letter.is(Kind.WORD) || letter.text().length() != 1) {
      return Optional.empty();
    }
    boolean word = cursor.token(1).is(Kind.WORD) || cursor.token(1).is(Kind.LATIN);
    if (letter.isAny(WORDS) && (word || letter.is('و'))) {
      return Optional.empty();
    }
    return LetterNames.of(letter.text().charAt(0)).map(name -> Reading.of(cursor, 1, name));
  }
}
