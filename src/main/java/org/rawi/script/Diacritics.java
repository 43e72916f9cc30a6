package org.rawi.script;

import java.util.List;
import org.rawi.script.verbalize.Piece;

/** Adds the missing marks to the words of a paragraph. Thread-safe. */
@FunctionalInterface
interface Diacritics {

  /** One text for each {@link Piece.Word}, in order; fixed words stay as they are. */
  List<String> of(List<Piece> paragraph);
}
