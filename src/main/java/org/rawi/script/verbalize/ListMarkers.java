package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.LetterNames;
import org.rawi.script.verbalize.Piece.Mark;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Numbers and letters that count paragraphs, at their beginning: «1. »، «2) »، «3- »، «أ) »; and
 * who speaks in an interview: «س. »، «ج: » (سؤال، جواب).
 */
final class ListMarkers implements Rule {

  @Override
  public String name() {
    return "list marker";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    if (!cursor.token(-1).is(Kind.END) && !cursor.token(-1).is(Tokenizer.LINE_BREAK)) {
      return Optional.empty();
    }
    WrittenToken first = cursor.token(0);
    WrittenToken mark = cursor.token(1);
    WrittenToken next = cursor.token(2);
    if (MinusBehind.stands(cursor, 1)
        || !mark.isAny(".)-–:/")
        || mark.spaceBefore()
        || next.glued()
        || next.is(Kind.END)) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    if (first.is(Kind.DIGITS) && first.text().length() <= 2) {
      words.addAll(
          Cardinals.words(
              Long.parseLong(first.text()),
              Gender.MASCULINE,
              GrammaticalCase.NOMINATIVE,
              Definiteness.INDEFINITE));
    } else if (isLetter(first, mark) && !(next.is(Kind.DIGITS) && next.text().length() > 3)) {
      LetterNames.of(first.bare().codePointAt(0)).ifPresent(words::add);
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    if (mark.is('/') || (mark.is(':') && first.is(Kind.DIGITS))) {
      return Optional.empty();
    }
    List<Piece> pieces = new ArrayList<>(Reading.words(first.from(), first.to(), words));
    pieces.add(new Mark(Mark.Kind.COMMA, mark.text(), mark.from(), mark.to()));
    return Optional.of(new Reading(2, pieces));
  }

  /** A point after other letters than those of interviews abbreviates: «د. سمير». */
  private static boolean isLetter(WrittenToken first, WrittenToken mark) {
    return first.is(Kind.WORD)
        && first.bare().length() == 1
        && (!mark.is('.') || first.is('س') || first.is('ج'));
  }
}
