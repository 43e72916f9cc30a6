package org.rawi.script.verbalize;

import org.rawi.script.verbalize.WrittenToken.Kind;

/** Guesses verbs (الأفعال) by their letters; used only where nothing better is at hand. */
final class Verbs {
  private Verbs() {}

  /** ي… of the imperfect, است… and …ت of the perfect, without article or tāʾ marbūṭa. */
  static boolean looksLikeVerb(WrittenToken word) {
    String bare = word.bare();
    if (!word.is(Kind.WORD) || bare.length() < 4 || bare.endsWith("ة") || bare.startsWith("ال")) {
      return false;
    }
    int at = bare.charAt(0) == 'و' || bare.charAt(0) == 'س' || bare.charAt(0) == 'ف' ? 1 : 0;
    return bare.charAt(at) == 'ي'
        || bare.startsWith("است", at)
        || (bare.endsWith("ت") && !bare.endsWith("ات"));
  }
}
