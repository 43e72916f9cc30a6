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
    boolean single = letter.bare().length() == 1 && letter.text().replace("ـ", "").length() == 1;
    if (!letter.is(Kind.WORD) || !single) {
      return Optional.empty();
    }
    boolean word = cursor.token(1).is(Kind.WORD) || cursor.token(1).is(Kind.LATIN);
    boolean label = Labels.stand(cursor) && !letter.is('و');
    if (letter.isAny(WORDS) && (word || letter.is('و')) && !label) {
      return Optional.empty();
    }
    return LetterNames.of(letter.bare().charAt(0)).map(name -> Reading.of(cursor, 1, name));
  }
}
