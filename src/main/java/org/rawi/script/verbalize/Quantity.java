package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.NounPhrase;

/**
 * A number together with what it counts (العدد والمعدود).
 *
 * @param before the words up to the noun, diacritized
 * @param noun the noun's words in the form that the number demands
 * @param nounFirst one and two: كِتَابٌ وَاحِدٌ; {@code before} is said after the noun
 */
record Quantity(List<String> before, List<String> noun, boolean nounFirst) {

  /** How the number itself stands. */
  record Standing(GrammaticalCase grammaticalCase, boolean definite) {
    static Standing in(GrammaticalCase grammaticalCase) {
      return new Standing(grammaticalCase, false);
    }

    Definiteness or(Definiteness without) {
      return definite ? Definiteness.DEFINITE : without;
    }
  }

  /** Number and noun in the order in which they are said. */
  List<String> words() {
    List<String> words = new ArrayList<>(nounFirst ? noun : before);
    words.addAll(nounFirst ? before : noun);
    return words;
  }

  /**
   * @param nounForm {@code CONSTRUCT} when a genitive follows the noun: ثَلَاثَةُ مَلَايِينِ
   *     دُولَارٍ
   */
  static Quantity of(Figure figure, NounPhrase noun, Standing standing, Definiteness nounForm) {
    if (!figure.isWhole()) {
      return new Quantity(
          decimal(figure, standing.grammaticalCase()),
          split(noun.form(GrammaticalNumber.SINGULAR, GrammaticalCase.GENITIVE, nounForm)),
          false);
    }
    return of(figure.value(), noun, standing, nounForm);
  }

  static Quantity of(long number, NounPhrase noun, Standing standing, Definiteness nounForm) {
    GrammaticalCase asked = standing.grammaticalCase();
    Gender gender = noun.head().gender();
    if (number == 1) {
      // كِتَابٌ وَاحِدٌ: the numeral is an adjective (نعت)
      Definiteness form = standing.or(nounForm);
      return new Quantity(
          Cardinals.words(1, gender, asked, standing.or(Definiteness.INDEFINITE)),
          split(noun.form(GrammaticalNumber.SINGULAR, asked, form)),
          true);
    }
    if (number == 2) {
      // طَالِبَانِ: the dual says the number
      Definiteness form = standing.or(nounForm);
      return new Quantity(List.of(), split(noun.form(GrammaticalNumber.DUAL, asked, form)), true);
    }
    long rest = number % 100;
    if (rest == 1 || rest == 2) {
      return hundredAndOne(number, noun, standing, nounForm);
    }
    CountedNoun.Form form = CountedNoun.after(number);
    return new Quantity(
        Cardinals.words(
            number,
            gender,
            asked,
            standing.or(Cardinals.numberBefore(number, Definiteness.INDEFINITE))),
        split(noun.form(form.number(), form.grammaticalCase(), nounForm)),
        false);
  }

  /** 101, 1002: مِئَةُ كِتَابٍ وَكِتَابٌ, أَلْفُ لَيْلَةٍ وَلَيْلَتَانِ. */
  private static Quantity hundredAndOne(
      long number, NounPhrase noun, Standing standing, Definiteness nounForm) {
    long rest = number % 100;
    Quantity round = of(number - rest, noun, standing, Definiteness.INDEFINITE);
    List<String> before = new ArrayList<>(round.before());
    before.addAll(round.noun());
    GrammaticalNumber last = rest == 1 ? GrammaticalNumber.SINGULAR : GrammaticalNumber.DUAL;
    List<String> again = split(noun.form(last, standing.grammaticalCase(), standing.or(nounForm)));
    List<String> joined = new ArrayList<>(again);
    joined.set(0, Inflection.prefixed("وَ", again.get(0)));
    return new Quantity(before, joined, false);
  }

  /** ثَلَاثَةٌ فَاصِلٌ خَمْسَةٌ: whole part, the word for the mark, digits after it. */
  static List<String> decimal(Figure figure, GrammaticalCase grammaticalCase) {
    List<String> words = new ArrayList<>();
    words.addAll(
        figure.hasName()
            ? Cardinals.words(
                figure.value(), Gender.MASCULINE, grammaticalCase, Definiteness.INDEFINITE)
            : Spelled.digits(figure.digits()));
    words.add("فَاصِلْ");
    words.addAll(Spelled.fraction(figure.fraction(), grammaticalCase));
    return words;
  }

  /** A number that counts nothing: ثَلَاثَةٌ. */
  static List<String> alone(Figure figure, Gender gender, Standing standing) {
    if (!figure.isWhole()) {
      return decimal(figure, standing.grammaticalCase());
    }
    return figure.hasName()
        ? Cardinals.words(
            figure.value(),
            gender,
            standing.grammaticalCase(),
            standing.or(Definiteness.INDEFINITE))
        : Spelled.digits(figure.digits());
  }

  static List<String> split(String phrase) {
    return Arrays.asList(phrase.split(" ", -1));
  }
}
