package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Currency;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalCase;

/** Amounts of money, the sign before or after: «$5», «15 ر.س», «€2.5 مليار», «$3.50». */
final class Money implements Rule {

  @Override
  public String name() {
    return "money";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Reading> signFirst = signFirst(cursor);
    return signFirst.isPresent() ? signFirst : signLast(cursor);
  }

  private static Optional<Reading> signLast(Cursor cursor) {
    return Amount.at(cursor, 0)
        .filter(amount -> amount.figure().hasName())
        .flatMap(
            amount ->
                Thing.currency(cursor, amount.tokens())
                    .map(
                        thing ->
                            Reading.of(
                                cursor,
                                amount.tokens() + thing.tokens(),
                                words(cursor, amount, thing))));
  }

  private static Optional<Reading> signFirst(Cursor cursor) {
    Optional<Thing> thing = Thing.currency(cursor, 0);
    if (thing.isEmpty() || cursor.token(0).is(WrittenToken.Kind.WORD)) {
      return Optional.empty();
    }
    int sign = thing.get().tokens();
    return Amount.at(cursor, sign)
        .filter(amount -> amount.figure().hasName())
        .map(
            amount ->
                Reading.of(cursor, sign + amount.tokens(), words(cursor, amount, thing.get())));
  }

  private static List<String> words(Cursor cursor, Amount amount, Thing thing) {
    Optional<Currency> currency = thing.currency();
    if (currency.isEmpty()
        || amount.scale().isPresent()
        || amount.figure().fraction().length() != 2
        || amount.figure().isWhole()) {
      return thing.words(cursor, amount);
    }
    return withSubunit(cursor, amount, thing, currency.get());
  }

  /** $3.50: ثَلَاثَةُ دُولَارَاتٍ وَخَمْسُونَ سِنْتًا. */
  private static List<String> withSubunit(
      Cursor cursor, Amount amount, Thing thing, Currency currency) {
    long subunits = Long.parseLong(amount.figure().fraction());
    Amount whole =
        new Amount(
            amount.lead(),
            amount.negative(),
            Figure.of(amount.figure().digits(), 1),
            Optional.empty(),
            amount.tokens());
    List<String> words = new ArrayList<>();
    if (whole.figure().value() > 0) {
      words.addAll(thing.words(cursor, whole));
    }
    if (subunits > 0) {
      GrammaticalCase asked = cursor.lastNumber().orElse(GrammaticalCase.NOMINATIVE);
      List<String> cents =
          new ArrayList<>(
              Quantity.of(
                      subunits,
                      currency.subunit(),
                      Quantity.Standing.in(asked),
                      Definiteness.INDEFINITE)
                  .words());
      cents.set(0, words.isEmpty() ? amount.lead().before(cents.get(0)) : "وَ" + cents.get(0));
      words.addAll(cents);
    }
    return words.isEmpty() ? thing.words(cursor, whole) : words;
  }
}
