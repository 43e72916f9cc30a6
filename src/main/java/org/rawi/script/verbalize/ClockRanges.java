package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * From one hour to another: «من 5-7 مساء» → الْخَامِسَةِ إِلَى السَّابِعَةِ مَسَاءً, «10 ص - 4 م»،
 * «بين 3 و5 عصرا»، «10:30-12:00».
 */
final class ClockRanges implements Rule {
  private static final Map<String, String> JOINTS =
      Map.of(
          "إلى", "إِلَى",
          "الى", "إِلَى",
          "وإلى", "وَإِلَى",
          "حتى", "حَتَّى",
          "وحتى", "وَحَتَّى",
          "لغاية", "لِغَايَةِ",
          "ولغاية", "وَلِغَايَةِ");

  private static final Set<String> FROM = Set.of("من", "ومن", "بين", "وبين", "منذ", "ما");

  @Override
  public String name() {
    return "hours";
  }

  /** A time and what follows it, and where the next token stands. */
  private record Point(Clock clock, PartOfDay part, int next) {
    static Optional<Point> at(Cursor cursor, int at) {
      return Clock.withMinutes(cursor, at, ":")
          .or(
              () ->
                  Clock.withMinutes(cursor, at, ".")
                      .filter(c -> PartOfDay.at(cursor, at + c.tokens()).sure()))
          .or(() -> hour(cursor, at))
          .map(
              clock -> {
                int used = at + clock.tokens();
                PartOfDay part = PartOfDay.at(cursor, used);
                return new Point(clock, part, used + part.tokens());
              });
    }

    /** Here a dash may be glued to the hour: 5-7. */
    private static Optional<Clock> hour(Cursor cursor, int at) {
      WrittenToken hour = cursor.token(at);
      WrittenToken next = cursor.token(at + 1);
      boolean more = next.glued() && next.isAny(".,:/") && cursor.token(at + 2).is(Kind.DIGITS);
      return Clock.isHour(hour) && !more && Integer.parseInt(hour.text()) > 0
          ? Optional.of(new Clock(Integer.parseInt(hour.text()), -1, -1, 1))
          : Optional.empty();
    }
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    Optional<Point> first = Point.at(cursor, lead.get().tokens());
    if (first.isEmpty()) {
      return Optional.empty();
    }
    int joint = first.get().next();
    boolean between = cursor.token(joint).bare().equals("و") && isBetween(cursor);
    boolean dash = isDash(cursor, joint);
    if (!dash && !between && !JOINTS.containsKey(cursor.token(joint).bare())) {
      return Optional.empty();
    }
    return Point.at(cursor, joint + 1)
        .filter(second -> isTime(cursor, first.get(), second, dash))
        .map(second -> reading(cursor, lead.get(), first.get(), second, joint));
  }

  private static boolean isBetween(Cursor cursor) {
    String before = cursor.token(Times.isHourWord(cursor.token(-1)) ? -2 : -1).bare();
    return before.equals("بين") || before.equals("وبين") || before.equals("ما");
  }

  private static boolean isDash(Cursor cursor, int at) {
    return cursor.token(at).isAny("-–—−")
        && cursor.token(at).spaceBefore() == cursor.token(at + 1).spaceBefore();
  }

  private static boolean isTime(Cursor cursor, Point first, Point second, boolean dash) {
    if (cursor.token(second.next()).glued() && cursor.token(second.next()).isAny("-–/:")) {
      return false;
    }
    boolean hours =
        first.part().sure()
            || first.clock().hasMinutes()
            || Times.isHourWord(cursor.token(-1))
            || isEvening(cursor, first, second);
    boolean ofDay =
        second.part().isThere()
            ? second.part().sure() || hours
            : PartOfDay.isSaidAt(cursor, second.next());
    boolean dashed =
        dash
            && ((first.clock().hasMinutes() && second.clock().hasMinutes())
                || Times.isHourWord(cursor.token(-1)));
    return ofDay || dashed;
  }

  /** «من 6 م إلى 9 م»: hours, where no word speaks of lengths. */
  private static boolean isEvening(Cursor cursor, Point first, Point second) {
    return first.part().isThere()
        && second.part().isThere()
        && isFrom(cursor.token(-1))
        && first.clock().hour() < second.clock().hour()
        && second.clock().hour() <= 12
        && !HourContext.isLength(cursor, second.next() - 1);
  }

  private static Reading reading(Cursor cursor, Lead lead, Point first, Point second, int joint) {
    boolean afterWord = Times.isHourWord(cursor.token(-1));
    boolean dash = isDash(cursor, joint);
    boolean from = dash && !afterWord && lead.tokens() == 0 && !isFrom(cursor.token(-1));
    GrammaticalCase asked =
        from || isFrom(cursor.token(-1))
            ? GrammaticalCase.GENITIVE
            : Times.caseOf(cursor, lead, afterWord);
    List<String> words = new ArrayList<>(first.clock().words(asked));
    if (from) {
      words.add(0, "مِنَ");
    }
    words.set(0, lead.before(words.get(0)));
    add(words, first.part());
    List<String> last = new ArrayList<>(second.clock().words(GrammaticalCase.GENITIVE));
    if (cursor.token(joint).bare().equals("و") || (dash && isBetween(cursor))) {
      last.set(0, Inflection.prefixed("وَ", last.get(0)));
    } else {
      words.add(JOINTS.getOrDefault(cursor.token(joint).bare(), "إِلَى"));
    }
    words.addAll(last);
    add(words, second.part());
    return Reading.of(cursor, second.next(), words);
  }

  private static boolean isFrom(WrittenToken before) {
    return FROM.contains(before.bare());
  }

  private static void add(List<String> words, PartOfDay part) {
    if (part.isThere()) {
      words.add(part.spoken());
    }
  }
}
