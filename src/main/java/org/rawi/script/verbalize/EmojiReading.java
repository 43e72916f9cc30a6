package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import org.rawi.script.Script.Notice;
import org.rawi.script.lexicon.EmojiNames;
import org.rawi.script.lexicon.Phrases;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Emoji: skipped, or said by their names. */
final class EmojiReading implements Rule {
  private final boolean named;

  EmojiReading(boolean named) {
    this.named = named;
  }

  @Override
  public String name() {
    return "emoji";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken token = cursor.token(0);
    if (!token.is(Kind.EMOJI)) {
      return Optional.empty();
    }
    Optional<String> name =
        named
            ? EmojiNames.phrases().longestAt(cursor.text(), token.from()).map(Phrases.Match::first)
            : Optional.empty();
    return Optional.of(
        name.map(n -> Reading.of(cursor, 1, n))
            .orElseGet(() -> new Reading(1, List.of(), Optional.of(Notice.Kind.SKIPPED))));
  }
}
