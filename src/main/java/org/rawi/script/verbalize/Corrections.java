package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Phrases;
import org.rawi.script.lexicon.Spelling;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Careless spellings that can mean one thing only, for the ear: «الى» → إلى. */
final class Corrections implements Rule {

  @Override
  public String name() {
    return "spelling";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken word = cursor.token(0);
    if (!word.is(Kind.WORD)) {
      return Optional.empty();
    }
    Optional<Reading> whole = at(cursor, 0);
    char first = word.text().charAt(0);
    boolean joined = (first == 'و' || first == 'ف') && word.bare().length() > 3;
    return whole.isPresent() || !joined ? whole : at(cursor, 1);
  }

  private static Optional<Reading> at(Cursor cursor, int skipped) {
    int from = cursor.from(0) + skipped;
    Optional<Phrases.Match<String>> match = Spelling.phrases().longestAt(cursor.text(), from);
    int tokens = match.map(m -> cursor.tokensTo(0, m.to())).orElse(0);
    if (tokens == 0) {
      return Optional.empty();
    }
    String right = cursor.text().substring(cursor.from(0), from) + match.get().first();
    List<Piece> pieces = new ArrayList<>();
    List<String> words = Quantity.split(right);
    for (int at = 0; at < words.size(); at++) {
      WrittenToken token = cursor.token(words.size() == tokens ? at : 0);
      int to = words.size() == tokens ? token.to() : cursor.to(tokens);
      pieces.add(Piece.Word.written(token).over(token.from(), to).withText(words.get(at)));
    }
    return Optional.of(new Reading(tokens, pieces));
  }
}
