package org.rawi.script.verbalize;

import java.util.Optional;

/** Units after a number: «5 كم» → خَمْسَةُ كِيلُومِتْرَاتٍ, «120 كم/س», «5GB», «-5°م». */
final class Measures implements Rule {

  @Override
  public String name() {
    return "measure";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    if (isScreen(cursor)) {
      return Optional.empty();
    }
    return Amount.at(cursor, 0)
        .filter(amount -> amount.figure().hasName())
        .flatMap(
            amount ->
                Thing.at(cursor, amount.tokens())
                    .filter(thing -> thing.currency().isEmpty())
                    .map(
                        thing ->
                            Reading.of(
                                cursor,
                                amount.tokens() + thing.tokens(),
                                thing.words(cursor, amount))));
  }

  /** 4K and 8K are pictures of as many thousand columns, no temperatures. */
  private static boolean isScreen(Cursor cursor) {
    WrittenToken letter = cursor.token(1);
    return letter.text().equals("K")
        && letter.glued()
        && cursor.token(0).text().length() == 1
        && cursor.token(0).isAny("248");
  }
}
