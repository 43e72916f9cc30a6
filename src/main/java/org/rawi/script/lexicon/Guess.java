package org.rawi.script.lexicon;

import org.rawi.script.lexicon.NounLexicon.Entry;

/**
 * Gender, number and singular of an unlisted noun, by its form. It keeps the marks it was given.
 */
final class Guess {
  private Guess() {}

  static Entry noun(String written) {
    String word = Marks.shaddaFirst(written);
    boolean definite = Marks.strip(word).startsWith("ال") && Marks.strip(word).length() > 4;
    String stem = withoutCase(definite ? withoutArticle(word) : word);
    String bare = Marks.strip(stem);
    if (bare.length() > 4 && bare.endsWith("ات")) {
      return soundFeminine(stem, definite);
    }
    if (bare.length() > 4 && (bare.endsWith("ون") || bare.endsWith("ين"))) {
      return soundMasculine(stem, definite);
    }
    if (bare.length() > 4 && bare.endsWith("تان")) {
      return entry(cutLetters(stem, 3) + "ة", GrammaticalNumber.DUAL, definite);
    }
    return entry(stem, GrammaticalNumber.SINGULAR, definite);
  }

  /** مُبَادَرَات → مُبَادَرَة: most unlisted sound feminine plurals belong to a noun in ة. */
  private static Entry soundFeminine(String plural, boolean definite) {
    String base = cutLetters(plural, 2);
    String vowelled = endsWithMark(base) ? base : base + "َ";
    Noun noun =
        new Noun(vowelled + "ة", Gender.FEMININE, vowelled + "ات", Noun.PluralKind.SOUND_FEMININE);
    return new Entry(noun, GrammaticalNumber.PLURAL, definite, false);
  }

  /** مُبَرْمِجِين → مُبَرْمِج. */
  private static Entry soundMasculine(String plural, boolean definite) {
    String base = withoutCase(cutLetters(plural, 2));
    Noun noun = new Noun(base, Gender.MASCULINE, base + "ُون", Noun.PluralKind.SOUND_MASCULINE);
    return new Entry(noun, GrammaticalNumber.PLURAL, definite, false);
  }

  private static Entry entry(String stem, GrammaticalNumber number, boolean definite) {
    String bare = Marks.strip(stem);
    boolean feminine =
        bare.endsWith("ة") || (bare.endsWith("اء") && bare.length() > 4) || bare.endsWith("ى");
    Noun noun =
        bare.endsWith("ة") && bare.length() > 1
            ? new Noun(
                stem, Gender.FEMININE, cutLetters(stem, 1) + "ات", Noun.PluralKind.SOUND_FEMININE)
            : new Noun(
                stem, feminine ? Gender.FEMININE : Gender.MASCULINE, stem, Noun.PluralKind.NONE);
    return new Entry(noun, number, definite, false);
  }

  /** Without case vowel, tanween and the alif that carries it: طَالِبًا → طَالِب. */
  private static String withoutCase(String word) {
    int end = word.length();
    boolean alif = end > 3 && word.charAt(end - 1) == 'ا' && word.charAt(end - 2) == 'ً';
    end -= alif ? 2 : 0;
    boolean tanweenOnAlif = end > 4 && word.charAt(end - 1) == 'ً' && word.charAt(end - 2) == 'ا';
    end -= tanweenOnAlif ? 2 : 0;
    while (end > 1 && Marks.isMark(word.charAt(end - 1)) && word.charAt(end - 1) != Marks.SHADDA) {
      end--;
    }
    return word.substring(0, end);
  }

  private static String withoutArticle(String word) {
    int at = word.indexOf('ل') + 1;
    while (Marks.isMark(word.charAt(at))) {
      at++;
    }
    boolean sunShadda = at + 1 < word.length() && word.charAt(at + 1) == Marks.SHADDA;
    return sunShadda ? word.charAt(at) + word.substring(at + 2) : word.substring(at);
  }

  private static String cutLetters(String word, int letters) {
    int end = word.length();
    for (int cut = 0; cut < letters && end > 1; end--) {
      cut += Marks.isMark(word.charAt(end - 1)) ? 0 : 1;
    }
    return word.substring(0, end);
  }

  private static boolean endsWithMark(String word) {
    return Marks.isMark(word.charAt(word.length() - 1));
  }
}
