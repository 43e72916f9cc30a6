package org.rawi.tashkeel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules that finish a word, in order. */
final class Rules {
  private static final List<Rule> ALWAYS =
      List.of(new TanweenPlacement(), new PluralWaw(), new SunLetters(), new HelperVowel());

  private static final Rule LIGHT = new LightEndings();

  private Rules() {}

  static void apply(Reading word, @Nullable Reading next, Endings endings) {
    for (Rule rule : ALWAYS) {
      rule.apply(word, next);
    }
    if (endings == Endings.LIGHT) {
      LIGHT.apply(word, next);
    }
  }
}
