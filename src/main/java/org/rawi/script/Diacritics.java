package org.rawi.script;

import java.util.List;
import java.util.function.DoubleConsumer;
import org.rawi.script.verbalize.Piece;

/** Adds the missing marks to the words of a paragraph. Thread-safe. */
@FunctionalInterface
interface Diacritics {

  /**
   * One text for each {@link Piece.Word}, in order; fixed words stay as they are.
   *
   * @param confidence told of each word that is not fixed how sure its marks are, 0 to 1
   */
  List<String> of(List<Piece> paragraph, DoubleConsumer confidence);
}
