package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Years: «عام 2006» → عَامِ أَلْفَيْنِ وَسِتَّةٍ, «سنة 1990» with feminine numbers, «622م», «1445
 * هـ», «300 ق.م».
 */
final class Years implements Rule {
  /** Words after which digits are a year, and the gender that the number takes from them. */
  private static final Map<String, Gender> YEAR_WORDS =
      Map.of(
          "عام", Gender.MASCULINE,
          "العام", Gender.MASCULINE,
          "عامي", Gender.MASCULINE,
          "أعوام", Gender.MASCULINE,
          "سنة", Gender.FEMININE,
          "السنة", Gender.FEMININE,
          "سنتي", Gender.FEMININE,
          "سنوات", Gender.FEMININE);

  private static final Set<String> PROCLITICS = Set.of("و", "ب", "ل", "ف", "لل", "وب", "ول");

  @Override
  public String name() {
    return "year";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty() || lead.get().article()) {
      return Optional.empty();
    }
    WrittenToken digits = cursor.token(lead.get().tokens());
    if (digits.text().length() > 4
        || Figure.at(cursor, lead.get().tokens()).map(f -> f.tokens() > 1).orElse(true)) {
      return Optional.empty();
    }
    int used = lead.get().tokens() + 1;
    Optional<Gender> gender = genderBefore(cursor, lead.get());
    Optional<Era> era = Era.at(cursor, used, gender.isPresent());
    if (gender.isEmpty() && era.isEmpty()) {
      return Optional.empty();
    }
    GrammaticalCase asked =
        gender.isPresent() ? GrammaticalCase.GENITIVE : Governor.of(cursor, lead.get(), "");
    List<String> words =
        new ArrayList<>(
            words(Integer.parseInt(digits.text()), gender.orElse(Gender.MASCULINE), asked));
    words.set(0, lead.get().before(words.get(0)));
    era.ifPresent(e -> words.add(e.spoken()));
    return Optional.of(Reading.of(cursor, used + era.map(Era::tokens).orElse(0), words));
  }

  /** A year as a number: أَلْفٌ وَتِسْعُمِئَةٍ وَتِسْعُونَ. */
  static List<String> words(int year, Gender gender, GrammaticalCase grammaticalCase) {
    return Cardinals.words(year, gender, grammaticalCase, Definiteness.INDEFINITE);
  }

  /** The gender of عام or سنة before the digits, or before the year that these are joined to. */
  private static Optional<Gender> genderBefore(Cursor cursor, Lead lead) {
    Optional<Gender> direct = yearWord(cursor.token(-1));
    // 111000 سنة و101 كتاب, but القانون 45 لسنة 2012
    boolean counted = cursor.token(-2).is(Kind.DIGITS) && !Dates.isYear(cursor.token(0));
    if (direct.isPresent() && !counted && !lead.joins()) {
      return direct;
    }
    boolean second =
        lead.proclitic().equals("وَ")
            && cursor.token(-1).is(Kind.DIGITS)
            && cursor.token(-1).text().length() == 4;
    return second ? yearWord(cursor.token(-2)) : Optional.empty();
  }

  static Optional<Gender> yearWord(WrittenToken word) {
    if (!word.is(Kind.WORD)) {
      return Optional.empty();
    }
    Gender gender = YEAR_WORDS.get(word.bare());
    for (int cut = 1; gender == null && cut <= 2 && cut < word.bare().length(); cut++) {
      if (PROCLITICS.contains(word.bare().substring(0, cut))) {
        gender = YEAR_WORDS.get(word.bare().substring(cut));
      }
    }
    return Optional.ofNullable(gender);
  }
}
