package org.rawi.tashkeel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rawi.text.Arabic;

/**
 * The article's lām and the letter after it (الحروف الشمسية والقمرية): a sun letter swallows it and
 * is doubled, الشَّمْسُ; a moon letter is not, الْقَمَرُ.
 *
 * <p>Left to the network: tāʾ, because of verbs of the eighth form (الْتَقَى beside التَّقْرِير),
 * and a lām with a vowel of its own.
 */
final class SunLetters implements Rule {
  private static final Pattern ARTICLE = Pattern.compile("(?:[وف]?[بك]?ا|[وف]?ل)ل(?=..)");
  private static final String LEFT_TO_THE_NETWORK = "تل";

  /** A moon letter at the beginning of a stem; the letters of long vowels are left alone. */
  private static final String MOON = "بجحخعغفقكمه";

  @Override
  public void apply(Reading word, @Nullable Reading next) {
    int i = endOfArticle(word);
    if (i == 0) {
      return;
    }
    int k = word.at(i);
    char letter = word.letter(i);
    if (Arabic.isSunLetter(letter)
        && LEFT_TO_THE_NETWORK.indexOf(letter) < 0
        && k != MarkClass.NONE) {
      word.set(i, MarkClass.withShadda(k));
    } else if (MOON.indexOf(letter) >= 0 && k > MarkClass.SHADDA) {
      word.set(i, MarkClass.vowel(k));
    }
  }

  static boolean hasArticle(Reading word) {
    return endOfArticle(word) > 0;
  }

  /** The letter after the article's lām, 0 without article. */
  private static int endOfArticle(Reading word) {
    Matcher article = ARTICLE.matcher(word.letters());
    boolean silent = article.lookingAt() && word.at(article.end() - 1) == MarkClass.NONE;
    return silent ? article.end() : 0;
  }
}
