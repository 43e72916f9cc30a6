package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import org.rawi.script.Script.Notice;
import org.rawi.script.lexicon.Symbols;

/** What no other rule knows: symbols by their name, everything else skipped and reported. */
final class Unknown implements Rule {

  @Override
  public String name() {
    return "unknown";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    String name =
        Symbols.of(cursor.token(0).text().codePointAt(0)).map(Symbols.Symbol::name).orElse("");
    return Optional.of(
        name.isEmpty()
            ? new Reading(1, List.of(), Optional.of(Notice.Kind.SKIPPED))
            : Reading.of(cursor, 1, name));
  }
}
