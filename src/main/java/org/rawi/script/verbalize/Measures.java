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
}
