package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.NameReadings;
import org.rawi.script.lexicon.Phrases;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Names whose marks a diacritizer often guesses wrong: بوتين → بُوتِينْ, وحماس, لبوتين. */
final class Names implements Rule {

  @Override
  public String name() {
    return "name";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken word = cursor.token(0);
    if (!word.is(Kind.WORD) || word.text().length() != word.bare().length()) {
      return Optional.empty(); // the author's own marks win
    }
    Optional<Reading> whole = at(cursor, "");
    String proclitic = proclitic(word.bare());
    return whole.isPresent() || proclitic.isEmpty() ? whole : at(cursor, proclitic);
  }

  /** و، ف، ب، ل or ك before a name of three letters at least. */
  private static String proclitic(String bare) {
    if (bare.length() < 4 || "وفبلك".indexOf(bare.charAt(0)) < 0) {
      return "";
    }
    return bare.charAt(0) + ("بل".indexOf(bare.charAt(0)) >= 0 ? "ِ" : "َ");
  }

  private static Optional<Reading> at(Cursor cursor, String proclitic) {
    int from = cursor.from(0) + (proclitic.isEmpty() ? 0 : 1);
    Optional<Phrases.Match<NameReadings.Reading>> match =
        NameReadings.phrases().longestAt(cursor.text(), from);
    int tokens = match.map(m -> cursor.tokensTo(0, m.to())).orElse(0);
    if (tokens == 0) {
      return Optional.empty();
    }
    NameReadings.Reading name = match.get().first();
    boolean counts = cursor.token(tokens).is(Kind.DIGITS); // بعمر 12 is an age, not ʿUmar
    if (counts || (name.commonWord() && !cursor.isAfterName())) {
      return Optional.empty();
    }
    cursor.rememberName(tokens);
    return Optional.of(new Reading(tokens, pieces(cursor, proclitic + name.stem(), tokens)));
  }

  private static List<Piece> pieces(Cursor cursor, String spoken, int tokens) {
    List<Piece> pieces = new ArrayList<>();
    List<String> words = Quantity.split(spoken);
    for (int at = 0; at < words.size(); at++) {
      boolean oneEach = words.size() == tokens;
      WrittenToken token = cursor.token(oneEach ? at : 0);
      int to = oneEach ? token.to() : cursor.to(tokens);
      pieces.add(
          Piece.Word.written(token)
              .over(token.from(), to)
              .withText(Letters.shaddaFirst(words.get(at)))
              .bound(at + 1 < words.size()));
    }
    return pieces;
  }
}
