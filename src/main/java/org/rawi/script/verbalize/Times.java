package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Abbreviation;
import org.rawi.script.lexicon.Abbreviations;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.Noun;
import org.rawi.script.lexicon.NounPhrase;
import org.rawi.script.lexicon.Phrases;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Times of day: «10:30» → السَّاعَةِ الْعَاشِرَةِ وَالنِّصْفِ, «الساعة 3:15 م» → الثَّالِثَةِ
 * وَالرُّبْعِ مَسَاءً, «14:00 بتوقيت غرينتش», «الساعة 9».
 */
final class Times implements Rule {
  private static final Set<String> HOUR_WORDS =
      Set.of("الساعة", "والساعة", "بالساعة", "للساعة", "فالساعة", "الساعه");

  private static final Set<String> PARTS_OF_DAY =
      Set.of("صباحا", "مساء", "ظهرا", "ليلا", "فجرا", "عصرا", "صباحًا", "بعد", "قبل", "ضحى");

  private static final Map<Integer, String> QUARTERS =
      Map.of(15, "الرُّبْع", 20, "الثُّلُث", 30, "النِّصْف");

  private static final NounPhrase MINUTE =
      new NounPhrase(new Noun("دَقِيقَة", Gender.FEMININE, "دَقَائِق", Noun.PluralKind.BROKEN));
  private static final NounPhrase SECOND =
      new NounPhrase(new Noun("ثَانِيَة", Gender.FEMININE, "ثَوَانٍ", Noun.PluralKind.BROKEN));

  @Override
  public String name() {
    return "time";
  }

