package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.NounPhrase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * A number as it stands in the text, with all that belongs to it: «وبـ-2.5 مليار».
 *
 * @param negative a minus sign stands before it, or behind it as right-to-left typing leaves it
 * @param scale a word for a power of thousand after it
 * @param tokens all tokens together
 */
record Amount(Lead lead, boolean negative, Figure figure, Optional<Scale> scale, int tokens) {

  /** The number that begins {@code ahead} of the cursor, without a lead unless it is 0. */
  static Optional<Amount> at(Cursor cursor, int ahead) {
    Optional<Lead> lead = ahead == 0 ? leadOrSign(cursor) : Optional.of(Lead.NONE);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    int at = ahead + lead.get().tokens();
    boolean signed = isSign(cursor, at);
    boolean negative = signed;
    int digits = at + (signed ? 1 : 0);
    return Figure.at(cursor, digits)
        .map(
            figure -> {
              int used = digits + figure.tokens() - ahead;
              if (!signed && MinusBehind.stands(cursor, ahead + used)) {
                boolean said = MinusBehind.isSaid(cursor, ahead + used + 1);
                return new Amount(lead.get(), !said, figure, Optional.empty(), used + 1);
              }
              Optional<Scale> scale = Scale.at(cursor, ahead + used);
              return new Amount(
                  lead.get(), negative, figure, scale, used + (scale.isPresent() ? 1 : 0));
            });
  }

  private static Optional<Lead> leadOrSign(Cursor cursor) {
    return isSign(cursor, 0)
        ? Optional.of(Lead.NONE)
        : Lead.at(cursor).or(() -> Lead.joining(cursor).filter(lead -> isNegative(cursor, lead)));
  }

  /** «بـ-5$»; «ب-5» without a tatweel may be the name of a building. */
  private static boolean isNegative(Cursor cursor, Lead lead) {
    return cursor.token(0).text().endsWith("ـ")
        && cursor.token(1).glued()
        && isSign(cursor, lead.tokens());
  }

  private static boolean isSign(Cursor cursor, int at) {
    WrittenToken sign = cursor.token(at);
    return sign.isAny("-−")
        && cursor.token(at + 1).is(Kind.DIGITS)
        && (cursor.token(at + 1).glued() || MinusBehind.isBlankBefore(cursor, at))
        && (sign.spaceBefore()
            || cursor.token(at - 1).isAny("(:،=")
            || (cursor.token(at - 1).is(Kind.WORD) && cursor.token(at - 1).bare().length() == 1));
  }

  /** As this amount stands, but of another number without a scale. */
  Amount of(Figure other) {
    return new Amount(lead, negative, other, Optional.empty(), tokens);
  }

  /** The same, written with so many tokens. */
  Amount over(int count) {
    return new Amount(lead, negative, figure, scale, count);
  }

  /** The whole value, if there is one that has a name. */
  Optional<Long> whole() {
    if (!figure.isWhole() || !figure.hasName()) {
      return Optional.empty();
    }
    long factor = scale.map(Scale::factor).orElse(1L);
    long value = figure.value();
    boolean fits = factor == 1 || (value < 1000 && value * factor < Cardinals.LIMIT);
    return fits ? Optional.of(value * factor) : Optional.empty();
  }

  /** The number and what it counts, in the case that the sentence asks for. */
  Quantity counting(Cursor cursor, NounPhrase noun, Definiteness nounForm) {
    return standing(caseIn(cursor, noun.head().singular()), noun, nounForm);
  }

  /** The number and what it counts, in this case. */
  Quantity standing(GrammaticalCase asked, NounPhrase noun, Definiteness nounForm) {
    Quantity.Standing standing =
        new Quantity.Standing(negative ? GrammaticalCase.GENITIVE : asked, lead.article());
    Optional<Long> whole = whole();
    Quantity quantity =
        whole.isPresent()
            ? Quantity.of(whole.get(), noun, standing, nounForm)
            : new Quantity(
                unnamed(standing, Definiteness.CONSTRUCT),
                Quantity.split(
                    noun.form(GrammaticalNumber.SINGULAR, GrammaticalCase.GENITIVE, nounForm)),
                false);
    return led(quantity, asked);
  }

  /** The number alone. */
  List<String> alone(Cursor cursor, Gender gender) {
    return standing(caseIn(cursor, ""), gender);
  }

  /** The number alone, in this case. */
  List<String> standing(GrammaticalCase asked, Gender gender) {
    Quantity.Standing standing =
        new Quantity.Standing(negative ? GrammaticalCase.GENITIVE : asked, lead.article());
    Optional<Long> whole = whole();
    List<String> words =
        whole.isPresent()
            ? Cardinals.words(
                whole.get(),
                gender,
                standing.grammaticalCase(),
                standing.or(Definiteness.INDEFINITE))
            : unnamed(standing, Definiteness.INDEFINITE);
    return led(new Quantity(words, List.of(), false), asked).before();
  }

  /** Decimals, and numbers that are too long for a name. */
  private List<String> unnamed(Quantity.Standing standing, Definiteness scaleForm) {
    List<String> words =
        new ArrayList<>(
            figure.isWhole()
                ? Quantity.alone(figure, Gender.MASCULINE, standing)
                : Quantity.decimal(figure, standing.grammaticalCase()));
    scale.ifPresent(s -> words.addAll(s.afterDecimal(scaleForm)));
    return words;
  }

  private GrammaticalCase caseIn(Cursor cursor, String counted) {
    GrammaticalCase asked = Governor.of(cursor, lead, counted);
    cursor.rememberNumber(asked);
    return asked;
  }

  /** With minus and lead before the first word. */
  private Quantity led(Quantity quantity, GrammaticalCase asked) {
    List<String> first =
        new ArrayList<>(quantity.nounFirst() ? quantity.noun() : quantity.before());
    if (negative) {
      // سَالِبُ خَمْسَةٍ
      first.add(0, Inflection.decline("سَالِب", asked, Definiteness.CONSTRUCT));
    }
    first.set(0, lead.before(first.get(0)));
    return quantity.nounFirst()
        ? new Quantity(quantity.before(), first, true)
        : new Quantity(first, quantity.noun(), false);
  }
}
