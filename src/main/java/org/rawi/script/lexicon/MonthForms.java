package org.rawi.script.lexicon;

import org.rawi.script.lexicon.MonthNames.Month;

/** Case endings of month names. */
final class MonthForms {
  private MonthForms() {}

  static String of(Month month, GrammaticalCase grammaticalCase) {
    String[] words = month.stem().split(" ", -1);
    Declension first = month.diptote() ? Declension.DIPTOTE : Declension.ofSingular(words[0]);
    if (words.length == 1) {
      return first.inflect(words[0], grammaticalCase, Definiteness.INDEFINITE);
    }
    boolean annexed = words[0].endsWith("و") || words[0].equals("شَهْر");
    // كَانُونُ الثَّانِي: the ordinal is an adjective and agrees; ذُو الْحِجَّةِ: a genitive, it
    // does not
    GrammaticalCase ofSecond = annexed ? GrammaticalCase.GENITIVE : grammaticalCase;
    // تِشْرِينُ الْأَوَّلُ, تِشْرِينَ الْأَوَّلِ: a foreign proper name, diptote even before its
    // adjective
    Definiteness ofFirst = month.diptote() ? Definiteness.INDEFINITE : Definiteness.CONSTRUCT;
    String head =
        annexed ? theTwoDhu(grammaticalCase) : first.inflect(words[0], grammaticalCase, ofFirst);
    return head
        + " "
        + Declension.ofSingular(words[1]).inflect(words[1], ofSecond, Definiteness.CONSTRUCT);
  }

  /** ذُو, ذَا, ذِي: one of الأسماء الخمسة. */
  private static String theTwoDhu(GrammaticalCase grammaticalCase) {
    return switch (grammaticalCase) {
      case NOMINATIVE -> "ذُو";
      case ACCUSATIVE -> "ذَا";
      case GENITIVE -> "ذِي";
    };
  }
}
