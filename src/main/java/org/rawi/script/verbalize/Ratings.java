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
 * Marks out of a full score: «تقييمه 8/10» → ثَمَانِيَةٌ مِنْ عَشَرَةٍ, «4.5/5», «3/5 نجوم», «نال
 * 18/20». Without a word of rating «3/5» is a fraction.
 */
final class Ratings implements Rule {
  private static final Set<Long> FULL_SCORES =
      Set.of(4L, 5L, 6L, 7L, 10L, 20L, 40L, 50L, 60L, 100L);

  /** Full scores that a rate («بمعدل 1/5») has too. */
  private static final long LARGE = 20;

  /** Words of rating, without article, proclitics and pronouns. */
  private static final Set<String> WORDS =
      Set.of("تقييم", "تصنيف", "علامة", "درجة", "نقطة", "نقاط", "امتحان", "اختبار", "نجوم", "سكور");

  private static final Set<String> VERBS =
      Set.of(
          "نال", "نالت", "حصل", "حصلت", "حاز", "أعطى", "أعطت", "أعطيته", "أعطيتها", "منح", "منحت",
          "منحه", "منحها", "قيم", "قيمه", "قيمت", "أحرز", "سجل", "معدل", "المعدل", "معدله",
          "معدلها", "بمعدل", "جودة", "الجودة", "أداء", "الأداء");

  private static final Set<String> COUNTED =
      Set.of("نجوم", "نقاط", "درجات", "نجمة", "نقطة", "درجة");
  private static final int FAR = 4;

  @Override
  public String name() {
    return "rating";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor).filter(each -> !each.article());
    if (lead.isEmpty()) {
      return Optional.empty();
    }
    int at = lead.get().tokens();
    Optional<Figure> mark = Figure.at(cursor, at).filter(Figure::hasName);
    int slash = at + mark.map(Figure::tokens).orElse(0);
    if (mark.isEmpty() || !isSlash(cursor, slash)) {
      return Optional.empty();
    }
    return Figure.at(cursor, slash + 1)
        .filter(full -> full.isWhole() && full.hasName() && FULL_SCORES.contains(full.value()))
        .filter(full -> mark.get().value() <= full.value() && !mark.get().hasLeadingZero())
        .filter(full -> !isSlash(cursor, slash + 1 + full.tokens()))
        .filter(full -> isRating(cursor, mark.get(), full, slash + 1 + full.tokens()))
        .map(full -> reading(cursor, lead.get(), mark.get(), full, slash + 1 + full.tokens()));
  }

  private static boolean isSlash(Cursor cursor, int at) {
    return cursor.token(at).is('/')
        && cursor.token(at).glued()
        && cursor.token(at + 1).is(Kind.DIGITS)
        && cursor.token(at + 1).glued();
  }

  private static boolean isRating(Cursor cursor, Figure mark, Figure full, int next) {
    boolean counted = COUNTED.contains(cursor.token(next).bare());
    if (!mark.isWhole() || counted) {
      return true;
    }
    WrittenToken after = cursor.token(next);
    boolean part = // 3/5 المقاعد, 1/10 من السكان
        after.is(Kind.WORD)
            && (after.bare().equals("من") || !Governor.FUNCTION_WORDS.contains(after.bare()));
    for (int back = 1; back <= FAR && !part; back++) {
      WrittenToken word = cursor.token(-back);
      if (word.is(Kind.END) || word.isAny(".؟!")) {
        return false;
      }
      if (isWordOfRating(word.bare())
          || (VERBS.contains(word.bare()) && (full.value() >= LARGE || mark.value() > 1))) {
        return true;
      }
    }
    return false;
  }

  /** بتقييم, التقييم, تقييمه. */
  private static boolean isWordOfRating(String written) {
    String bare = RankedNouns.withArticle(written).replaceFirst("^ال", "");
    return WORDS.contains(bare)
        || (bare.length() > 4
            && "بلو".indexOf(bare.charAt(0)) >= 0
            && WORDS.contains(bare.substring(1)))
        || RankedNouns.withoutPronoun(bare).stream().anyMatch(WORDS::contains);
  }

  private static Reading reading(Cursor cursor, Lead lead, Figure mark, Figure full, int next) {
    Optional<Counted> counted =
        COUNTED.contains(cursor.token(next).bare())
            ? Counted.at(cursor, next, full).filter(Counted::listed)
            : Optional.empty();
    GrammaticalCase asked = Governor.of(cursor, lead, "");
    Gender gender = counted.map(each -> each.phrase().head().gender()).orElse(Gender.MASCULINE);
    List<String> words = new ArrayList<>(Quantity.alone(mark, gender, Quantity.Standing.in(asked)));
    words.set(0, lead.before(words.get(0)));
    words.add("مِنْ");
    Quantity.Standing genitive = Quantity.Standing.in(GrammaticalCase.GENITIVE);
    words.addAll(
        counted
            .map(
                each ->
                    each.asWritten(
                            Quantity.of(full, each.phrase(), genitive, Definiteness.INDEFINITE))
                        .words())
            .orElseGet(() -> Quantity.alone(full, Gender.MASCULINE, genitive)));
    return Reading.of(cursor, next + (counted.isPresent() ? 1 : 0), words);
  }
}
