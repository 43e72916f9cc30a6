package org.rawi.script.verbalize;

import org.rawi.script.lexicon.Article;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.Noun;

/** Endings of the words that verbalization makes, and what is written together with them. */
final class Inflection {
  private Inflection() {}

  /** A stem with the endings that its form asks for: مِئَة → مِئَتٍ… */
  static String decline(String stem, GrammaticalCase grammaticalCase, Definiteness definiteness) {
    return new Noun(stem, Gender.MASCULINE, stem, Noun.PluralKind.NONE)
        .form(GrammaticalNumber.SINGULAR, grammaticalCase, definiteness);
  }

  /** ـَانِ، ـَيْنِ; the nūn falls in construct (حذف نون المثنّى): مِئَتَا رَجُلٍ. */
  static String dual(String stem, GrammaticalCase grammaticalCase, Definiteness definiteness) {
    String ending = grammaticalCase == GrammaticalCase.NOMINATIVE ? "َا" : "َيْ";
    String dual = stem + ending + (definiteness == Definiteness.CONSTRUCT ? "" : "نِ");
    return definiteness == Definiteness.DEFINITE ? Article.before(dual) : dual;
  }

  /** ـُونَ، ـِينَ of the tens (ألفاظ العقود). */
  static String tens(String stem, GrammaticalCase grammaticalCase, Definiteness definiteness) {
    String tens = stem + (grammaticalCase == GrammaticalCase.NOMINATIVE ? "ُونَ" : "ِينَ");
    return definiteness == Definiteness.DEFINITE ? Article.before(tens) : tens;
  }

  /** A one-letter word written together with the next: وَ، فَ، بِ، لِ، كَ; لِ + الْ → لِلْ. */
  static String prefixed(String proclitic, String word) {
    if (proclitic.endsWith("لِ") && word.startsWith("ال")) {
      String rest = word.substring(2);
      return proclitic + (rest.startsWith("لَّ") || rest.startsWith("لّ") ? rest : "ل" + rest);
    }
    return proclitic + word;
  }
}
