package org.rawi.tashkeel;

import org.jspecify.annotations.Nullable;

/**
 * «أمنية» behind a noun that it agrees with is the adjective of أَمْن, not أُمْنِيَّة, a wish:
 * حَالَةً أَمْنِيَّةً، مَصَادِرُ أَمْنِيَّةٌ، الْأَجْهِزَةُ الْأَمْنِيَّةُ. Behind a verb it stays
 * a wish.
 */
final class SecurityAdjective implements Rule {
  private static final String ADJECTIVE = "أمنية";

  @Override
  public void apply(Reading word, @Nullable Reading next) {
    if (next == null || !next.letters().endsWith(ADJECTIVE) || word.last() < 1) {
      return;
    }
    int hamza = next.length() - ADJECTIVE.length();
    String before = next.letters().substring(0, hamza);
    boolean definite = before.equals("ال") || before.equals("وال");
    if (definite ? SunLetters.hasArticle(word) : before.isEmpty() && agrees(word, next)) {
      next.set(hamza, MarkClass.FATHA);
    }
  }

  /** Tanween on the noun, or the case of the adjective's tanween on a diptote. */
  private static boolean agrees(Reading noun, Reading adjective) {
    int own = MarkClass.vowel(noun.at(noun.last()));
    int beforeAlif = MarkClass.vowel(noun.at(noun.last() - 1));
    int asked = MarkClass.vowel(adjective.at(adjective.last()));
    boolean diptote =
        (own == MarkClass.DAMMA && asked == MarkClass.DAMMATAN)
            || (own == MarkClass.FATHA && asked == MarkClass.KASRATAN);
    return isTanween(own) || isTanween(beforeAlif) || diptote;
  }

  private static boolean isTanween(int vowel) {
    return vowel == MarkClass.FATHATAN
        || vowel == MarkClass.DAMMATAN
        || vowel == MarkClass.KASRATAN;
  }
}
