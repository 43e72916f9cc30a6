package org.rawi.script.verbalize;

import java.util.Optional;
import org.rawi.script.lexicon.Symbols;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Signs between words and numbers: & → وَ, 5 + 3 = 8, أ → ب, √9, ±5. */
final class SymbolReading implements Rule {
  private static final String ONLY_BETWEEN_NUMBERS = "*/<>^~|-−–";

  @Override
  public String name() {
    return "symbol";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken token = cursor.token(0);
    if (!token.is(Kind.SYMBOL) && !token.isAny("/-–−@#*§")) {
      return Optional.empty();
    }
    boolean between = cursor.token(-1).is(Kind.DIGITS) && cursor.token(1).is(Kind.DIGITS);
    boolean compared = token.isAny("<>") && isQuantity(cursor, -1) && isQuantity(cursor, 1);
    if (token.isAny(ONLY_BETWEEN_NUMBERS) && !compared && (!between || !isMath(cursor))) {
      return Optional.empty();
    }
    return Symbols.of(token.text().codePointAt(0))
        .map(symbol -> said(cursor, symbol))
        .filter(said -> !said.isEmpty())
        .map(said -> Reading.of(cursor, 1, said));
  }

  /** A number, or a letter that stands for one: «س > ص». */
  private static boolean isQuantity(Cursor cursor, int at) {
    WrittenToken token = cursor.token(at);
    return token.is(Kind.DIGITS) || token.bare().length() == 1;
  }

  /** A dash between numbers is a minus only when spaces stand on both sides. */
  private static boolean isMath(Cursor cursor) {
    return !cursor.token(0).isAny("-–−")
        || (cursor.token(0).spaceBefore() && cursor.token(1).spaceBefore());
  }

  private static String said(Cursor cursor, Symbols.Symbol symbol) {
    boolean alone = cursor.token(-1).is(Kind.END) && cursor.token(1).is(Kind.END);
    return alone || symbol.spoken().isEmpty() ? symbol.name() : symbol.spoken();
  }
}
