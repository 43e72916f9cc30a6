package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.GivenNames;
import org.rawi.script.lexicon.LetterNames;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Letters with points that no abbreviation explains, often a shortened name: «العقيد أ. ح.» →
 * أَلِفْ حَاءْ, «م. ع. (35 عاما)», «خ.س».
 */
final class Initials implements Rule {

  /** Letters that are words when they stand alone. */
  private static final String WORDS = "وفبلكأ";

  @Override
  public String name() {
    return "initials";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    int tokens = length(cursor);
    if (tokens == 0 || (tokens <= 2 && !isShortName(cursor, tokens))) {
      tokens = apart(cursor);
    }
    boolean and = tokens == 0 && isJoined(cursor);
    if (and) {
      tokens = 2 + lengthFrom(cursor, 2);
    }
    if (tokens == 0) {
      return Optional.empty();
    }
    List<String> names = new ArrayList<>();
    for (int at = 0; at < tokens; at++) {
      WrittenToken letter = cursor.token(at);
      if (letter.is(Kind.WORD)) {
        String bare = letter.bare();
        names.add(LetterNames.of(bare.charAt(bare.length() - 1)).orElse(bare));
      }
    }
    if (and) {
      names.set(0, "وَ" + names.get(0));
    }
    boolean stop = cursor.token(tokens - 1).is('.') && cursor.token(tokens).is(Kind.END);
    return Optional.of(Reading.of(cursor, stop ? tokens - 1 : tokens, names));
  }

  /** How many tokens from the cursor on are letters with points between them, and their points. */
  private static int length(Cursor cursor) {
    return lengthFrom(cursor, 0);
  }

  private static int lengthFrom(Cursor cursor, int from) {
    int at = from;
    while (isLetter(cursor.token(at))) {
      boolean point = cursor.token(at + 1).is('.') && cursor.token(at + 1).glued();
      if (!point) {
        return at == 0 ? 0 : at + 1 - from; // «م.ع»: the last one needs none
      }
      at += 2;
    }
    return at - from;
  }

  /** «س. ع. وم. ح.»: و before the first letter of another name. */
  private static boolean isJoined(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    WrittenToken point = cursor.token(1);
    return first.is(Kind.WORD)
        && first.bare().length() == 2
        && first.bare().charAt(0) == 'و'
        && point.is('.')
        && point.glued()
        && isLetter(cursor.token(2));
  }

  /** «المتهم م م»: letters without points shorten a name only behind a noun for its bearer. */
  private static int apart(Cursor cursor) {
    int at = 0;
    while (isLetter(cursor.token(at))) {
      at++;
    }
    boolean word = at == 1 && cursor.token(0).isAny(WORDS);
    return at > 0 && !word && isShortName(cursor, at) ? at : 0;
  }

  private static boolean isLetter(WrittenToken token) {
    return token.is(Kind.WORD)
        && token.bare().length() == 1
        && LetterNames.of(token.bare().charAt(0)).isPresent();
  }

  /**
   * Whether the letters at the cursor shorten a person's name, whatever they mean elsewhere:
   * «المتهم م.م. اعترف», «ن.س (20 عاما)».
   */
  static boolean areName(Cursor cursor) {
    int tokens = length(cursor);
    return (tokens > 0 && isShortName(cursor, tokens)) || apart(cursor) > 0;
  }

  /**
   * Whether the letters with points at the cursor do not end after {@code tokens}: «د.م» of
   * «د.م.ج».
   */
  static boolean goOn(Cursor cursor, int tokens) {
    int point = cursor.token(tokens - 1).is('.') ? 0 : 1;
    return length(cursor) > tokens + point;
  }

  private static boolean isShortName(Cursor cursor, int tokens) {
    WrittenToken next = cursor.token(tokens);
    boolean age =
        tokens > 2
            && next.is('(')
            && (cursor.token(tokens + 1).is(Kind.DIGITS) || isAge(cursor.token(tokens + 1)));
    boolean person = People.noun(cursor.token(-1)).filter(n -> n != People.Noun.OFFICE).isPresent();
    return age || (person && GivenNames.find(next.bare()).isEmpty());
  }

  private static boolean isAge(WrittenToken word) {
    return word.bare().equals("عمره") || word.bare().equals("عمرها");
  }
}
