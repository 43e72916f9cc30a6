package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Currencies;
import org.rawi.script.lexicon.Currency;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.NounPhrase;
import org.rawi.script.lexicon.Phrases;
import org.rawi.script.lexicon.Unit;
import org.rawi.script.lexicon.Units;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * What a number measures, by a symbol or an abbreviation after it: 5 كم, 15 ر.س, 20 €.
 *
 * @param tokens tokens that it is written with
 */
record Thing(NounPhrase name, Optional<Currency> currency, int tokens) {

  /** The unit or currency that stands {@code ahead} of the cursor, right after a number. */
  static Optional<Thing> at(Cursor cursor, int ahead) {
    Optional<Thing> money = currency(cursor, ahead);
    Optional<Thing> unit = unit(cursor, ahead);
    return unit.isPresent() && (money.isEmpty() || unit.get().tokens() > money.get().tokens())
        ? unit
        : money;
  }

  static Optional<Thing> unit(Cursor cursor, int ahead) {
    WrittenToken token = cursor.token(ahead);
    if (token.is(Kind.END) || token.is(Kind.DIGITS) || token.markup().isPresent()) {
      return Optional.empty();
    }
    Optional<Phrases.Match<Unit>> match = Units.phrases().longestAt(cursor.text(), token.from());
    int tokens = match.map(m -> cursor.tokensTo(ahead, m.to())).orElse(0);
    boolean year = // القانون 17 سنة 1960
        Years.yearWord(token).isPresent() && Dates.isYear(cursor.token(ahead + 1));
    if (tokens == 0 || year || isAmbiguous(cursor, ahead, tokens)) {
      return Optional.empty();
    }
    return Optional.of(new Thing(match.get().first().name(), Optional.empty(), tokens));
  }

  /** «5 م. أحمد»: a letter with a point that a word follows is a title, not a unit. */
  private static boolean isAmbiguous(Cursor cursor, int ahead, int tokens) {
    WrittenToken token = cursor.token(ahead);
    WrittenToken next = cursor.token(ahead + tokens);
    boolean letter = tokens == 1 && token.is(Kind.WORD) && token.bare().length() == 1;
    return letter && next.is('.') && next.glued() && cursor.token(ahead + 2).is(Kind.WORD);
  }

  static Optional<Thing> currency(Cursor cursor, int ahead) {
    WrittenToken token = cursor.token(ahead);
    if (token.is(Kind.END) || token.is(Kind.DIGITS) || token.markup().isPresent()) {
      return Optional.empty();
    }
    Optional<Phrases.Match<Currency>> match =
        Currencies.phrases().longestAt(cursor.text(), token.from());
    int tokens = match.map(m -> cursor.tokensTo(ahead, m.to())).orElse(0);
    if (tokens == 0) {
      return Optional.empty();
    }
    Currency currency = match.get().first();
    // $ alone does not say whose dollar it is; د.إ does
    boolean symbol = tokens == 1 && (token.is(Kind.SYMBOL) || token.text().equals("يورو"));
    NounPhrase name = symbol ? new NounPhrase(currency.name().head()) : currency.name();
    return Optional.of(new Thing(name, Optional.of(currency), tokens));
  }

  /** As what something is a part of: لِتْرٍ. */
  List<String> genitive() {
    return Quantity.split(
        name.form(GrammaticalNumber.SINGULAR, GrammaticalCase.GENITIVE, Definiteness.INDEFINITE));
  }

  /** The same, written with so many tokens. */
  Thing over(int count) {
    return new Thing(name, currency, count);
  }

  /** The amount of it, as the sentence demands. */
  List<String> words(Cursor cursor, Amount amount) {
    return amount.counting(cursor, name, Definiteness.INDEFINITE).words();
  }
}
