package org.rawi.script.verbalize;

import java.util.List;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.NameReadings;
import org.rawi.script.lexicon.Noun;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.lexicon.NounLexicon.Entry;

/** Gender of a noun that no list has, by its form (التأنيث اللفظي). */
final class UnlistedNoun {
  private static final List<String> PRONOUNS =
      List.of("هم", "هن", "هما", "كم", "كما", "ها", "ه", "نا");

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

  /**
   * Whether a word that no list has can be what {@code number} counts, as it is written. Particles,
   * verbs, names and words with a pronoun or a proclitic are not; after 11–99 the author writes the
   * alif of the accusative (تمييز منصوب), and a word without it is no counted noun.
   */
  static boolean isCounted(WrittenToken word, Figure number) {
    String bare = word.bare();
    if (bare.length() <= 2
        || Verbs.looksLikeVerb(word)
        || Governor.demandedBy(word).isPresent()
        || hasPronoun(bare)
        || NameReadings.findName(bare).isPresent()) {
      return false;
    }
    boolean named = number.isWhole() && number.hasName();
    boolean accusative =
        named
            && number.value() > 2
            && CountedNoun.after(number.value()).grammaticalCase() == GrammaticalCase.ACCUSATIVE;
    if (mayHaveProclitic(bare)) {
      boolean feminine = bare.endsWith("ة") || bare.endsWith("ات");
      boolean rare = "كف".indexOf(bare.charAt(0)) >= 0; // و, ب and ل are rather particles: لحافة
      return feminine && rare && NounLexicon.find(bare.substring(1)).isEmpty();
    }
    return !accusative || hasAlif(word) || takesNoAlif(bare);
  }

  private static boolean hasAlif(WrittenToken word) {
    return word.bare().endsWith("ا") && word.bare().length() > 3;
  }

  /** بِطَارِيَّةً, أَجْوَاءً, مُسْتَشْفًى: the accusative does not show in their letters. */
  private static boolean takesNoAlif(String bare) {
    return bare.endsWith("ة") || bare.endsWith("اء") || bare.endsWith("ى");
  }

  /** منهم, معظمهم, تعديلاته: nouns with a pronoun are definite, and never counted. */
  private static boolean hasPronoun(String bare) {
    return PRONOUNS.stream()
        .anyMatch(pronoun -> bare.endsWith(pronoun) && bare.length() >= pronoun.length() + 2);
  }

  /**
   * «للتعميق», «والمهجر», «بجائزة»: a word that begins so is rarely a noun of its own (كانتونة).
   */
  private static boolean mayHaveProclitic(String bare) {
    return "وفبلك".indexOf(bare.charAt(0)) >= 0;
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
