package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * A number in brackets before what it counts, as official reports write it: «شارك (12) دولة» →
 * اثْنَتَا عَشْرَةَ دَوْلَةً, «بـ(50) ألف ريال»; and a rank: «المادة (12)».
 */
final class BracketedNumbers implements Rule {

  @Override
  public String name() {
    return "bracketed number";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    boolean bracket = cursor.token(0).isAny("([");
    Optional<Lead> lead =
        bracket ? Optional.of(Lead.NONE) : Lead.at(cursor).filter(l -> l.tokens() == 2);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    Optional<Reading> score = Scores.bracketed(cursor);
    if (score.isPresent()) {
      return score;
    }
    Optional<Reading> rank =
        lead.get().isPreposition() ? Optional.empty() : rank(cursor, lead.get());
    if (rank.isPresent()) {
      return rank;
    }
    return Amount.at(cursor, bracket ? 1 : 0)
        .filter(amount -> amount.figure().hasName() && !amount.figure().hasLeadingZero())
        .filter(amount -> amount.scale().isEmpty() && amount.whole().isPresent())
        .flatMap(amount -> counting(cursor, amount, amount.tokens() + (bracket ? 1 : 0)));
  }

  /** «المادة (12)», «المادتين (3) و(4)»: brackets around a rank. */
  private static Optional<Reading> rank(Cursor cursor, Lead lead) {
    int at = Math.max(1, lead.tokens());
    Optional<Figure> figure =
        Figure.at(cursor, at)
            .filter(f -> f.tokens() == 1 && f.hasName() && f.value() > 0 && f.value() < 1000)
            .filter(f -> cursor.token(at + 1).isAny(")]"))
            .filter(f -> cursor.token(-1).is(Kind.WORD) || cursor.token(-1).isAny("،,)"));
    return figure.flatMap(
        f ->
            RankedNouns.before(cursor)
                .filter(noun -> Counted.at(cursor, at + 2, f).isEmpty())
                .map(
                    noun -> {
                      List<String> words =
                          new ArrayList<>(
                              Ordinals.definite(
                                  f.value(),
                                  noun.gender(),
                                  OrdinalPhrases.caseOf(cursor, noun.behind())));
                      words.set(0, lead.before(words.get(0)));
                      return Reading.of(cursor, at + 2, words);
                    }));
  }

  private static Optional<Reading> counting(Cursor cursor, Amount inside, int closing) {
    if (!cursor.token(closing).isAny(")»\"”]")) {
      return Optional.empty();
    }
    int next = closing + 1;
    Optional<Scale> scale = Scale.at(cursor, next);
    int used = next + (scale.isPresent() ? 1 : 0);
    Amount amount =
        new Amount(inside.lead(), inside.negative(), inside.figure(), scale, inside.tokens());
    Optional<Thing> thing = Thing.at(cursor, used).filter(t -> cursor.token(used).spaceBefore());
    if (thing.isPresent()) {
      List<String> words =
          amount.counting(cursor, thing.get().name(), Definiteness.INDEFINITE).words();
      return Optional.of(Reading.of(cursor, used + thing.get().tokens(), words));
    }
    Optional<Counted> counted = Counted.at(cursor, used, inside.figure()).filter(Counted::listed);
    if (counted.isEmpty()) {
      return scale.map(s -> Reading.of(cursor, used, amount.alone(cursor, Gender.MASCULINE)));
    }
    Quantity quantity = amount.counting(cursor, counted.get().phrase(), counted.get().form());
    return Optional.of(Reading.of(cursor, used + 1, counted.get().asWritten(quantity).words()));
  }
}
