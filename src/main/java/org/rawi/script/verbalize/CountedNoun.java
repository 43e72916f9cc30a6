package org.rawi.script.verbalize;

import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;

/**
 * Number and case of what is counted (تمييز العدد). Source: Wright, A Grammar of the Arabic
 * Language, vol. I §§318–328.
 */
final class CountedNoun {
  private CountedNoun() {}

  /** The form that a number of three and above demands. */
  record Form(GrammaticalNumber number, GrammaticalCase grammaticalCase) {}

  private static final Form GENITIVE_PLURAL =
      new Form(GrammaticalNumber.PLURAL, GrammaticalCase.GENITIVE);
  private static final Form ACCUSATIVE_SINGULAR =
      new Form(GrammaticalNumber.SINGULAR, GrammaticalCase.ACCUSATIVE);
  private static final Form GENITIVE_SINGULAR =
      new Form(GrammaticalNumber.SINGULAR, GrammaticalCase.GENITIVE);

  /**
   * 3–10: genitive plural, ثَلَاثَةُ رِجَالٍ; 11–99: accusative singular, أَحَدَ عَشَرَ رَجُلًا;
   * 100, 1000…: genitive singular, مِئَةُ رَجُلٍ. The last two digits decide: 103 counts like 3.
   */
  static Form after(long number) {
    long rest = number % 100;
    if (rest >= 3 && rest <= 10) {
      return GENITIVE_PLURAL;
    }
    return rest >= 11 ? ACCUSATIVE_SINGULAR : GENITIVE_SINGULAR;
  }
}
