package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalCase;

/**
 * Case endings of a listed phrase, whose declining words stand without: وَكَالَة الْأَنْبَاءِ
 * الْأَلْمَانِيَّة.
 */
final class Ending {
  private Ending() {}

  static List<String> on(List<String> words, GrammaticalCase asked) {
    List<String> declined = new ArrayList<>(words);
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      if (!isComplete(word)) {
        declined.set(at, Inflection.decline(word, asked, form(words, at)));
      }
    }
    return declined;
  }

  /** A word before one that has its own ending stands in construct with it. */
  private static Definiteness form(List<String> words, int at) {
    boolean construct = at + 1 < words.size() && isComplete(words.get(at + 1));
    return construct || words.get(at).startsWith("ال")
        ? Definiteness.CONSTRUCT // no tanween, and the article is there already
        : Definiteness.INDEFINITE;
  }

  /** Ends in a vowel mark or a long vowel. */
  private static boolean isComplete(String word) {
    char last = word.charAt(word.length() - 1);
    char before = word.charAt(Math.max(0, word.length() - 2));
    return (Letters.isMark(last) && last != 'ّ')
        || last == 'ا'
        || last == 'ى'
        || (last == 'ي' && before == 'ِ')
        || (last == 'و' && before == 'ُ');
  }
}
