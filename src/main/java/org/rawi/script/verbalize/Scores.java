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
          "فازوا",
          "فوزهم",
          "خسروا",
          "ربح",
          "ربحت",
          "تعادلوا",
          "تغلبوا",
          "مجموعتين",
          "بمجموعتين",
          "الترجيحية",
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

  /** «بـ(4-3)»: in brackets after a preposition no word of sport is needed. */
  static Optional<Reading> bracketed(Cursor cursor) {
    return Lead.at(cursor).filter(lead -> lead.tokens() == 2).flatMap(lead -> score(cursor, lead));
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    return Lead.at(cursor).flatMap(lead -> score(cursor, lead));
  }

  private static Optional<Reading> score(Cursor cursor, Lead lead) {
    int at = lead.tokens();
    WrittenToken dash = cursor.token(at + 1);
    boolean shape =
        isGoals(cursor.token(at))
            && dash.isAny("-–—−:/")
            && isGoals(cursor.token(at + 2))
            && dash.spaceBefore() == cursor.token(at + 2).spaceBefore()
            && !(cursor.token(at + 3).glued() && cursor.token(at + 3).isAny("-–/:٪%"));
    boolean bracketed = at == 2; // بـ(4-3)
    return shape && (bracketed || isSport(cursor) || isBetweenTeams(cursor, at))
        ? Optional.of(reading(cursor, lead, at))
        : Optional.empty();
  }

  /** «الأهلي 3 - 1 الزمالك». */
  private static boolean isBetweenTeams(Cursor cursor, int at) {
    return at == 0
        && cursor.token(1).isAny("-–—")
        && cursor.token(1).spaceBefore()
        && cursor.token(-1).bare().startsWith("ال")
        && !RankedNouns.isRanked(cursor.token(-1).bare().substring(2))
        && cursor.token(3).bare().startsWith("ال")
        && Integer.parseInt(cursor.token(0).text()) < 20
        && Integer.parseInt(cursor.token(2).text()) < 20;
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
      String bare = token.bare();
      boolean joined = bare.length() > 3 && (bare.charAt(0) == 'و' || bare.charAt(0) == 'ف');
      if (SPORT.contains(bare) || (joined && SPORT.contains(bare.substring(1)))) {
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
