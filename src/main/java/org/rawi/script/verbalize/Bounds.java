package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Signs that say a number is about, above or below: «~50 شخصا» → نَحْوَ خَمْسِينَ, «> 100 دولة» →
 * أَكْثَرَ مِنْ مِئَةِ دَوْلَةٍ, «100+ دولة», «+3 درجات» → زَائِدْ ثَلَاثِ دَرَجَاتٍ. Between two
 * numbers the same signs are mathematics, which {@link SymbolReading} reads.
 */
final class Bounds implements Rule {
  private static final String ABOUT = "~≈≅∼";
  private static final String ABOVE = ">≥";
  private static final String BELOW = "<≤";

  /** Words that say what the sign says: «حوالي ~20». */
  private static final Set<String> NEARLY =
      Set.of("نحو", "حوالي", "حوالى", "قرابة", "زهاء", "بنحو", "بحوالي", "تقريبا");

  @Override
  public String name() {
    return "bound";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken sign = cursor.token(0);
    if (sign.is(Kind.SYMBOL) || sign.isAny(ABOUT + ABOVE + BELOW)) {
      return before(cursor, sign);
    }
    return behind(cursor);
  }

  private static Optional<Reading> before(Cursor cursor, WrittenToken sign) {
    WrittenToken left = cursor.token(-1);
    boolean mathematics =
        left.is(Kind.DIGITS)
            || left.is(Kind.LATIN)
            || left.is(Kind.FOREIGN)
            || left.is(Kind.SYMBOL)
            || left.isAny(")%٪");
    boolean price = !cursor.token(1).is(Kind.DIGITS) && isPrice(cursor);
    if (mathematics || !(price || cursor.token(1).is(Kind.DIGITS))) {
      return Optional.empty();
    }
    if (sign.isAny(ABOUT) && NEARLY.contains(left.bare())) {
      return silent(cursor);
    }
    if (sign.isAny(ABOUT)) {
      return Optional.of(Reading.of(cursor, 1, governed(cursor, "نَحْو", Definiteness.CONSTRUCT)));
    }
    if (sign.is('+')) {
      return cursor.token(1).glued()
          ? Optional.of(plus(cursor, counts(cursor, 1)))
          : Optional.empty();
    }
    if (!sign.isAny("<>")) {
      return Optional.empty();
    }
    if (isSaid(cursor.token(-1))) {
      return silent(cursor);
    }
    return Optional.of(Reading.of(cursor, 1, moreOrLess(cursor, sign.is('>')), "مِنْ"));
  }

  /** «>$100»: the sign of a currency stands before the digits. */
  private static boolean isPrice(Cursor cursor) {
    return Price.isSign(cursor, 1) && Price.at(cursor, 1).isPresent();
  }

  private static Reading plus(Cursor cursor, boolean counted) {
    return counted && !isDegree(cursor)
        ? Reading.of(cursor, 1, moreOrLess(cursor, true), "مِنْ")
        : Reading.of(cursor, 1, "زَائِدْ");
  }

  /** «100+ دولة»; without a noun «18+» is that age and above. */
  private static Optional<Reading> behind(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    int at = lead.get().tokens();
    Optional<Figure> figure = Figure.at(cursor, at).filter(Figure::hasName);
    if (figure.isEmpty() || figure.get().hasLeadingZero()) {
      return Optional.empty();
    }
    int sign = at + figure.get().tokens();
    int after = sign + 1;
    if (!cursor.token(sign).is('+')
        || cursor.token(sign).spaceBefore()
        || cursor.token(after).is(Kind.DIGITS)) {
      return Optional.empty();
    }
    return Optional.of(moreThan(cursor, lead.get(), figure.get(), sign + 1));
  }

  private static Reading moreThan(Cursor cursor, Lead lead, Figure figure, int tokens) {
    Optional<Scale> scale = Scale.at(cursor, tokens);
    int used = tokens + (scale.isPresent() ? 1 : 0);
    Amount amount = new Amount(Lead.NONE, false, figure, scale, used);
    Optional<Counted> counted = Counted.at(cursor, used, figure).filter(Counted::listed);
    List<String> words = new ArrayList<>();
    boolean said = isSaid(cursor.token(-1)) && lead.tokens() == 0;
    if (counted.isEmpty() && scale.isEmpty()) {
      words.addAll(
          Quantity.alone(
              figure,
              Gender.MASCULINE,
              new Quantity.Standing(Governor.of(cursor, lead, ""), lead.article())));
      words.set(0, lead.before(words.get(0)));
      if (!said) {
        words.add("فَمَا فَوْقُ");
      }
      return Reading.of(cursor, tokens, words);
    }
    if (!said) {
      words.add(lead.before(moreOrLess(cursor, true)));
      words.add("مِنْ");
    }
    if (counted.isEmpty()) {
      words.addAll(amount.standing(GrammaticalCase.GENITIVE, Gender.MASCULINE));
      return Reading.of(cursor, used, words);
    }
    Quantity quantity =
        amount.standing(GrammaticalCase.GENITIVE, counted.get().phrase(), counted.get().form());
    words.addAll(counted.get().asWritten(quantity).words());
    return Reading.of(cursor, used + 1, words);
  }

  private static boolean counts(Cursor cursor, int ahead) {
    return Figure.at(cursor, ahead)
        .filter(
            figure -> {
              int next = ahead + figure.tokens();
              return Scale.at(cursor, next).isPresent()
                  || Thing.at(cursor, next).isPresent()
                  || Counted.at(cursor, next, figure).filter(Counted::listed).isPresent();
            })
        .isPresent();
  }

  /** Degrees are above zero by a plus, not more than so many. */
  private static boolean isDegree(Cursor cursor) {
    int next = 1 + Figure.at(cursor, 1).map(Figure::tokens).orElse(1);
    WrittenToken word = cursor.token(next);
    return word.bare().startsWith("درج")
        || word.bare().startsWith("نقط")
        || word.bare().equals("نقاط")
        || Thing.at(cursor, next).isPresent();
  }

  /** «أكثر من 30+»: the words say it already. */
  private static boolean isSaid(WrittenToken before) {
    return before.bare().equals("من") || NEARLY.contains(before.bare());
  }

  private static String moreOrLess(Cursor cursor, boolean more) {
    return governed(cursor, more ? "أَكْثَر" : "أَقَلّ", Definiteness.CONSTRUCT);
  }

  /** The sign's word in the case that the number would take. */
  private static String governed(Cursor cursor, String stem, Definiteness form) {
    return Inflection.decline(stem, Governor.of(cursor, Lead.NONE, ""), form);
  }

  private static Optional<Reading> silent(Cursor cursor) {
    WrittenToken sign = cursor.token(0);
    return Optional.of(
        new Reading(
            1,
            List.of(new Piece.Mark(Piece.Mark.Kind.SILENT, sign.text(), sign.from(), sign.to()))));
  }
}
