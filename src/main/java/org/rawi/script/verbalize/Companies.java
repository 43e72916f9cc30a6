package org.rawi.script.verbalize;

import java.util.Set;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Whether a text has just named a company, so that «ش.م» is its legal form. */
final class Companies {
  private static final int NEAR = 8;

  private static final Set<String> NOUNS =
      Set.of(
          "شركة",
          "الشركة",
          "شركات",
          "بنك",
          "البنك",
          "مصرف",
          "المصرف",
          "مجموعة",
          "المجموعة",
          "مؤسسة",
          "المؤسسة",
          "القابضة",
          "مصنع",
          "مصانع",
          "للتجارة",
          "للصناعة",
          "للاستثمار",
          "للتأمين",
          "منصة",
          "لشركة",
          "وشركة",
          "بشركة",
          "للمقاولات",
          "والتجارة");

  private Companies() {}

  /** Whether a company's or platform's name follows the word: «شركة ميتا». */
  static boolean isNoun(WrittenToken word) {
    return NOUNS.contains(word.bare());
  }

  static boolean areNamed(Cursor cursor) {
    for (int back = 1; back <= NEAR; back++) {
      WrittenToken word = cursor.token(-back);
      if (word.is(Kind.END)) {
        return false;
      }
      if (NOUNS.contains(word.bare())) {
        return true;
      }
    }
    return false;
  }
}
