package org.rawi.script.verbalize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rawi.script.lexicon.GivenNames;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** The verb before an author's name is active: «كتبت: سلمى» → كَتَبَتْ, «ترجم: أحمد». */
final class Bylines implements Rule {
  private static final Map<String, String> VERBS =
      WordList.lines("bylines.tsv").stream()
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));

  @Override
  public String name() {
    return "byline";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken verb = cursor.token(0);
    String active = verb.is(Kind.WORD) ? VERBS.get(verb.text()) : null;
    if (active == null || cursor.token(-1).is(Kind.WORD)) {
      return Optional.empty();
    }
    WrittenToken next = cursor.token(1);
    boolean colon = next.isAny(":/") && cursor.token(2).is(Kind.WORD);
    if (!colon && GivenNames.find(next.bare()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Reading(1, List.of(Piece.Word.written(verb).withText(Letters.shaddaFirst(active)))));
  }
}
