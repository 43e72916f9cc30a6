package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Times of day: «10:30» → السَّاعَةِ الْعَاشِرَةِ وَالنِّصْفِ, «الساعة 3:15 م» → الثَّالِثَةِ
 * وَالرُّبْعِ مَسَاءً, «14:00 بتوقيت غرينتش», «الساعة 9».
 */
final class Times implements Rule {
  private static final Set<String> HOUR_WORDS =
      Set.of("الساعة", "والساعة", "بالساعة", "للساعة", "فالساعة", "الساعه");

  private static final Set<String> HOURS = Set.of("ساعة", "ساعات");
  private static final Set<String> DURATIONS =
      Set.of("زمن", "بزمن", "زمنا", "زمنه", "القياسي", "قياسي", "مدة", "المدة", "بوقت", "وقت");

  @Override
  public String name() {
    return "time";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    boolean bracketed = cursor.token(-1).is('(') && isHourWord(cursor.token(-2));
    boolean afterWord = bracketed || isHourWord(cursor.token(-1));
    int at = lead.get().tokens();
    Optional<Clock> clock = clock(cursor, at, afterWord);
    if (clock.isPresent() && isDuration(cursor, at + clock.get().tokens(), clock.get())) {
      return Optional.of(duration(cursor, lead.get(), clock.get(), at + clock.get().tokens()));
    }
    return clock.map(c -> reading(cursor, lead.get(), c, at + c.tokens(), afterWord));
  }

  /** «2:30 ساعة»، «الرقم القياسي 2:01:09»: how long, not when. */
  private static boolean isDuration(Cursor cursor, int next, Clock clock) {
    String before = cursor.token(-1).bare();
    return clock.hasMinutes()
        && (HOURS.contains(cursor.token(next).bare())
            || (clock.second() >= 0 && DURATIONS.contains(before)));
  }

  private static Reading duration(Cursor cursor, Lead lead, Clock clock, int used) {
    GrammaticalCase asked = Governor.of(cursor, lead, "سَاعَة");
    List<String> words = new ArrayList<>(clock.duration(asked));
    words.set(0, lead.before(words.get(0)));
    boolean said = HOURS.contains(cursor.token(used).bare());
    return Reading.of(cursor, said ? used + 1 : used, words);
  }

  static boolean isHourWord(WrittenToken word) {
    return HOUR_WORDS.contains(word.bare());
  }

  private static Optional<Clock> clock(Cursor cursor, int at, boolean afterWord) {
    Optional<Clock> compact =
        Clock.compact(cursor, at).filter(clock -> afterWord || PartOfDay.isSaidAt(cursor, at + 1));
    if (compact.isPresent()) {
      return compact;
    }
    Optional<Clock> exact =
        Clock.withMinutes(cursor, at, afterWord ? ":.٫،/" : ":")
            .or(
                () ->
                    Clock.withMinutes(cursor, at, ".")
                        .filter(clock -> isTimed(cursor, at + clock.tokens())));
    if (exact.isPresent()) {
      return exact;
    }
    // «10 صباحاً» is a time, but «10 م» ten metres unless الساعة stands before
    return Clock.hourAlone(cursor, at)
        .filter(hour -> Scale.at(cursor, at + 1).isEmpty())
        .filter(
            hour ->
                afterWord
                    || PartOfDay.at(cursor, at + 1).sure()
                    || isEvening(cursor, at, hour)
                    || (cursor.token(at + 1).bare().equals("منتصف")
                        && PartOfDay.isSaidAt(cursor, at + 1)));
  }

  /** «يبدأ العرض 8 م»: no metres. */
  private static boolean isEvening(Cursor cursor, int at, Clock hour) {
    return hour.hour() <= 12
        && PartOfDay.at(cursor, at + 1).isThere()
        && HourContext.isTold(cursor);
  }

  /** «1.59 صباحا»، «20.59 الجمعة»، «18.00 بتوقيت غرينتش»: a decimal is not followed so. */
  private static boolean isTimed(Cursor cursor, int next) {
    boolean alone = // تبدأ المباراة (18.00)
        cursor.token(-1).is('(') && cursor.token(next).is(')') && HourContext.isTold(cursor);
    return alone
        || PartOfDay.at(cursor, next).sure()
        || PartOfDay.isSaidAt(cursor, next)
        || NumericDates.isWeekday(cursor.token(next));
  }

  private static Reading reading(
      Cursor cursor, Lead lead, Clock clock, int used, boolean afterWord) {
    GrammaticalCase asked = caseOf(cursor, lead, afterWord);
    List<String> words = new ArrayList<>();
    if (!afterWord) {
      words.add(Inflection.decline("سَاعَة", asked, Definiteness.DEFINITE));
    }
    words.addAll(clock.words(asked));
    words.set(0, lead.before(words.get(0)));
    cursor.rememberNumber(asked); // الساعة 7 و45 دقيقة
    PartOfDay part = PartOfDay.at(cursor, used);
    if (part.isThere()) {
      words.add(part.spoken());
    } else if (clock.hour() == 0 && !PartOfDay.isSaidAt(cursor, used)) {
      words.add("لَيْلًا");
    }
    return Reading.of(cursor, used + part.tokens(), words);
  }

  /** After a preposition genitive; else an adverb of time (ظرف زمان), accusative. */
  static GrammaticalCase caseOf(Cursor cursor, Lead lead, boolean afterWord) {
    if (lead.isPreposition()) {
      return GrammaticalCase.GENITIVE;
    }
    int word = cursor.token(-1).is('(') ? -2 : -1; // الساعة (18.00)
    WrittenToken before = cursor.token(afterWord ? word - 1 : -1);
    boolean prefixed = afterWord && !cursor.token(word).bare().startsWith("ال");
    Optional<GrammaticalCase> demanded =
        before.is(Kind.WORD) ? Governor.demandedBy(before) : Optional.empty();
    return (prefixed && !cursor.token(word).bare().startsWith("و"))
            || (demanded.isPresent() && demanded.get() == GrammaticalCase.GENITIVE)
        ? GrammaticalCase.GENITIVE
        : GrammaticalCase.ACCUSATIVE;
  }
}
