package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.NounPhrase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** From one number to another: «10-15 يوماً» → عَشَرَةٌ إِلَى خَمْسَةَ عَشَرَ يَوْمًا, «5–7%». */
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

  static boolean isDash(Cursor cursor, int at) {
    WrittenToken dash = cursor.token(at);
    // «15- 20»: a blank on one side only is careless typing, but «15 -20» may be a minus
    String before = cursor.token(-1).bare();
    boolean bounds = before.equals("من") || before.equals("بين");
    boolean blanks =
        dash.spaceBefore() == cursor.token(at + 1).spaceBefore() || dash.glued() || bounds;
    return dash.isAny("-–—−ـ") && blanks;
  }

  /** A third part makes it a telephone number or a code. */
  static boolean isDashed(Cursor cursor, int at) {
    return cursor.token(at).isAny("-–/")
        && cursor.token(at).glued()
        && cursor.token(at + 1).is(Kind.DIGITS);
  }

  static boolean isRange(Amount first, Amount second) {
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
      return Reading.of(
          cursor,
          end + thing.get().tokens(),
          counting(cursor, first, second, thing.get().name(), Optional.empty()));
    }
    Optional<Counted> counted = Counted.at(cursor, end, second.figure());
    if (counted.isEmpty()) {
      return Reading.of(cursor, end, both(cursor, first, second, Gender.MASCULINE));
    }
    if (counted.get().listed()) {
      return counting(cursor, first, second, counted.get(), end + 1);
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

  private static List<String> both(Cursor cursor, Amount first, Amount second, Gender gender) {
    GrammaticalCase asked = Governor.of(cursor, first.lead(), "");
    List<String> words = new ArrayList<>(first(first, second, gender, asked));
    words.set(0, first.lead().before(words.get(0)));
    join(cursor, words, said(second, gender, GrammaticalCase.GENITIVE));
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
    Quantity.Standing standing = new Quantity.Standing(asked, amount.lead().article());
    List<String> words = // 1500 مليون: no whole value with one name
        new ArrayList<>(Quantity.alone(amount.figure(), Gender.MASCULINE, standing));
    amount.scale().ifPresent(scale -> words.addAll(scale.afterDecimal(Definiteness.INDEFINITE)));
    return words;
  }

  private static Reading counting(
      Cursor cursor, Amount first, Amount second, Counted counted, int tokens) {
    List<String> words = counting(cursor, first, second, counted.phrase(), Optional.of(counted));
    return Reading.of(cursor, tokens, words);
  }

  static List<String> counting(
      Cursor cursor, Amount first, Amount second, NounPhrase noun, Optional<Counted> counted) {
    GrammaticalCase asked = Governor.of(cursor, first.lead(), noun.head().singular());
    List<String> words = new ArrayList<>(first(first, second, noun.head().gender(), asked));
    words.set(0, first.lead().before(words.get(0)));
    Quantity quantity =
        second.standing(
            GrammaticalCase.GENITIVE,
            noun,
            counted.map(Counted::form).orElse(Definiteness.INDEFINITE));
    join(cursor, words, counted.map(c -> c.asWritten(quantity)).orElse(quantity).words());
    return words;
  }

  /** إِلَى, but after بين the second is joined: بَيْنَ خَمْسَةٍ وَسَبْعَةٍ. */
  private static void join(Cursor cursor, List<String> words, List<String> second) {
    if (!cursor.token(-1).bare().endsWith("بين")) {
      words.add("إِلَى");
      words.addAll(second);
      return;
    }
    words.add(Inflection.prefixed("وَ", second.get(0)));
    words.addAll(second.subList(1, second.size()));
  }
}
