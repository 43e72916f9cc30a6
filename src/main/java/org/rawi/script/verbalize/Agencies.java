package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Abbreviation;
import org.rawi.script.lexicon.LetterNames;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** News agencies by their initials: «القاهرة (أ ف ب)», «وكالة د.ب.أ», «عمان - بترا -». */
final class Agencies {
  /** A dateline is not longer. */
  private static final int DATELINE = 14;

  private static final int NEAR = 7;
  private static final String AGENCY = "وكالة";

  private Agencies() {}

  /** Whether a word that is also the initials of an agency is that here. */
  static boolean isNamed(Cursor cursor, int tokens) {
    if (followsAgency(cursor)) {
      return true;
    }
    WrittenToken before = cursor.token(-1);
    WrittenToken after = cursor.token(tokens);
    boolean alone = !isText(before) && !isText(after) && !before.is(Kind.END);
    return alone
        && (cursor.index() <= DATELINE
            || cursor.led().isPresent()
            || cursor.token(tokens + 1).is(Kind.END)
            || namedBefore(cursor));
  }

  private static boolean isText(WrittenToken token) {
    return token.is(Kind.WORD) || token.is(Kind.LATIN) || token.is(Kind.DIGITS);
  }

  /** «وكالة أ ف ب». */
  private static boolean followsAgency(Cursor cursor) {
    return cursor.token(-1).is(Kind.WORD) && cursor.token(-1).bare().endsWith(AGENCY);
  }

  /** «وكالة الأنباء الفرنسية (أ ف ب)». */
  private static boolean namedBefore(Cursor cursor) {
    for (int back = 2; back <= NEAR; back++) {
      WrittenToken word = cursor.token(-back);
      if (!word.is(Kind.WORD)) {
        return false;
      }
      if (word.bare().endsWith(AGENCY)) {
        return true;
      }
    }
    return false;
  }

  /** What is said: the agency's name, unless the article has just said it. */
  static List<String> spoken(Cursor cursor, Abbreviation agency, int tokens) {
    List<String> words = Quantity.split(agency.spoken());
    if (!Letters.bare(words.get(0)).equals(AGENCY)) {
      return words;
    }
    if (followsAgency(cursor)) {
      return words.subList(1, words.size());
    }
    return namedBefore(cursor) ? letters(cursor, tokens) : words;
  }

  private static List<String> letters(Cursor cursor, int tokens) {
    return Letters.bare(cursor.written(tokens))
        .codePoints()
        .filter(Letters::isArabicLetter)
        .mapToObj(LetterNames::of)
        .flatMap(Optional::stream)
        .toList();
  }
}
