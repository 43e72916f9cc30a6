package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.NounPhrase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * From one number to another: «10-15 يوماً» → عَشَرَةٌ إِلَى خَمْسَةَ عَشَرَ يَوْمًا, «2010-2015»,
 * «5–7%».
 */
final class Ranges implements Rule {

  @Override
  public String name() {
    return "range";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Amount> first = Amount.at(cursor, 0);
    if (first.isEmpty() || first.get().negative()) {
      return Optional.empty();
    }
    int firstTokens = first.get().tokens();
    boolean percent = cursor.token(firstTokens).isAny("%٪");
    int dash = firstTokens + (percent ? 1 : 0);
    if (!isDash(cursor, dash)) {
      return Optional.empty();
    }
    return Amount.at(cursor, dash + 1)
        .filter(second -> second.lead().tokens() == 0 && isRange(first.get(), second))
        .filter(second -> !isDashed(cursor, dash + 1 + second.tokens()))
        .map(second -> reading(cursor, first.get(), dash + 1, second));
  }

  private static boolean isDash(Cursor cursor, int at) {
    WrittenToken dash = cursor.token(at);
    boolean years = dash.is('/') && dash.glued() && cursor.token(at - 1).text().length() == 4;
    return (dash.isAny("-–—−ـ") || years)
        && (dash.spaceBefore() == cursor.token(at + 1).spaceBefore());
  }

  /** A third part makes it a telephone number or a code. */
  private static boolean isDashed(Cursor cursor, int at) {
    return cursor.token(at).isAny("-–/")
        && cursor.token(at).glued()
        && cursor.token(at + 1).is(Kind.DIGITS);
  }

  private static boolean isRange(Amount first, Amount second) {
    if (!first.figure().hasName()
        || !second.figure().hasName()
        || first.figure().hasLeadingZero()
        || second.figure().hasLeadingZero()) {
      return false;
    }
    long from = first.whole().orElse(first.figure().value());
    long to = second.whole().orElse(second.figure().value());
    boolean decimals = !first.figure().isWhole() || !second.figure().isWhole();
    return from < to || (decimals && from == to) || (second.scale().isPresent() && to > 0);
  }

  private static Reading reading(Cursor cursor, Amount first, int at, Amount second) {
    int end = at + second.tokens();
    if (cursor.token(end).isAny("%٪")) {
      List<String> words = both(cursor, first, second, Gender.MASCULINE);
      words.add("فِي الْمِئَةِ");
      return Reading.of(cursor, end + 1, words);
    }
    Optional<Thing> thing = Thing.at(cursor, end);
    if (thing.isPresent()) {
      return counting(cursor, first, second, thing.get().name(), end + thing.get().tokens());
    }
    Optional<Counted> counted = Counted.at(cursor, end, second.figure());
    boolean years = isYear(first) && isYear(second);
    if (counted.isEmpty() || years) {
      return Reading.of(cursor, end, both(cursor, first, second, Gender.MASCULINE));
    }
    if (counted.get().listed()) {
      return counting(cursor, first, second, counted.get().phrase(), end + 1);
    }
    NounPhrase noun = counted.get().phrase();
    Piece.Word written = Piece.Word.written(cursor.token(end));
    GrammaticalCase demanded =
        second
            .whole()
            .map(n -> CountedNoun.after(n).grammaticalCase())
            .orElse(GrammaticalCase.GENITIVE);
    Reading numbers = Reading.of(cursor, end, both(cursor, first, second, noun.head().gender()));
    return numbers.plus(1, List.of(written.demanding(demanded)));
  }

  private static boolean isYear(Amount amount) {
    return amount.figure().isWhole()
        && amount.scale().isEmpty()
        && amount.figure().digits().length() == 4
        && amount.figure().value() >= 1000
        && amount.figure().value() < 2200;
  }

  private static List<String> both(Cursor cursor, Amount first, Amount second, Gender gender) {
    GrammaticalCase asked =
        isYear(first) && isYear(second)
            ? GrammaticalCase.GENITIVE
            : Governor.of(cursor, first.lead(), "");
    List<String> words = new ArrayList<>(first(first, second, gender, asked));
    words.set(0, first.lead().before(words.get(0)));
    words.add("إِلَى");
    words.addAll(said(second, gender, GrammaticalCase.GENITIVE));
    return words;
  }

  /** «5-7 ملايين»: the scale of the second counts for the first, and is said once. */
  private static List<String> first(
      Amount first, Amount second, Gender gender, GrammaticalCase asked) {
    Gender ofFirst = second.scale().isPresent() ? Gender.MASCULINE : gender;
    return said(first, ofFirst, asked);
  }

  private static List<String> said(Amount amount, Gender gender, GrammaticalCase asked) {
    Optional<Long> whole = amount.whole();
    if (whole.isPresent()) {
      return Cardinals.words(
          whole.get(), gender, asked, amount.lead().orElse(Definiteness.INDEFINITE));
    }
    List<String> words = new ArrayList<>(Quantity.decimal(amount.figure(), asked));
    amount
        .scale()
        .ifPresent(
            s ->
                words.addAll(
                    Quantity.split(
                        s.noun()
                            .form(
                                org.rawi.script.lexicon.GrammaticalNumber.SINGULAR,
                                GrammaticalCase.GENITIVE,
                                Definiteness.INDEFINITE))));
    return words;
  }

  private static Reading counting(
      Cursor cursor, Amount first, Amount second, NounPhrase noun, int tokens) {
    GrammaticalCase asked = Governor.of(cursor, first.lead(), noun.head().singular());
    List<String> words = new ArrayList<>(first(first, second, noun.head().gender(), asked));
    words.set(0, first.lead().before(words.get(0)));
    words.add("إِلَى");
    Quantity.Standing standing = Quantity.Standing.in(GrammaticalCase.GENITIVE);
    words.addAll(
        second.whole().isPresent()
            ? Quantity.of(second.whole().get(), noun, standing, Definiteness.INDEFINITE).words()
            : Quantity.of(second.figure(), noun, standing, Definiteness.INDEFINITE).words());
    return Reading.of(cursor, tokens, words);
  }
}
