package org.rawi.script.verbalize;

import java.util.Optional;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * An amount of money with the sign of its currency: «$3.5 مليون»، «15 ر.س»، «بـ-$5»، «$1.2bn».
 *
 * @param amount its tokens are all tokens of the price, the sign's too
 * @param signFirst whether the sign stands before the digits
 */
record Price(Amount amount, Thing thing, boolean signFirst) {
  private static final String MINUS = "-−";

  /** The price that begins {@code ahead} of the cursor, without a lead unless it is 0. */
  static Optional<Price> at(Cursor cursor, int ahead) {
    Optional<Price> signFirst = signFirst(cursor, ahead);
    return signFirst.isPresent() ? signFirst : signLast(cursor, ahead);
  }

  /** «10 مليون $», and «10$ مليون» as right-to-left typing leaves «$10 مليون». */
  private static Optional<Price> signLast(Cursor cursor, int ahead) {
    Optional<Amount> typed = Amount.at(cursor, ahead).filter(each -> each.figure().hasName());
    if (typed.isEmpty()) {
      return Optional.empty();
    }
    Amount amount = typed.get();
    int used = amount.tokens();
    Optional<Scale> scale = amount.scale();
    if (scale.isEmpty() && isSign(cursor, ahead + used + 1)) {
      scale = Scale.lettersAt(cursor, ahead + used); // 5M$
      used += scale.isPresent() ? 1 : 0;
    }
    Optional<Thing> thing = Thing.currency(cursor, ahead + used);
    if (thing.isEmpty()) {
      return Optional.empty();
    }
    boolean sign = isSign(cursor, ahead + used);
    used += thing.get().tokens();
    if (scale.isEmpty() && sign) {
      scale = Scale.at(cursor, ahead + used);
      used += scale.isPresent() ? 1 : 0;
    }
    return Optional.of(
        named(
            cursor,
            ahead,
            new Amount(amount.lead(), amount.negative(), amount.figure(), scale, used),
            thing.get(),
            false));
  }

  private static Optional<Price> signFirst(Cursor cursor, int ahead) {
    Lead lead = ahead == 0 ? Lead.joining(cursor).orElse(Lead.NONE) : Lead.NONE;
    int at = ahead + lead.tokens();
    boolean before = isMinus(cursor, at, lead);
    int sign = at + (before ? 1 : 0);
    Optional<Thing> thing = Thing.currency(cursor, sign);
    if (thing.isEmpty() || cursor.token(sign).is(Kind.WORD)) {
      return Optional.empty();
    }
    int number = sign + thing.get().tokens();
    boolean behind = // $-5
        cursor.token(number).isAny(MINUS)
            && cursor.token(number).glued()
            && cursor.token(number + 1).glued();
    int digits = number + (behind ? 1 : 0);
    return Figure.at(cursor, digits)
        .filter(Figure::hasName)
        .map(
            figure -> {
              int end = digits + figure.tokens();
              Optional<Scale> scale = Scale.at(cursor, end).or(() -> Scale.lettersAt(cursor, end));
              int tokens = end + (scale.isPresent() ? 1 : 0) - ahead;
              Amount amount = new Amount(lead, before || behind, figure, scale, tokens);
              return named(cursor, ahead, amount, thing.get(), true);
            });
  }

  /** «$10 ملايين دولار أمريكي»: sign and word are one currency, and the word says more of it. */
  private static Price named(
      Cursor cursor, int ahead, Amount amount, Thing thing, boolean signFirst) {
    int end = ahead + amount.tokens();
    Optional<Thing> again =
        Thing.currency(cursor, end)
            .filter(each -> each.currency().equals(thing.currency()))
            .or(
                () ->
                    isNamed(cursor.token(end), thing)
                        ? Optional.of(thing.over(1))
                        : Optional.empty());
    Amount all = again.map(each -> amount.over(amount.tokens() + each.tokens())).orElse(amount);
    boolean word = cursor.token(end).is(Kind.WORD);
    return new Price(all, again.filter(each -> word).orElse(thing), signFirst);
  }

  /** Whether the word is the name of this currency: دولار, الدولارات. */
  static boolean isNamed(WrittenToken word, Thing thing) {
    return word.is(Kind.WORD)
        && NounLexicon.findAll(RankedNouns.withArticle(word.bare()).replaceFirst("^ال", ""))
            .stream()
            .anyMatch(entry -> entry.noun().singular().equals(thing.name().head().singular()));
  }

  /** A minus before the sign: «-$5»; in «$5-$7» it is a dash. */
  private static boolean isMinus(Cursor cursor, int at, Lead lead) {
    WrittenToken minus = cursor.token(at);
    return minus.isAny(MINUS)
        && cursor.token(at + 1).glued()
        && (minus.spaceBefore() || lead.tokens() > 0 || cursor.token(at - 1).isAny("(:،="));
  }

  /** Whether a currency's sign stands there: $, €; no word or abbreviation. */
  static boolean isSign(Cursor cursor, int at) {
    return cursor.token(at).is(Kind.SYMBOL) && Thing.currency(cursor, at).isPresent();
  }

  int tokens() {
    return amount.tokens();
  }
}
