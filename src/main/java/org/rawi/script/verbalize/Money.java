package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Currency;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Amounts of money, the sign before or after: «$5», «بـ$5», «15 ر.س», «€2.5 مليار», «$3.50»،
 * «$5–$7», «$5/كغ»; and the sign of a currency alone.
 */
final class Money implements Rule {
  /** How far before its sign a currency may be named. */
  private static final int NAME = 4;

  @Override
  public String name() {
    return "money";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Price> price = Price.at(cursor, 0);
    if (price.isEmpty()) {
      return sign(cursor);
    }
    return range(cursor, price.get())
        .or(() -> Optional.of(reading(cursor, price.get().tokens(), words(cursor, price.get()))));
  }

  /** With what the price is for: $5/كغ → لِكُلِّ كِيلُوغْرَامٍ. */
  private static Reading reading(Cursor cursor, int tokens, List<String> words) {
    Optional<Rates.Per> per = Rates.afterPrice(cursor, tokens);
    List<String> all = new ArrayList<>(words);
    per.ifPresent(each -> all.addAll(each.words()));
    return Reading.of(cursor, tokens + per.map(Rates.Per::tokens).orElse(0), all);
  }

  /** «$5–$7», «$5-7 ملايين», «5$-7$»: the currency is said once. */
  private static Optional<Reading> range(Cursor cursor, Price first) {
    int dash = first.tokens();
    if (first.amount().negative() || !Ranges.isDash(cursor, dash)) {
      return Optional.empty();
    }
    int at = dash + 1;
    Optional<Amount> second =
        Price.at(cursor, at)
            .filter(price -> price.thing().name().equals(first.thing().name()))
            .map(Price::amount)
            .or(() -> bare(cursor, at).filter(amount -> first.signFirst()));
    return second
        .filter(last -> Ranges.isRange(first.amount(), last))
        .filter(last -> !Ranges.isDashed(cursor, at + last.tokens()))
        .map(
            last -> {
              List<String> words =
                  Ranges.counting(
                      cursor, first.amount(), last, first.thing().name(), Optional.empty());
              return reading(cursor, at + last.tokens(), words);
            });
  }

  /** The second number of «$5-7», which neither counts nor measures anything itself. */
  private static Optional<Amount> bare(Cursor cursor, int at) {
    return Price.at(cursor, at).isPresent()
        ? Optional.empty()
        : Amount.at(cursor, at)
            .filter(amount -> !amount.negative() && !cursor.token(at + amount.tokens()).isAny("%٪"))
            .map(amount -> amount.scale().isPresent() ? amount : scaled(cursor, at, amount));
  }

  private static Amount scaled(Cursor cursor, int at, Amount amount) {
    Optional<Scale> scale = Scale.lettersAt(cursor, at + amount.tokens());
    int tokens = amount.tokens() + (scale.isPresent() ? 1 : 0);
    return new Amount(amount.lead(), amount.negative(), amount.figure(), scale, tokens);
  }

  /** «سعر صرف $ اليوم», «بـ€»: the name of the currency. */
  private static Optional<Reading> sign(Cursor cursor) {
    WrittenToken sign = cursor.token(0);
    WrittenToken next = cursor.token(1);
    boolean code = // $HOME, $$, LaTeX
        (next.glued() && (next.is(Kind.LATIN) || next.is(Kind.SYMBOL)))
            || (sign.glued() && !cursor.token(-1).is(Kind.WORD) && !cursor.token(-1).is(Kind.MARK));
    return Price.isSign(cursor, 0) && !code
        ? Thing.currency(cursor, 0).map(thing -> sign(cursor, thing))
        : Optional.empty();
  }

  /** «عملة اليورو (€)», «20 مليون جنيه إسترليني £»: the words before say it already. */
  private static Reading sign(Cursor cursor, Thing thing) {
    for (int back = 1; back <= NAME; back++) {
      if (Price.isNamed(cursor.token(-back), thing)) {
        WrittenToken sign = cursor.token(0);
        return new Reading(
            thing.tokens(),
            List.of(new Piece.Mark(Piece.Mark.Kind.SILENT, sign.text(), sign.from(), sign.to())));
      }
    }
    return Reading.of(cursor, thing.tokens(), thing.name().head().singular());
  }

  private static List<String> words(Cursor cursor, Price price) {
    Amount amount = price.amount();
    Optional<Currency> currency = price.thing().currency();
    if (currency.isEmpty()
        || amount.scale().isPresent()
        || amount.figure().fraction().length() != 2
        || amount.figure().isWhole()) {
      return price.thing().words(cursor, amount);
    }
    return withSubunit(cursor, amount, price.thing(), currency.get());
  }

  /** $3.50: ثَلَاثَةُ دُولَارَاتٍ وَخَمْسُونَ سِنْتًا. */
  private static List<String> withSubunit(
      Cursor cursor, Amount amount, Thing thing, Currency currency) {
    long subunits = Long.parseLong(amount.figure().fraction());
    Amount whole = amount.of(Figure.of(amount.figure().digits(), 1));
    if (subunits == 0) {
      return thing.words(cursor, whole);
    }
    if (whole.figure().value() == 0) {
      return amount
          .of(Figure.of(Long.toString(subunits), 1))
          .counting(cursor, currency.subunit(), Definiteness.INDEFINITE)
          .words();
    }
    List<String> words = new ArrayList<>(thing.words(cursor, whole));
    GrammaticalCase asked =
        whole.negative()
            ? GrammaticalCase.GENITIVE // سَالِبُ خَمْسَةِ دُولَارَاتٍ وَخَمْسِينَ سِنْتًا
            : cursor.lastNumber().orElse(GrammaticalCase.NOMINATIVE);
    List<String> cents =
        new ArrayList<>(
            Quantity.of(
                    subunits,
                    currency.subunit(),
                    Quantity.Standing.in(asked),
                    Definiteness.INDEFINITE)
                .words());
    cents.set(0, "وَ" + cents.get(0));
    words.addAll(cents);
    return words;
  }
}
