package org.rawi.script.verbalize;

import java.util.Set;

/** Indefinite nouns that stand as genitive after a counted noun: «3 رجال أعمال». */
final class Genitives {
  static final Set<String> AFTER_COUNTED = Set.copyOf(WordList.lines("genitives.txt"));

  private Genitives() {}
}
