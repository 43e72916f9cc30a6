package org.rawi.script.verbalize;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.KitchenUnits;
import org.rawi.script.lexicon.KitchenUnits.KitchenUnit;
import org.rawi.script.lexicon.Phrases;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Spoons and cups of recipes: «2 م.ك من الزيت» → مِلْعَقَتَيْنِ كَبِيرَتَيْنِ, «3 ك طحين», «نصف
 * م.ص».
 */
final class Recipes implements Rule {
  private static final Set<String> FOOD =
      WordList.lines("food.txt").stream()
          .flatMap(line -> Arrays.stream(line.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  /** Numbers in words after which the unit is plural. */
  private static final Set<String> FEW =
      Set.of("ثلاث", "أربع", "اربع", "خمس", "ست", "سبع", "ثمان", "ثماني", "تسع", "عشر");

  /** Parts and measures in words, which take the unit as their genitive. */
  private static final Set<String> PARTS =
      Set.of("نصف", "ربع", "ثلث", "ثلثا", "ثلثي", "ملء", "مقدار", "ونصف", "وربع");

  private record Found(KitchenUnit unit, int tokens) {}

  @Override
  public String name() {
    return "recipe";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    return cursor.token(0).is(Kind.WORD) && !cursor.token(1).is(Kind.DIGITS)
        ? alone(cursor)
        : counted(cursor);
  }

  private static Optional<Reading> counted(Cursor cursor) {
    Optional<Amount> amount = Amount.at(cursor, 0).filter(a -> a.figure().hasName());
    if (amount.isEmpty()) {
      return Optional.empty();
    }
    return unit(cursor, amount.get().tokens())
        .map(
            found ->
                Reading.of(
                    cursor,
                    amount.get().tokens() + found.tokens(),
                    amount
                        .get()
                        .counting(cursor, found.unit().name(), Definiteness.INDEFINITE)
                        .words()));
  }

  /** After a number or a fraction in words, or alone: «نصف م.ص», «ثلاث م.ك», «م.ك من السكر». */
  private static Optional<Reading> alone(Cursor cursor) {
    String before = cursor.token(-1).bare();
    boolean few = FEW.contains(before);
    boolean part = PARTS.contains(before) || Fractions.endBefore(cursor);
    return unit(cursor, 0)
        .filter(found -> few || part || !found.unit().onlyFood())
        .map(
            found -> {
              GrammaticalNumber number =
                  few ? GrammaticalNumber.PLURAL : GrammaticalNumber.SINGULAR;
              GrammaticalCase asked =
                  few || part
                      ? GrammaticalCase.GENITIVE
                      : Governor.of(cursor, Lead.NONE, found.unit().name().head().singular());
              return Reading.of(
                  cursor,
                  found.tokens(),
                  found.unit().name().form(number, asked, Definiteness.INDEFINITE));
            });
  }

  /** The spoon or cup that stands {@code ahead} of the cursor. */
  static Optional<Thing> at(Cursor cursor, int ahead) {
    return unit(cursor, ahead)
        .map(found -> new Thing(found.unit().name(), Optional.empty(), found.tokens()));
  }

  private static Optional<Found> unit(Cursor cursor, int ahead) {
    WrittenToken token = cursor.token(ahead);
    if (!token.is(Kind.WORD) || token.markup().isPresent()) {
      return Optional.empty();
    }
    Optional<Phrases.Match<KitchenUnit>> match =
        KitchenUnits.phrases().longestAt(cursor.text(), token.from());
    int tokens = match.map(m -> cursor.tokensTo(ahead, m.to())).orElse(0);
    if (tokens == 0) {
      return Optional.empty();
    }
    KitchenUnit unit = match.get().first();
    return !unit.onlyFood() || isFood(cursor, ahead + tokens)
        ? Optional.of(new Found(unit, tokens))
        : Optional.empty();
  }

  /** «طحين», «من السكر», «صغيرة ملح». */
  private static boolean isFood(Cursor cursor, int at) {
    WrittenToken word = cursor.token(at);
    List<String> between = List.of("من", "كبيرة", "صغيرة");
    WrittenToken food = between.contains(word.bare()) ? cursor.token(at + 1) : word;
    String bare = food.bare();
    return food.is(Kind.WORD)
        && (FOOD.contains(bare) || (bare.startsWith("ال") && FOOD.contains(bare.substring(2))));
  }
}
