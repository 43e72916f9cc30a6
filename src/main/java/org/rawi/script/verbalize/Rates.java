package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.Noun;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.lexicon.NounPhrase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * So much for each: «3 لترات/يوم» → فِي الْيَوْمِ, «2 كغ/شخص» → لِكُلِّ شَخْصٍ. Symbols such as
 * كم/س are units of their own.
 */
final class Rates implements Rule {
  private static final Set<String> TIMES =
      Set.of(
          "ثَانِيَة",
          "دَقِيقَة",
          "سَاعَة",
          "يَوْم",
          "لَيْلَة",
          "أُسْبُوع",
          "شَهْر",
          "سَنَة",
          "عَام",
          "مَوْسِم");

  private static final Set<String> EACH =
      Set.of(
          "شَخْص",
          "فَرْد",
          "طَالِب",
          "مُوَاطِن",
          "مَرِيض",
          "أُسْرَة",
          "كِيلُوغْرَام",
          "كِيلُو",
          "طُنّ",
          "لِتْر",
          "بَرْمِيل",
          "مِتْر",
          "هِكْتَار",
          "وَحْدَة",
          "وَجْبَة",
          "عُبْوَة",
          "قِطْعَة",
          "رَأْس",
          "جُرْعَة",
          "كُوب",
          "غُرْفَة",
          "حِصَّة",
          "مُدَرِّس",
          "مُعَلِّم",
          "طَبِيب",
          "مُمَرِّض");

  @Override
  public String name() {
    return "rate";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken slash = cursor.token(0);
    WrittenToken per = cursor.token(1);
    if (!slash.is('/') || !cursor.token(-1).is(Kind.WORD) || !per.is(Kind.WORD)) {
      return Optional.empty();
    }
    boolean number =
        cursor.token(-2).is(Kind.DIGITS)
            || (cursor.token(-3).is(Kind.DIGITS) && cursor.token(-2).is(Kind.WORD));
    return number
        ? noun(per)
            .filter(noun -> TIMES.contains(noun.singular()) || EACH.contains(noun.singular()))
            .map(noun -> Reading.of(cursor, 2, words(new NounPhrase(noun))))
        : Optional.empty();
  }

  /**
   * What a price is for.
   *
   * @param tokens with the slash
   */
  record Per(List<String> words, int tokens) {}

  /** «$5/كغ», «20$/ساعة»: what stands {@code ahead} of the cursor, after a price. */
  static Optional<Per> afterPrice(Cursor cursor, int ahead) {
    WrittenToken per = cursor.token(ahead + 1);
    if (!cursor.token(ahead).is('/') || per.is(Kind.END)) {
      return Optional.empty();
    }
    Optional<Thing> unit = Thing.unit(cursor, ahead + 1);
    return unit.isPresent()
        ? unit.map(thing -> new Per(words(thing.name()), 1 + thing.tokens()))
        : noun(per).map(noun -> new Per(words(new NounPhrase(noun)), 2));
  }

  private static Optional<Noun> noun(WrittenToken word) {
    return word.is(Kind.WORD)
        ? NounLexicon.find(word.text())
            .filter(entry -> entry.number() == GrammaticalNumber.SINGULAR && !entry.definite())
            .map(NounLexicon.Entry::noun)
        : Optional.empty();
  }

  private static List<String> words(NounPhrase noun) {
    boolean time = TIMES.contains(noun.head().singular());
    String each =
        noun.form(
            GrammaticalNumber.SINGULAR,
            GrammaticalCase.GENITIVE,
            time ? Definiteness.DEFINITE : Definiteness.INDEFINITE);
    return List.of(time ? "فِي" : "لِكُلِّ", each);
  }
}