  /** Hours, minutes and seconds as they were written; minutes and seconds -1 if they were not. */
  private record Clock(int hour, int minute, int second, int tokens) {}

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    boolean afterWord = HOUR_WORDS.contains(cursor.token(-1).bare());
    int at = lead.get().tokens();
    Optional<Clock> clock = clock(cursor, at, afterWord);
    return clock.map(c -> reading(cursor, lead.get(), c, at + c.tokens(), afterWord));
  }

  private static Optional<Clock> clock(Cursor cursor, int at, boolean afterWord) {
    WrittenToken hour = cursor.token(at);
    WrittenToken colon = cursor.token(at + 1);
    WrittenToken minute = cursor.token(at + 2);
    boolean separated = colon.is(':') || (afterWord && colon.isAny(".,٫،/"));
    if (separated && colon.glued() && isSixty(minute) && isHour(hour)) {
      boolean seconds =
          cursor.token(at + 3).is(':')
              && cursor.token(at + 3).glued()
              && isSixty(cursor.token(at + 4));
      return Optional.of(
          new Clock(
              number(hour),
              number(minute),
              seconds ? number(cursor.token(at + 4)) : -1,
              seconds ? 5 : 3));
    }
    // «10 صباحاً» is a time, but «10 م» ten metres unless الساعة stands before
    boolean alone =
        isHour(hour)
            && number(hour) > 0
            && (afterWord || PARTS_OF_DAY.contains(cursor.token(at + 1).bare()))
            && (afterWord || partOfDay(cursor, at + 1).tokens() > 0);
    boolean more = colon.glued() && colon.isAny(".,:/-") && minute.is(Kind.DIGITS);
    return alone && !more && Scale.at(cursor, at + 1).isEmpty()
        ? Optional.of(new Clock(number(hour), -1, -1, 1))
        : Optional.empty();
  }

  private static boolean isHour(WrittenToken token) {
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

  private static Reading reading(
      Cursor cursor, Lead lead, Clock clock, int used, boolean afterWord) {
    GrammaticalCase asked = caseOf(cursor, lead, afterWord);
    List<String> words = new ArrayList<>();
    if (!afterWord) {
      words.add(Inflection.decline("سَاعَة", asked, Definiteness.DEFINITE));
    }
    int hour = clock.hour() == 0 ? 12 : clock.hour();
    words.addAll(
        hour == 1
            ? List.of(Inflection.decline("وَاحِدَة", asked, Definiteness.DEFINITE))
            : Ordinals.definite(hour, Gender.FEMININE, asked));
    words.addAll(minutes(clock, asked));
    words.set(0, lead.before(words.get(0)));
    PartOfDay part = partOfDay(cursor, used);
    if (!part.spoken().isEmpty()) {
      words.add(part.spoken());
    } else if (clock.hour() == 0 && part.tokens() == 0) {
      words.add("لَيْلًا");
    }
    return Reading.of(cursor, used + part.tokens(), words);
  }

  /** وَالنِّصْفِ, وَعِشْرُونَ دَقِيقَةً. */
  private static List<String> minutes(Clock clock, GrammaticalCase asked) {
    List<String> words = new ArrayList<>();
    int minute = clock.minute();
    if (minute > 0) {
      words.addAll(
          QUARTERS.containsKey(minute) && clock.second() < 0 && minute != 20
              ? List.of(Inflection.decline(QUARTERS.get(minute), asked, Definiteness.CONSTRUCT))
              : counted(minute, MINUTE, asked));
      words.set(0, "وَ" + words.get(0));
    }
    if (clock.second() > 0) {
      List<String> seconds = counted(clock.second(), SECOND, asked);
      words.add("وَ" + seconds.get(0));
      words.addAll(seconds.subList(1, seconds.size()));
    }
    return words;
  }

  private static List<String> counted(int number, NounPhrase noun, GrammaticalCase asked) {
    return Quantity.of(number, noun, Quantity.Standing.in(asked), Definiteness.INDEFINITE).words();
  }

  /** After a preposition genitive; else an adverb of time (ظرف زمان), accusative. */
  private static GrammaticalCase caseOf(Cursor cursor, Lead lead, boolean afterWord) {
    if (lead.isPreposition()) {
      return GrammaticalCase.GENITIVE;
    }
    WrittenToken before = cursor.token(afterWord ? -2 : -1);
    boolean prefixed = afterWord && !cursor.token(-1).bare().startsWith("ال");
    Optional<GrammaticalCase> demanded =
        before.is(Kind.WORD) ? Governor.demandedBy(before) : Optional.empty();
    return (prefixed && !cursor.token(-1).bare().startsWith("و"))
            || (demanded.isPresent() && demanded.get() == GrammaticalCase.GENITIVE)
        ? GrammaticalCase.GENITIVE
        : GrammaticalCase.ACCUSATIVE;
  }

  /** What follows the time; {@code spoken} is empty for a word that says itself. */
  private record PartOfDay(String spoken, int tokens) {}

  private static final PartOfDay NONE = new PartOfDay("", 0);

  private static PartOfDay partOfDay(Cursor cursor, int ahead) {
    WrittenToken token = cursor.token(ahead);
    if (token.is(Kind.END) || token.is(Kind.DIGITS) || token.is(Kind.MARK)) {
      return NONE;
    }
    if (PARTS_OF_DAY.contains(token.bare())) {
      return token.bare().equals("بعد") || token.bare().equals("قبل")
          ? NONE
          : new PartOfDay(vocalized(token.bare()), 1);
    }
    Optional<Phrases.Match<Abbreviation>> match =
        Abbreviations.phrases().longestAt(cursor.text(), token.from());
    if (match.isEmpty()) {
      return NONE;
    }
    Optional<Abbreviation> time =
        match.get().values().stream().filter(a -> a.kind() == Abbreviation.Kind.TIME).findFirst();
    int tokens = cursor.tokensTo(ahead, match.get().to());
    if (time.isEmpty() || tokens == 0) {
      return NONE;
    }
    // the point at the end of a sentence stays a full stop
    boolean point = tokens > 1 && cursor.token(ahead + tokens - 1).is('.');
    boolean last = !cursor.token(ahead + tokens).is(Kind.WORD);
    return new PartOfDay(time.get().spoken(), tokens - (point && last ? 1 : 0));
  }

  private static String vocalized(String bare) {
    return switch (bare) {
      case "مساء" -> "مَسَاءً";
      case "ظهرا" -> "ظُهْرًا";
      case "ليلا" -> "لَيْلًا";
      case "فجرا" -> "فَجْرًا";
      case "عصرا" -> "عَصْرًا";
      case "ضحى" -> "ضُحًى";
      default -> "صَبَاحًا";
    };
  }
}
