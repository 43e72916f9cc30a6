package org.rawi.tashkeel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that finish a word, in order. */
final class Rules {
  private static final List<Rule> WITHIN =
      List.of(new TanweenPlacement(), new PluralWaw(), new SunLetters());

  private static final Rule SECURITY = new SecurityAdjective();
  private static final Rule HELPER = new HelperVowel();
  private static final Rule LIGHT = new LightEndings();

  private Rules() {}

  /** Those that look at the word alone. */
  static void applyWithin(Reading word) {
    for (Rule rule : WITHIN) {
      rule.apply(word, null);
    }
  }

  /** Those that look at the next word, after its {@link #applyWithin own rules}. */
  static void applyBetween(Reading word, @Nullable Reading next, Endings endings) {
    SECURITY.apply(word, next);
    HELPER.apply(word, next);
    if (endings == Endings.LIGHT) {
      LIGHT.apply(word, next);
    }
  }
}
