package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Numbers joined by a sign: ratios 1:3 → وَاحِدٌ إِلَى ثَلَاثَةٍ, dimensions 3×4 م → ثَلَاثَةٌ فِي
 * أَرْبَعَةِ أَمْتَارٍ.
 */
final class Proportions implements Rule {
  private static final int MOST_PARTS = 5;

  @Override
  public String name() {
    return "proportion";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    int at = lead.get().tokens();
    Optional<Figure> first = Figure.at(cursor, at).filter(Figure::hasName);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    String joint = joint(cursor, at + first.get().tokens());
    return joint.isEmpty() ? Optional.empty() : reading(cursor, lead.get(), first.get(), joint);
  }

  private static String joint(Cursor cursor, int at) {
    WrittenToken sign = cursor.token(at);
    if (!cursor.token(at + 1).is(Kind.DIGITS)) {
      return "";
    }
    if (sign.isAny("×✕x*X")) {
      return "فِي";
    }
    return sign.is(':') && sign.glued() && cursor.token(at + 1).glued() ? "إِلَى" : "";
  }

  private static Optional<Reading> reading(Cursor cursor, Lead lead, Figure first, String joint) {
    GrammaticalCase asked = Governor.of(cursor, lead, "");
    List<String> words = new ArrayList<>(said(first, asked));
    words.set(0, lead.before(words.get(0)));
    int used = lead.tokens() + first.tokens();
    Figure last = first;
    List<String> before = words;
    for (int part = 1; joint(cursor, used).equals(joint); part++) {
      if (part == MOST_PARTS) {
        return Optional.empty();
      }
      Optional<Figure> next = Figure.at(cursor, used + 1).filter(Figure::hasName);
      if (next.isEmpty()) {
        return Optional.empty();
      }
      last = next.get();
      before = new ArrayList<>(words);
      before.add(joint);
      words = new ArrayList<>(before);
      words.addAll(said(last, GrammaticalCase.GENITIVE));
      used += 1 + last.tokens();
    }
    Optional<Thing> thing = measured(cursor, used, last);
    if (thing.isEmpty()) {
      return Optional.of(Reading.of(cursor, used, words));
    }
    before.addAll(
        Quantity.of(
                last,
                thing.get().name(),
                Quantity.Standing.in(GrammaticalCase.GENITIVE),
                Definiteness.INDEFINITE)
            .words());
    return Optional.of(Reading.of(cursor, used + thing.get().tokens(), before));
  }

  private static Optional<Thing> measured(Cursor cursor, int at, Figure last) {
    Optional<Thing> unit = Thing.at(cursor, at).filter(t -> t.currency().isEmpty());
    return unit.isPresent()
        ? unit
        : Counted.at(cursor, at, last)
            .filter(Counted::listed)
            .map(counted -> new Thing(counted.phrase(), Optional.empty(), 1));
  }

  private static List<String> said(Figure figure, GrammaticalCase asked) {
    return Quantity.alone(figure, Gender.MASCULINE, Quantity.Standing.in(asked));
  }
}
