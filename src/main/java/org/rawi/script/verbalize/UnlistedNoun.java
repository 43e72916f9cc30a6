package org.rawi.script.verbalize;

import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.Noun;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.lexicon.NounLexicon.Entry;

/** Gender of a noun that no list has, by its form (التأنيث اللفظي). */
final class UnlistedNoun {
  private UnlistedNoun() {}

  /**
   * The lexicon's guess, but for verbal nouns (مصادر): their plural in ات belongs to a masculine
   * singular: اجتماعات, تصريحات, استثمارات; not إصابات, استقالات.
   */
  static Entry guess(String word) {
    Entry guess = NounLexicon.findOrGuess(word);
    String bare = Letters.bare(word);
    if (!bare.endsWith("ات") || !isMasculineVerbalNoun(bare.substring(0, bare.length() - 2))) {
      return guess;
    }
    Noun noun = guess.noun();
    return new Entry(
        new Noun(noun.singular(), Gender.MASCULINE, noun.plural(), noun.kind()),
        guess.number(),
        guess.definite(),
        guess.listed());
  }

  private static boolean isMasculineVerbalNoun(String stem) {
    int n = stem.length();
    if (n < 5) {
      return false;
    }
    boolean alifBeforeLast = stem.charAt(n - 2) == 'ا';
    if (stem.startsWith("است")) {
      return n == 7 && alifBeforeLast; // استثمار, but استقال(ة)
    }
    if (stem.charAt(0) == 'ا' || stem.charAt(0) == 'إ') {
      return alifBeforeLast; // انفجار, اجتماع, إنجاز, but إصاب(ة) has four letters
    }
    return n == 5 && stem.charAt(0) == 'ت' && stem.charAt(3) == 'ي'; // تصريح
  }
}
