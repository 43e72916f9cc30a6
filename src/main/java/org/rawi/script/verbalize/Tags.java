package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Hashtags and handles: «#غزة_الآن» → هَاشْتَاغْ غزة الآن; «@user» → آتْ …. The underscores are
 * spaces.
 */
final class Tags implements Rule {

  @Override
  public String name() {
    return "tag";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken sign = cursor.token(0);
    WrittenToken first = cursor.token(1);
    boolean named = first.is(Kind.WORD) || first.is(Kind.LATIN);
    if (!sign.isAny("#＃@") || !named || first.spaceBefore()) {
      return sign.is('_') ? silent(cursor) : Optional.empty();
    }
    String spoken = sign.is('@') ? "آتْ" : "هَاشْتَاغْ";
    List<Piece> pieces = new ArrayList<>(Reading.words(sign.from(), sign.to(), List.of(spoken)));
    return Optional.of(new Reading(1, pieces));
  }

  private static Optional<Reading> silent(Cursor cursor) {
    WrittenToken sign = cursor.token(0);
    return Optional.of(
        new Reading(
            1,
            List.of(new Piece.Mark(Piece.Mark.Kind.SILENT, sign.text(), sign.from(), sign.to()))));
  }
}
