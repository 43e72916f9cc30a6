package org.rawi.script.verbalize;

import java.util.Optional;

/** Knows how one kind of thing is said. Stateless and thread-safe. */
interface Rule {
  /** The name by which {@code --explain} shows it. */
  String name();

  /**
   * How the tokens at the cursor are said, or empty when they are not this rule's kind of thing.
   */
  Optional<Reading> read(Cursor cursor);
}
