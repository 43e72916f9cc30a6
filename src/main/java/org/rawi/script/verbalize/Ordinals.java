package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import org.rawi.script.lexicon.Article;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;

/**
 * Ordinal numbers (الأعداد الترتيبيّة), with the article. Source: Wright, A Grammar of the Arabic
 * Language, vol. I §§328–329.
 */
final class Ordinals {
  private static final String[] STEMS = {
    "", "أَوَّل", "ثَانٍ", "ثَالِث", "رَابِع", "خَامِس", "سَادِس", "سَابِع", "ثَامِن", "تَاسِع",
    "عَاشِر"
  };

  private Ordinals() {}

  /** الْخَامِسُ وَالسَّبْعُونَ. Above 100: الْحَادِي وَالْعِشْرُونَ بَعْدَ الْمِئَةِ. */
  static List<String> definite(long number, Gender gender, GrammaticalCase grammaticalCase) {
    if (number < 1) {
      return Cardinals.words(number, gender, grammaticalCase, Definiteness.DEFINITE);
    }
    int rest = (int) (number % 100);
    if (rest == 0) {
      return Cardinals.words(number, gender, grammaticalCase, Definiteness.DEFINITE);
    }
    List<String> words =
        new ArrayList<>(
            rest == 1 && number > 100
                ? List.of(one(gender, grammaticalCase))
                : belowHundred(rest, gender, grammaticalCase));
    if (number > 100) {
      words.add("بَعْدَ");
      words.addAll(
          Cardinals.words(number - rest, gender, GrammaticalCase.GENITIVE, Definiteness.DEFINITE));
    }
    return words;
  }

  private static String one(Gender gender, GrammaticalCase grammaticalCase) {
    String stem = gender == Gender.MASCULINE ? "وَاحِد" : "وَاحِدَة";
    return Inflection.decline(stem, grammaticalCase, Definiteness.DEFINITE);
  }

  private static List<String> belowHundred(
      int number, Gender gender, GrammaticalCase grammaticalCase) {
    if (number <= 10) {
      return List.of(unit(number, gender, grammaticalCase));
    }
    boolean masculine = gender == Gender.MASCULINE;
    if (number < 20) {
      // invariable with fatḥa: الثَّالِثَ عَشَرَ, الثَّالِثَةَ عَشْرَةَ
      return List.of(teen(number - 10, masculine), masculine ? "عَشَرَ" : "عَشْرَةَ");
    }
    List<String> words = new ArrayList<>();
    int unit = number % 10;
    if (unit > 0) {
      words.add(
          unit == 1 ? eleventh(gender, grammaticalCase) : unit(unit, gender, grammaticalCase));
    }
    String tens =
        Cardinals.words(number - unit, gender, grammaticalCase, Definiteness.DEFINITE).get(0);
    words.add(unit > 0 ? Inflection.prefixed("وَ", tens) : tens);
    return words;
  }

  private static String unit(int number, Gender gender, GrammaticalCase grammaticalCase) {
    boolean masculine = gender == Gender.MASCULINE;
    if (number == 1 && !masculine) {
      return "الْأُولَى";
    }
    String stem = masculine ? STEMS[number] : number == 2 ? "ثَانِيَة" : STEMS[number] + "َة";
    return Inflection.decline(stem, grammaticalCase, Definiteness.DEFINITE);
  }

  private static String teen(int unit, boolean masculine) {
    if (unit == 1) {
      return masculine ? "الْحَادِيَ" : "الْحَادِيَةَ";
    }
    if (unit == 2) {
      return masculine ? "الثَّانِيَ" : "الثَّانِيَةَ";
    }
    return Article.before(STEMS[unit] + (masculine ? "َ" : "َةَ"));
  }

  /** الْحَادِي وَالْعِشْرُونَ: defective, so only the accusative shows. */
  private static String eleventh(Gender gender, GrammaticalCase grammaticalCase) {
    return gender == Gender.MASCULINE
        ? Inflection.decline("حَادٍ", grammaticalCase, Definiteness.DEFINITE)
        : Inflection.decline("حَادِيَة", grammaticalCase, Definiteness.DEFINITE);
  }
}
