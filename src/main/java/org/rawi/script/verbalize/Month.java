package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.MonthNames;
import org.rawi.script.lexicon.Phrases;

/**
 * A month's name in the text, with the name of another tradition beside it: «أكتوبر (تشرين الأول)»،
 * «أيار/مايو».
 *
 * @param tokens tokens that both names and the marks around the second take
 */
record Month(MonthNames.Month name, Optional<MonthNames.Month> other, int tokens) {

  static Optional<Month> at(Cursor cursor, int ahead) {
    Optional<Named> first = named(cursor, ahead);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int used = first.get().tokens();
    WrittenToken mark = cursor.token(ahead + used);
    if (mark.isAny("(/")) {
      Optional<Named> second = named(cursor, ahead + used + 1);
      boolean bracket = mark.is('(');
      int both = used + 1 + second.map(Named::tokens).orElse(0);
      if (second.isPresent()
          && second.get().month().sameAs(first.get().month())
          && (!bracket || cursor.token(ahead + both).is(')'))) {
        return Optional.of(
            new Month(
                first.get().month(), Optional.of(second.get().month()), both + (bracket ? 1 : 0)));
      }
    }
    return Optional.of(new Month(first.get().month(), Optional.empty(), used));
  }

  private record Named(MonthNames.Month month, int tokens) {}

  private static Optional<Named> named(Cursor cursor, int ahead) {
    WrittenToken token = cursor.token(ahead);
    if (!token.is(WrittenToken.Kind.WORD)) {
      return Optional.empty();
    }
    Optional<Phrases.Match<MonthNames.Month>> match =
        MonthNames.phrases().longestAt(cursor.text(), token.from());
    if (match.isEmpty()) {
      return Optional.empty();
    }
    int tokens = cursor.tokensTo(ahead, match.get().to());
    return tokens == 0 ? Optional.empty() : Optional.of(new Named(match.get().first(), tokens));
  }

  /** The name or both names, the second as apposition (بدل). */
  List<String> words(GrammaticalCase grammaticalCase) {
    List<String> words = new ArrayList<>(Quantity.split(name.form(grammaticalCase)));
    other.ifPresent(o -> words.addAll(Quantity.split(o.form(grammaticalCase))));
    return words;
  }
}
