package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.LatinWords;
import org.rawi.script.verbalize.WrittenToken.Kind;
import org.rawi.text.Arabic;

/**
 * Latin words, acronyms and model names: BBC → بِي بِي سِي, COVID-19 → كُوفِيد تِسْعَةَ عَشَرَ,
 * F-16.
 */
final class LatinReading implements Rule {
  private static final String POINT = "نُقْطَةْ";

  /** PM2.5 is a size in micrometres, no version. */
  private static final String DECIMAL = "فَاصِلْ";

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
    Optional<Reading> definite = definite(cursor);
    if (definite.isPresent()) {
      return definite;
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
          part.kind() == LatinWords.Part.Kind.NUMBER
              ? number(part.text(), written.startsWith("PM") ? DECIMAL : POINT)
              : List.of(part.text()));
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(Reading.of(cursor, tokens, words));
  }

  /** Al Jazeera, al-Khaleej: the Arabic article and its word. */
  private static Optional<Reading> definite(Cursor cursor) {
    WrittenToken article = cursor.token(0);
    boolean hyphen = cursor.token(1).isAny("-‑") && cursor.token(1).glued();
    int noun = hyphen ? 2 : 1;
    WrittenToken word = cursor.token(noun);
    boolean apart = hyphen ? word.glued() : word.spaceBefore();
    if (!article.is(Kind.LATIN)
        || !(article.bare().equals("al") || article.bare().equals("el") && hyphen)
        || !word.is(Kind.LATIN)
        || !apart
        || word.text().length() < 3) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    LatinWords.read(word.text()).forEach(part -> words.addAll(Quantity.split(part.text())));
    words.set(0, withArticle(words.get(0)));
    return Optional.of(Reading.of(cursor, noun + 1, words));
  }

  private static String withArticle(String word) {
    if (word.startsWith("ال")) {
      return word;
    }
    boolean sun = Arabic.isSunLetter(word.charAt(0)) && word.length() > 1 && word.charAt(1) != 'ْ';
    return sun ? "ال" + word.charAt(0) + "ّ" + word.substring(1) : "الْ" + word;
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
      } else if (isVersion(cursor, tokens)) {
        tokens += 2;
      } else if (next.glued()
          && next.isAny("-‑&'’")
          && (isLatin(after) || (after.is(Kind.DIGITS) && after.glued()))) {
        tokens += 2;
      } else {
        return tokens + plus(cursor, tokens);
      }
    }
  }

  /** Signs that belong to a name: C++, Disney+, C#; but not x+5. */
  private static int plus(Cursor cursor, int at) {
    if (cursor.token(at).is('#') && cursor.token(at).glued()) {
      return cursor.token(at - 1).text().length() == 1 && !cursor.token(at + 1).glued() ? 1 : 0;
    }
    int signs = 0;
    while (cursor.token(at + signs).is('+') && cursor.token(at + signs).glued()) {
      signs++;
    }
    WrittenToken next = cursor.token(at + signs);
    boolean sum = next.glued() && (next.is(Kind.DIGITS) || next.is(Kind.LATIN));
    return sum ? 0 : signs;
  }

  /** GPT-4.5, PM2.5: a point between digits inside the name. */
  private static boolean isVersion(Cursor cursor, int at) {
    WrittenToken after = cursor.token(at + 1);
    return cursor.token(at).is('.')
        && cursor.token(at).glued()
        && cursor.token(at - 1).is(Kind.DIGITS)
        && at > 1
        && after.is(Kind.DIGITS)
        && after.glued();
  }

  private static boolean isLatin(WrittenToken token) {
    return token.is(Kind.LATIN) && token.glued();
  }

  /** The number of a name: its parts are joined by a point, GPT-4.5. */
  static List<String> number(String written) {
    return number(written, POINT);
  }

  private static List<String> number(String written, String mark) {
    List<String> words = new ArrayList<>();
    for (String part : written.split("[.,]", -1)) {
      if (!words.isEmpty()) {
        words.add(mark);
      }
      words.addAll(whole(part));
    }
    return words;
  }

  private static List<String> whole(String written) {
    String digits = Letters.asciiDigits(written);
    Figure figure = Figure.of(digits, 1);
    return figure.hasName() && !figure.hasLeadingZero()
        ? Cardinals.words(
            figure.value(), Gender.MASCULINE, GrammaticalCase.NOMINATIVE, Definiteness.INDEFINITE)
        : Spelled.digits(digits);
  }
}
