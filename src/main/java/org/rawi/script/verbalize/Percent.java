package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Gender;

/** Percent and per mille: «50%» → خَمْسُونَ فِي الْمِئَةِ. */
final class Percent implements Rule {

  private static final String SIGNS = "%٪‰؉";

  @Override
  public String name() {
    return "percent";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    if (cursor.token(0).isAny(SIGNS)) {
      return before(cursor);
    }
    return Amount.at(cursor, 0)
        .filter(amount -> cursor.token(amount.tokens()).isAny(SIGNS))
        .map(amount -> reading(cursor, amount, amount.tokens() + 1, cursor.token(amount.tokens())));
  }

  /** «%50», as right-to-left typing often leaves it. */
  private static Optional<Reading> before(Cursor cursor) {
    return Amount.at(cursor, 1)
        .filter(amount -> cursor.token(1).glued())
        .map(
            amount -> {
              boolean twice = cursor.token(1 + amount.tokens()).isAny(SIGNS);
              return reading(cursor, amount, amount.tokens() + (twice ? 2 : 1), cursor.token(0));
            });
  }

  private static Reading reading(Cursor cursor, Amount amount, int tokens, WrittenToken sign) {
    List<String> words = new ArrayList<>(amount.alone(cursor, Gender.MASCULINE));
    words.add(sign.isAny("‰؉") ? "فِي الْأَلْفِ" : "فِي الْمِئَةِ");
    return Reading.of(cursor, tokens, words);
  }
}
