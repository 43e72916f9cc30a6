package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.LatinWords;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Latin words, acronyms and model names: BBC → بِي بِي سِي, COVID-19 → كُوفِيد تِسْعَةَ عَشَرَ,
 * F-16.
 */
final class LatinReading implements Rule {

  @Override
  public String name() {
    return "latin";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    int tokens = length(cursor);
    if (tokens == 0) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    int initials = initials(cursor);
    if (initials > 0) {
      tokens = initials;
    }
    String written = cursor.written(tokens);
    for (LatinWords.Part part :
        LatinWords.read(initials > 0 ? written.replace(".", "") : written)) {
      words.addAll(
          part.kind() == LatinWords.Part.Kind.NUMBER ? number(part.text()) : List.of(part.text()));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(Reading.of(cursor, tokens, words));
  }

  /** U.S.A.: single letters, each with its point; the last point of a text is its full stop. */
  private static int initials(Cursor cursor) {
    int tokens = 0;
    while (isInitial(cursor, tokens)) {
      tokens += 2;
    }
    if (tokens == 0 || (tokens == 2 && !isLatin(cursor.token(2)))) {
      return 0;
    }
    boolean lastWithoutPoint =
        isLatin(cursor.token(tokens)) && cursor.token(tokens).text().length() == 1;
    if (lastWithoutPoint) {
      return tokens + 1;
    }
    return tokens < 4 ? 0 : cursor.token(tokens).is(Kind.END) ? tokens - 1 : tokens;
  }

  private static boolean isInitial(Cursor cursor, int at) {
    WrittenToken letter = cursor.token(at);
    return letter.is(Kind.LATIN)
        && (at == 0 || letter.glued())
        && letter.text().length() == 1
        && cursor.token(at + 1).is('.')
        && cursor.token(at + 1).glued();
  }

  /** Letters, and what is glued to them by nothing or a hyphen: COVID-19, G20, 5G, AT&T. */
  private static int length(Cursor cursor) {
    boolean digitsFirst = cursor.token(0).is(Kind.DIGITS) && isLatin(cursor.token(1));
    if (!cursor.token(0).is(Kind.LATIN) && !digitsFirst) {
      return 0;
    }
    int tokens = 1;
    while (true) {
      WrittenToken next = cursor.token(tokens);
      WrittenToken after = cursor.token(tokens + 1);
      if (isLatin(next) || (next.is(Kind.DIGITS) && next.glued())) {
        tokens++;
      } else if (next.glued()
          && next.isAny("-‑&'’")
          && (isLatin(after) || (after.is(Kind.DIGITS) && after.glued()))) {
        tokens += 2;
      } else {
        return tokens;
      }
    }
  }

  private static boolean isLatin(WrittenToken token) {
    return token.is(Kind.LATIN) && token.glued();
  }

  static List<String> number(String written) {
    String digits = Letters.asciiDigits(written);
    Figure figure = Figure.of(digits, 1);
    return figure.hasName() && !figure.hasLeadingZero()
        ? Cardinals.words(
            figure.value(), Gender.MASCULINE, GrammaticalCase.NOMINATIVE, Definiteness.INDEFINITE)
        : Spelled.digits(digits);
  }
}
