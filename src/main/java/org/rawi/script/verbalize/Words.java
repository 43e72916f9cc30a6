package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Arabic words: said as they are written, the diacritizer adds what is missing. */
final class Words implements Rule {

  @Override
  public String name() {
    return "word";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken word = cursor.token(0);
    if (!word.is(Kind.WORD) || word.bare().codePoints().noneMatch(Letters::isArabicLetter)) {
      return Optional.empty();
    }
    return Optional.of(new Reading(1, List.of(Piece.Word.written(word))));
  }
}
