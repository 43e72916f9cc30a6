package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Verses of the Quran after the name of their sūra: «البقرة: 255» → الْآيَةُ مِئَتَانِ وَخَمْسٌ
 * وَخَمْسُونَ.
 */
final class Verses implements Rule {
  private static final Set<String> SURAS = Set.copyOf(WordList.lines("suras.txt"));

  @Override
  public String name() {
    return "verse";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    if (!cursor.token(0).is(':') && !cursor.token(0).is('/')) {
      return Optional.empty();
    }
    if (!isSura(cursor) || !cursor.token(1).is(Kind.DIGITS)) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    int used = 2;
    boolean range =
        cursor.token(2).isAny("-–—") && cursor.token(3).is(Kind.DIGITS) && cursor.token(3).glued();
    words.add(range ? "الْآيَاتُ" : "الْآيَةُ");
    words.addAll(number(cursor.token(1), GrammaticalCase.NOMINATIVE));
    if (range) {
      words.add("إِلَى");
      words.addAll(number(cursor.token(3), GrammaticalCase.GENITIVE));
      used = 4;
    }
    return Optional.of(Reading.of(cursor, used, words));
  }

  private static boolean isSura(Cursor cursor) {
    String last = cursor.token(-1).bare();
    return SURAS.contains(last) || SURAS.contains(cursor.token(-2).bare() + " " + last);
  }

  private static List<String> number(WrittenToken digits, GrammaticalCase asked) {
    return Quantity.alone(
        Figure.of(digits.text(), 1), Gender.FEMININE, Quantity.Standing.in(asked));
  }
}
