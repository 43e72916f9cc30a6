package org.rawi.script.verbalize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Words that a number after them makes clear: «قتل 16 شخصا» → قُتِلَ, «وسنة 1990» → وَسَنَة, «بعمر
 * 12» → بِعُمْر.
 */
final class BeforeNumbers implements Rule {
  private static final Map<String, String> READINGS =
      WordList.lines("before-numbers.tsv").stream()
          .map(line -> line.split("\t", -1))
          .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));

  @Override
  public String name() {
    return "before a number";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken word = cursor.token(0);
    if (!word.is(Kind.WORD)
        || !cursor.token(1).is(Kind.DIGITS)
        || word.text().length() != word.bare().length()) {
      return Optional.empty();
    }
    String bare = word.bare();
    String reading = READINGS.get(bare);
    String proclitic = "";
    if (reading == null && bare.length() > 2 && "وفبل".indexOf(bare.charAt(0)) >= 0) {
      proclitic = bare.charAt(0) + ("بل".indexOf(bare.charAt(0)) >= 0 ? "ِ" : "َ");
      reading = READINGS.get(bare.substring(1));
    }
    return reading == null
        ? Optional.empty()
        : Optional.of(
            new Reading(
                1,
                List.of(
                    Piece.Word.written(word).withText(Letters.shaddaFirst(proclitic + reading)))));
  }
}
