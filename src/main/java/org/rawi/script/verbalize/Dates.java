package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * A day and its month by name: «7 أكتوبر (تشرين الأول) 2023» → السَّابِعِ مِنْ أُكْتُوبَرَ
 * تِشْرِينَ الْأَوَّلِ عَامَ أَلْفَيْنِ وَثَلَاثَةٍ وَعِشْرِينَ; «7-10 أكتوبر».
 */
final class Dates implements Rule {
  private static final int LONGEST_MONTH = 31;
  private static final Set<String> JOINTS = Set.of("إلى", "الى", "حتى", "و", "أو", "او");

  @Override
  public String name() {
    return "date";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty()) {
      return monthAlone(cursor);
    }
    int at = lead.get().tokens();
    if (!isDay(cursor.token(at))) {
      return Optional.empty();
    }
    if (isFirstOfTwo(cursor, at + 1)) {
      return Optional.of(Reading.of(cursor, at + 1, days(cursor, lead.get(), at, 0)));
    }
    int second = secondDay(cursor, at);
    int monthAt = second > 0 ? second + 1 : at + 1;
    if (cursor.token(monthAt).isAny("/-") && cursor.token(monthAt).glued()) {
      monthAt++; // 7/أكتوبر
    } else if (cursor.token(monthAt).bare().equals("من")) {
      monthAt++; // 7 من أكتوبر
    }
    Optional<Month> month = Month.at(cursor, monthAt);
    if (month.isEmpty()) {
      return Optional.empty();
    }
    List<String> words = days(cursor, lead.get(), at, second);
    words.add("مِنْ");
    words.addAll(month.get().words(GrammaticalCase.GENITIVE));
    return Optional.of(withYear(cursor, monthAt + month.get().tokens(), words));
  }

  /** «من 3 إلى 9 أكتوبر»، «3 و4 مايو»: both are days of the month that stands after the second. */
  private static boolean isFirstOfTwo(Cursor cursor, int joint) {
    String word = cursor.token(joint).bare();
    boolean joined = JOINTS.contains(word);
    return joined
        && isDay(cursor.token(joint + 1))
        && Month.at(cursor, joint + 2 + (cursor.token(joint + 2).bare().equals("من") ? 1 : 0))
            .isPresent();
  }

  private static boolean isDay(WrittenToken token) {
    return token.is(Kind.DIGITS)
        && token.text().length() <= 2
        && day(token) >= 1
        && day(token) <= LONGEST_MONTH;
  }

  private static int day(WrittenToken token) {
    return Integer.parseInt(token.text());
  }

  /** Where the second day of «7-10 أكتوبر» stands; 0 if there is none. */
  private static int secondDay(Cursor cursor, int first) {
    WrittenToken dash = cursor.token(first + 1);
    return dash.isAny("-–—−") && isDay(cursor.token(first + 2)) ? first + 2 : 0;
  }

  private static List<String> days(Cursor cursor, Lead lead, int first, int second) {
    GrammaticalCase asked = caseOf(cursor, lead);
    boolean from = second > 0 && !isFrom(cursor.token(-1));
    List<String> words =
        new ArrayList<>(
            Ordinals.definite(
                day(cursor.token(first)),
                Gender.MASCULINE,
                second > 0 ? GrammaticalCase.GENITIVE : asked));
    if (from) {
      words.add(0, "مِنَ");
    }
    words.set(0, lead.before(words.get(0)));
    if (second > 0) {
      words.add("إِلَى");
      words.addAll(
          Ordinals.definite(day(cursor.token(second)), Gender.MASCULINE, GrammaticalCase.GENITIVE));
    }
    return words;
  }

  private static boolean isFrom(WrittenToken token) {
    return token.bare().equals("من") || token.bare().equals("بين") || token.bare().equals("في");
  }

  /** A date follows a preposition or stands in construct; as the first word it is a subject. */
  static GrammaticalCase caseOf(Cursor cursor, Lead lead) {
    GrammaticalCase asked =
        lead.joins() && cursor.token(-1).is(Kind.DIGITS) && cursor.lastNumber().isPresent()
            ? cursor.lastNumber().get() // 20 و21 مايو
            : alone(cursor, lead);
    cursor.rememberNumber(asked);
    return asked;
  }

  private static GrammaticalCase alone(Cursor cursor, Lead lead) {
    return lead.tokens() == 0
            && cursor.led().isEmpty()
            && !cursor.token(-1).is(Kind.WORD)
            && !cursor.token(-1).is(Kind.DIGITS)
        ? GrammaticalCase.NOMINATIVE
        : GrammaticalCase.GENITIVE;
  }

  /**
   * A year after the month is said with عام: عَامَ أَلْفَيْنِ وَثَلَاثَةٍ وَعِشْرِينَ (ظرف زمان).
   */
  static Reading withYear(Cursor cursor, int used, List<String> words) {
    int at = used;
    if (cursor.token(at).isAny("،,/-") && isYear(cursor.token(at + 1))) {
      at++;
    }
    boolean year =
        isYear(cursor.token(at))
            || (cursor.token(at).is(Kind.DIGITS) && Era.at(cursor, at + 1, true).isPresent());
    if (!year || Figure.at(cursor, at).map(Figure::tokens).orElse(0) != 1) {
      return Reading.of(cursor, used, words);
    }
    words.add("عَامَ");
    words.addAll(
        Years.words(
            Integer.parseInt(cursor.token(at).text()), Gender.MASCULINE, GrammaticalCase.GENITIVE));
    Optional<Era> era = Era.at(cursor, at + 1, true);
    era.ifPresent(e -> words.add(e.spoken()));
    return Reading.of(cursor, at + 1 + era.map(Era::tokens).orElse(0), words);
  }

  static boolean isYear(WrittenToken token) {
    return token.is(Kind.DIGITS) && (token.text().length() == 4 || token.text().length() == 3);
  }

  /** «في أكتوبر (تشرين الأول)»، «أكتوبر 2023»: a name that cannot be another word. */
  private static Optional<Reading> monthAlone(Cursor cursor) {
    return Month.at(cursor, 0)
        .filter(month -> month.other().isPresent() || isYear(cursor.token(month.tokens())))
        .map(
            month ->
                withYear(
                    cursor,
                    month.tokens(),
                    new ArrayList<>(month.words(GrammaticalCase.GENITIVE))));
  }
}
