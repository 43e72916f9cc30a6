package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Results of games: «فاز 3-1» → ثَلَاثَةً مُقَابِلَ وَاحِدٍ, «بنتيجة 2-0». A word of sport must
 * stand before.
 */
final class Scores implements Rule {
  private static final int FAR = 10;
  private static final Set<String> SPORT =
      Set.of(
          "فاز",
          "فازت",
          "يفوز",
          "فوز",
          "الفوز",
          "فوزا",
          "فوزه",
          "فوزها",
          "بفوز",
          "بفوزه",
          "خسر",
          "خسرت",
          "خسارة",
          "الخسارة",
          "خسارته",
          "هزيمة",
          "الهزيمة",
          "تعادل",
          "تعادلا",
          "تعادلت",
          "التعادل",
          "بالتعادل",
          "نتيجة",
          "النتيجة",
          "بنتيجة",
          "هزم",
          "هزمت",
          "تغلب",
          "تغلبت",
          "تغلبه",
          "انتصر",
          "انتصار",
          "انتصاره",
          "سحق",
          "تقدم",
          "متقدما",
          "تفوق",
          "تفوقت",
          "مباراة",
          "المباراة",
          "الشوط",
          "انتهت",
          "انتهى",
          "هدف",
          "أهداف",
          "ركلات",
          "الترجيح",
          "اكتسح",
          "مجموعات",
          "أطاح");

  @Override
  public String name() {
    return "score";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    int at = lead.get().tokens();
    WrittenToken dash = cursor.token(at + 1);
    boolean shape =
        isGoals(cursor.token(at))
            && dash.isAny("-–—−:/")
            && isGoals(cursor.token(at + 2))
            && dash.spaceBefore() == cursor.token(at + 2).spaceBefore()
            && !(cursor.token(at + 3).glued() && cursor.token(at + 3).isAny("-–/:٪%"));
    return shape && isSport(cursor)
        ? Optional.of(reading(cursor, lead.get(), at))
        : Optional.empty();
  }

  private static boolean isGoals(WrittenToken token) {
    return token.is(Kind.DIGITS) && token.text().length() <= 3;
  }

  private static boolean isSport(Cursor cursor) {
    for (int back = 1; back <= FAR; back++) {
      WrittenToken token = cursor.token(-back);
      if (token.is(Kind.END) || token.is('.') || token.is('؟')) {
        return false;
      }
      if (SPORT.contains(token.bare())) {
        return true;
      }
    }
    return false;
  }

  /** After a preposition or in construct genitive; else an adverb of state (حال). */
  private static Reading reading(Cursor cursor, Lead lead, int at) {
    boolean genitive =
        lead.isPreposition()
            || cursor.token(-1).bare().endsWith("نتيجة")
            || Governor.demandedBy(cursor.token(-1))
                .filter(c -> c == GrammaticalCase.GENITIVE)
                .isPresent();
    GrammaticalCase asked = genitive ? GrammaticalCase.GENITIVE : GrammaticalCase.ACCUSATIVE;
    List<String> words = new ArrayList<>(goals(cursor.token(at), asked));
    words.set(0, lead.before(words.get(0)));
    words.add("مُقَابِلَ");
    words.addAll(goals(cursor.token(at + 2), GrammaticalCase.GENITIVE));
    return Reading.of(cursor, at + 3, words);
  }

  private static List<String> goals(WrittenToken digits, GrammaticalCase asked) {
    return Cardinals.words(
        Integer.parseInt(digits.text()), Gender.MASCULINE, asked, Definiteness.INDEFINITE);
  }
}
