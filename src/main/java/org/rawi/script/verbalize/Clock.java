package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.Noun;
import org.rawi.script.lexicon.NounPhrase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Hours, minutes and seconds as they were written; minutes and seconds -1 if they were not.
 *
 * @param tokens tokens that it is written with
 */
record Clock(int hour, int minute, int second, int tokens) {
  private static final Map<Integer, String> QUARTERS = Map.of(15, "الرُّبْع", 30, "النِّصْف");

  private static final NounPhrase HOUR =
      new NounPhrase(
          new Noun("سَاعَة", Gender.FEMININE, "سَاعَات", Noun.PluralKind.SOUND_FEMININE));
  private static final NounPhrase MINUTE =
      new NounPhrase(new Noun("دَقِيقَة", Gender.FEMININE, "دَقَائِق", Noun.PluralKind.BROKEN));
  private static final NounPhrase SECOND =
      new NounPhrase(new Noun("ثَانِيَة", Gender.FEMININE, "ثَوَانٍ", Noun.PluralKind.BROKEN));

  /**
   * Hours and minutes that begin {@code at} the cursor: 9:30.
   *
   * @param marks the marks that may stand between hours and minutes
   */
  static Optional<Clock> withMinutes(Cursor cursor, int at, String marks) {
    WrittenToken mark = cursor.token(at + 1);
    WrittenToken minute = cursor.token(at + 2);
    if (!isHour(cursor.token(at)) || !mark.isAny(marks) || !mark.glued() || !isSixty(minute)) {
      return Optional.empty();
    }
    WrittenToken second = cursor.token(at + 4);
    boolean seconds = mark.is(':') && cursor.token(at + 3).is(':') && cursor.token(at + 3).glued();
    int all = seconds && isSixty(second) ? 5 : 3;
    return Optional.of(
        new Clock(number(cursor.token(at)), number(minute), all == 5 ? number(second) : -1, all));
  }

  /** «0600»، «1500 غرينتش»: hours and minutes without a mark. */
  static Optional<Clock> compact(Cursor cursor, int at) {
    String digits = cursor.token(at).text();
    boolean glued = cursor.token(at + 1).glued() && cursor.token(at + 1).isAny(".:/-");
    if (!cursor.token(at).is(Kind.DIGITS) || digits.length() != 4 || glued) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(digits.substring(0, 2));
    int minute = Integer.parseInt(digits.substring(2));
    return hour <= 24 && minute < 60
        ? Optional.of(new Clock(hour, minute, -1, 1))
        : Optional.empty();
  }

  /** An hour alone, from 1. */
  static Optional<Clock> hourAlone(Cursor cursor, int at) {
    WrittenToken hour = cursor.token(at);
    WrittenToken next = cursor.token(at + 1);
    boolean more = next.glued() && next.isAny(".,:/-") && cursor.token(at + 2).is(Kind.DIGITS);
    return isHour(hour) && number(hour) > 0 && !more
        ? Optional.of(new Clock(number(hour), -1, -1, 1))
        : Optional.empty();
  }

  static boolean isHour(WrittenToken token) {
    return token.is(Kind.DIGITS) && token.text().length() <= 2 && number(token) <= 24;
  }

  private static boolean isSixty(WrittenToken token) {
    return token.is(Kind.DIGITS)
        && token.glued()
        && token.text().length() == 2
        && number(token) < 60;
  }

  private static int number(WrittenToken token) {
    return Integer.parseInt(token.text());
  }

  boolean hasMinutes() {
    return minute >= 0;
  }

  /** الْعَاشِرَةِ وَالنِّصْفِ, الْوَاحِدَةَ وَعِشْرِينَ دَقِيقَةً. */
  List<String> words(GrammaticalCase asked) {
    int said = hour == 0 ? 12 : hour;
    List<String> words =
        new ArrayList<>(
            said == 1
                ? List.of(Inflection.decline("وَاحِدَة", asked, Definiteness.DEFINITE))
                : Ordinals.definite(said, Gender.FEMININE, asked));
    words.addAll(minutes(asked));
    return words;
  }

  /** سَاعَتَانِ وَثَلَاثُونَ دَقِيقَةً. */
  List<String> duration(GrammaticalCase asked) {
    List<String> words = new ArrayList<>();
    int[] numbers = {hour, minute, second};
    NounPhrase[] nouns = {HOUR, MINUTE, SECOND};
    for (int i = 0; i < numbers.length; i++) {
      if (numbers[i] > 0) {
        List<String> part = counted(numbers[i], nouns[i], asked);
        words.add(words.isEmpty() ? part.get(0) : "وَ" + part.get(0));
        words.addAll(part.subList(1, part.size()));
      }
    }
    return words.isEmpty() ? counted(0, HOUR, asked) : words;
  }

  private List<String> minutes(GrammaticalCase asked) {
    List<String> words = new ArrayList<>();
    if (minute > 0) {
      words.addAll(
          QUARTERS.containsKey(minute) && second < 0
              ? List.of(Inflection.decline(QUARTERS.get(minute), asked, Definiteness.CONSTRUCT))
              : counted(minute, MINUTE, asked));
      words.set(0, "وَ" + words.get(0));
    }
    if (second > 0) {
      List<String> seconds = counted(second, SECOND, asked);
      words.add("وَ" + seconds.get(0));
      words.addAll(seconds.subList(1, seconds.size()));
    }
    return words;
  }

  private static List<String> counted(int number, NounPhrase noun, GrammaticalCase asked) {
    return Quantity.of(number, noun, Quantity.Standing.in(asked), Definiteness.INDEFINITE).words();
  }
}
