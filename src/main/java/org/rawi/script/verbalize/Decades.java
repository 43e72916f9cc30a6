package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Article;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Decades: «حقبة الـ90» → التِّسْعِينِيَّاتِ, «في الـ60 من القرن الماضي», «1980s» →
 * ثَمَانِينِيَّاتِ الْقَرْنِ الْعِشْرِينَ.
 */
final class Decades implements Rule {
  private static final Set<String> WORDS =
      Set.of("حقبة", "عقد", "جيل", "سنوات", "أعوام", "مواليد", "أغاني", "أفلام", "موسيقى", "موضة");

  @Override
  public String name() {
    return "decade";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    int at = lead.get().tokens();
    WrittenToken digits = cursor.token(at);
    WrittenToken next = cursor.token(at + 1);
    int value = digits.text().length() <= 4 ? Integer.parseInt(digits.text()) : 1;
    if (value % 10 != 0 || value == 0) {
      return Optional.empty();
    }
    if (next.glued() && next.text().equals("s")) {
      return english(cursor, lead.get(), value, at + 2);
    }
    boolean tens = digits.text().length() == 2 && value >= 20;
    return tens && isDecade(cursor, lead.get(), at + 1)
        ? Optional.of(named(cursor, lead.get(), value, at + 1))
        : Optional.empty();
  }

  private static boolean isDecade(Cursor cursor, Lead lead, int next) {
    String before = cursor.token(-1).bare();
    boolean word = WORDS.contains(before) || WORDS.contains(before.replaceFirst("^[وبلف]", ""));
    boolean counts = Counted.at(cursor, next, Figure.of("20", 1)).isPresent();
    boolean century =
        cursor.token(next).bare().equals("من") && cursor.token(next + 1).bare().equals("القرن");
    boolean glued = cursor.token(next).glued() && !cursor.token(next).is(Kind.MARK);
    return !glued
        && !counts
        && (lead.article() ? word || century : before.equals("حقبة") || before.equals("عقد"))
        && !cursor.token(next).isAny("%٪-–");
  }

  private static Reading named(Cursor cursor, Lead lead, int tens, int tokens) {
    boolean genitive = lead.isPreposition() || cursor.token(-1).is(Kind.WORD);
    GrammaticalCase asked = genitive ? GrammaticalCase.GENITIVE : GrammaticalCase.NOMINATIVE;
    return Reading.of(cursor, tokens, lead.before(name(tens, asked, Definiteness.DEFINITE)));
  }

  /** «80s»، «1980s»، «2010s». */
  private static Optional<Reading> english(Cursor cursor, Lead lead, int year, int tokens) {
    GrammaticalCase asked = Governor.of(cursor, lead, "");
    if (year < 100) {
      return year < 20 ? Optional.empty() : Optional.of(named(cursor, lead, year, tokens));
    }
    if (year < 1000) {
      return Optional.empty();
    }
    int tens = year % 100;
    List<String> words = new ArrayList<>();
    if (tens >= 20) {
      words.add(name(tens, asked, Definiteness.CONSTRUCT));
    } else {
      words.add(Inflection.decline("عَقْد", asked, Definiteness.DEFINITE));
      words.addAll(Ordinals.definite(tens / 10 + 1L, Gender.MASCULINE, asked));
      words.add("مِنَ");
    }
    words.add("الْقَرْنِ");
    words.addAll(Ordinals.definite(year / 100 + 1L, Gender.MASCULINE, GrammaticalCase.GENITIVE));
    words.set(0, lead.before(words.get(0)));
    return Optional.of(Reading.of(cursor, tokens, words));
  }

  /** ثَمَانِينَ → ثَمَانِينِيَّات, a sound feminine plural. */
  private static String name(int tens, GrammaticalCase asked, Definiteness form) {
    String genitive =
        Cardinals.words(tens, Gender.MASCULINE, GrammaticalCase.GENITIVE, Definiteness.INDEFINITE)
            .get(0);
    String stem = genitive.substring(0, genitive.length() - 1) + "ِيَّات";
    String ending = asked == GrammaticalCase.NOMINATIVE ? "ُ" : "ِ";
    return form == Definiteness.DEFINITE ? Article.before(stem) + ending : stem + ending;
  }
}
