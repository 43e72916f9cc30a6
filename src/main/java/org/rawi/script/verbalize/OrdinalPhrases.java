package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Numbers that rank: «القرن 21» → الْحَادِي وَالْعِشْرِينَ, «الذكرى الـ75», «للمرة الـ11», «لويس
 * 14»; and after a plural with the article counted ones: «الدول الـ27» → السَّبْعِ وَالْعِشْرِينَ.
 */
final class OrdinalPhrases implements Rule {
  /** How far back the noun of «الدول العربية المشاركة الـ12» is looked for. */
  private static final int FARTHEST = 4;

  /** No ruler of that name came after so many. */
  private static final int MOST_OF_A_NAME = 30;

  /** Nouns that are ranked with the genitive after them: «كأس العالم الـ22». */
  private static final Set<String> EVENTS =
      Set.of(
          "رئيس", "ذكرى", "عيد", "بطولة", "مهرجان", "معرض", "كأس", "حفل", "ملتقى", "منتدى", "قمة",
          "دورة", "نسخة", "مؤتمر", "مدير", "أمين", "سفير", "وزير", "ملك", "سلطان", "حاكم", "قائد",
          "حرب", "جولة", "موسم", "جائزة", "مسابقة", "سباق", "اجتماع", "طبعة");

  @Override
  public String name() {
    return "ordinal";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Lead> lead = Lead.at(cursor);
    if (lead.isEmpty() || lead.get().isPreposition()) {
      return Optional.empty();
    }
    int at = lead.get().tokens();
    Optional<Figure> figure =
        Figure.at(cursor, at).filter(f -> f.tokens() == 1 && f.hasName() && f.value() > 0);
    if (figure.isEmpty()) {
      return Optional.empty();
    }
    Optional<RankedNouns.Ranked> ranked = RankedNouns.before(cursor);
    if (ranked.filter(RankedNouns.Ranked::several).isPresent()) {
      return inList(cursor, lead.get(), figure.get(), ranked.get());
    }
    if (!lead.get().proclitic().isEmpty() || isJoined(cursor, at + 1)) {
      return Optional.empty();
    }
    Optional<RankedNouns.Ranked> ruler = ruler(cursor, figure.get(), at + 1);
    if (ruler.isPresent()) {
      return Optional.of(ranked(cursor, lead.get(), figure.get(), ruler.get()));
    }
    Optional<Head> event = lead.get().article() ? event(cursor) : Optional.empty();
    if (ranked.isPresent() && event.isEmpty()) {
      return lead.get().article() || isRank(cursor, figure.get(), at + 1)
          ? Optional.of(ranked(cursor, lead.get(), figure.get(), ranked.get()))
          : Optional.empty();
    }
    return lead.get().article() ? afterArticle(cursor, figure.get(), at + 1) : Optional.empty();
  }

  /**
   * «الملك محمد 6»، «لويس 16 ملك فرنسا»: a ruler's number counts nothing, whatever follows, unless
   * it has the form that the number demands: «زار الملك سلمان 5 دول».
   */
  private static Optional<RankedNouns.Ranked> ruler(Cursor cursor, Figure figure, int next) {
    WrittenToken name = cursor.token(-1);
    if (figure.value() > MOST_OF_A_NAME
        || cursor.token(next).bare().equals("من")
        || Scale.at(cursor, next).isPresent()
        || Thing.at(cursor, next).isPresent()
        || NamingNumbers.isDemanded(cursor.token(next), figure)) {
      return Optional.empty();
    }
    boolean counts = Counted.at(cursor, next, figure).isPresent();
    Optional<RankedNouns.Ranked> titled =
        RankedNouns.titled(cursor).filter(title -> title.behind() > 1);
    if (RankedNouns.isRuler(name.bare())) {
      return titled.or(() -> RankedNouns.before(cursor));
    }
    boolean article = name.bare().startsWith("ال") && !cursor.token(-2).bare().equals("عبد");
    return counts || article ? Optional.empty() : titled;
  }

  private static Reading ranked(Cursor cursor, Lead lead, Figure figure, RankedNouns.Ranked noun) {
    GrammaticalCase asked = caseOf(cursor, noun.behind());
    List<String> words = new ArrayList<>(Ordinals.definite(figure.value(), noun.gender(), asked));
    words.set(0, lead.before(words.get(0)));
    int used = lead.tokens() + 1;
    boolean century = cursor.token(-1).bare().endsWith("قرن");
    Optional<Era> era = century ? Era.at(cursor, used, true) : Optional.empty();
    era.ifPresent(e -> words.add(e.ofCentury(asked)));
    return Reading.of(cursor, used + era.map(Era::tokens).orElse(0), words);
  }

  /** «القرنين 19 و20»، «المواد 12-15»: each is a rank; with the article a plural counts. */
  private static Optional<Reading> inList(
      Cursor cursor, Lead lead, Figure figure, RankedNouns.Ranked noun) {
    int next = lead.tokens() + 1;
    boolean dash = cursor.token(next).isAny("-–—") && cursor.token(next + 1).is(Kind.DIGITS);
    if (figure.value() >= 1000
        || (!dash && isJoined(cursor, next))
        || Counted.at(cursor, next, figure).isPresent()) {
      return Optional.empty();
    }
    boolean first = noun.behind() == 1;
    boolean list =
        (cursor.token(next).isAny("،,") || Lead.of(cursor.token(next).bare()).isPresent())
            && (cursor.token(next + 1).is(Kind.DIGITS)
                || Lead.of(cursor.token(next + 1).bare()).isPresent());
    if (!dash) {
      return first && !list
          ? lead.article() ? afterArticle(cursor, figure, next) : Optional.empty()
          : Optional.of(ranked(cursor, lead, figure, noun));
    }
    Optional<Figure> last =
        Figure.at(cursor, next + 1).filter(f -> f.tokens() == 1 && f.value() > figure.value());
    return last.map(
        l -> {
          List<String> words =
              new ArrayList<>(
                  Ordinals.definite(figure.value(), noun.gender(), caseOf(cursor, noun.behind())));
          words.set(0, lead.before(words.get(0)));
          words.add("إِلَى");
          words.addAll(Ordinals.definite(l.value(), noun.gender(), GrammaticalCase.GENITIVE));
          return Reading.of(cursor, next + 2, words);
        });
  }

  private static boolean isJoined(Cursor cursor, int at) {
    WrittenToken next = cursor.token(at);
    boolean more = cursor.token(at + 1).is(Kind.DIGITS) && cursor.token(at + 1).glued();
    return next.glued()
        && (next.is(Kind.LATIN) || next.isAny("%٪") || (next.isAny("-/:–.,") && more));
  }

  /** «القرن 21»: a small number that counts nothing. */
  private static boolean isRank(Cursor cursor, Figure figure, int next) {
    return (figure.value() < 1000 && Counted.at(cursor, next, figure).isEmpty())
        || (figure.value() < 1000 && !NounLexicon.find(cursor.token(next).bare()).isPresent());
  }

  /** A plural counts (الدول الـ27), a singular is ranked (الذكرى الـ75, نسخته الـ9). */
  private static Optional<Reading> afterArticle(Cursor cursor, Figure figure, int tokens) {
    if (NounLexicon.find(cursor.token(tokens).bare()).filter(e -> !e.definite()).isPresent()) {
      return Optional.empty();
    }
    if (isDayOfMonth(cursor, figure, tokens)) {
      return Optional.of(
          Reading.of(
              cursor,
              tokens,
              Ordinals.definite(
                  figure.value(), Gender.MASCULINE, Governor.of(cursor, Lead.NONE, ""))));
    }
    return head(cursor)
        .map(
            head -> {
              Gender gender = head.entry().noun().gender();
              GrammaticalCase asked = caseOf(cursor, head.behind());
              List<String> words =
                  head.entry().number() == GrammaticalNumber.PLURAL
                      ? Cardinals.words(figure.value(), gender, asked, Definiteness.DEFINITE)
                      : Ordinals.definite(figure.value(), gender, asked);
              return Reading.of(cursor, tokens, words);
            });
  }

  /** «الـ25 من الشهر». */
  private static boolean isDayOfMonth(Cursor cursor, Figure figure, int next) {
    return figure.value() <= 31
        && cursor.token(next).bare().equals("من")
        && cursor.token(next + 1).bare().endsWith("شهر");
  }

  /** The noun that a number with the article belongs to, and how far back it stands. */
  record Head(NounLexicon.Entry entry, int behind) {}

  /**
   * The definite noun before: with the article, perhaps with adjectives or an apposition after it
   * (البورصات العربية, الدول الأعضاء), or with a pronoun (نسخته).
   */
  static Optional<Head> head(Cursor cursor) {
    WrittenToken last = cursor.token(-1);
    if (!last.is(Kind.WORD)) {
      return Optional.empty();
    }
    if (!RankedNouns.withArticle(last.bare()).startsWith("ال")) {
      return withPronoun(last).or(() -> beforeName(cursor));
    }
    Optional<Head> event = event(cursor);
    if (event.isPresent()) {
      return event;
    }
    Head head = new Head(entry(cursor, 1), 1);
    int first = firstDefinite(cursor);
    for (int back = 2; back <= first; back++) {
      NounLexicon.Entry entry = entry(cursor, back);
      if (entry.number() == GrammaticalNumber.PLURAL) {
        head = new Head(entry, back);
      }
    }
    Optional<NounLexicon.Entry> annexed = NounLexicon.find(cursor.token(-first - 1).bare());
    boolean counted =
        head.entry().number() != GrammaticalNumber.PLURAL
            && annexed.filter(e -> e.number() == GrammaticalNumber.PLURAL).isPresent();
    // أركان الإسلام الـ5: of two nouns the plural is counted
    return Optional.of(counted ? new Head(annexed.get(), first + 1) : head);
  }

  private static NounLexicon.Entry entry(Cursor cursor, int behind) {
    return NounLexicon.findOrGuess(RankedNouns.withArticle(cursor.token(-behind).bare()));
  }

  /** How far back the words with the article go that stand side by side before the cursor. */
  private static int firstDefinite(Cursor cursor) {
    int first = 1;
    while (first < FARTHEST
        && cursor.token(-first - 1).is(Kind.WORD)
        && RankedNouns.withArticle(cursor.token(-first - 1).bare()).startsWith("ال")
        && !Governor.FUNCTION_WORDS.contains(cursor.token(-first - 1).bare())) {
      first++;
    }
    return first;
  }

  /** «دورة الألعاب الأولمبية الـ33»، «رئيس الجمهورية الـ5»: the first noun is ranked. */
  private static Optional<Head> event(Cursor cursor) {
    if (!RankedNouns.withArticle(cursor.token(-1).bare()).startsWith("ال")) {
      return Optional.empty();
    }
    int behind = firstDefinite(cursor) + 1;
    String bare = cursor.token(-behind).bare();
    for (String stem : List.of(bare, withoutProclitic(bare))) {
      if (EVENTS.contains(stem)
          || (RankedNouns.isRanked(stem)
              && entry(cursor, 1).number() == GrammaticalNumber.PLURAL)) {
        return Optional.of(new Head(NounLexicon.findOrGuess(stem), behind));
      }
    }
    return Optional.empty();
  }

  private static Optional<Head> withPronoun(WrittenToken word) {
    for (String written : List.of(word.bare(), withoutProclitic(word.bare()))) {
      for (String stem : RankedNouns.withoutPronoun(written)) {
        List<NounLexicon.Entry> entries = NounLexicon.findAll(stem);
        if (!entries.isEmpty()) {
          // كتابه الـ4: rather a book than his writers
          return Optional.of(
              new Head(
                  entries.stream()
                      .filter(e -> e.number() == GrammaticalNumber.SINGULAR)
                      .findFirst()
                      .orElse(entries.get(0)),
                  1));
        }
      }
    }
    List<String> stems = RankedNouns.withoutPronoun(word.bare());
    return stems.isEmpty()
        ? Optional.empty()
        : Optional.of(new Head(NounLexicon.findOrGuess(stems.get(0)), 1));
  }

  /** «محافظات مصر الـ27»: a plural before a name is counted. */
  private static Optional<Head> beforeName(Cursor cursor) {
    return NounLexicon.findAll(cursor.token(-2).bare()).stream()
        .filter(entry -> entry.number() == GrammaticalNumber.PLURAL)
        .findFirst()
        .filter(entry -> NounLexicon.find(cursor.token(-1).bare()).isEmpty())
        .map(entry -> new Head(entry, 2));
  }

  private static String withoutProclitic(String bare) {
    int at = bare.startsWith("و") || bare.startsWith("ف") ? 1 : 0;
    boolean preposition = bare.length() > at + 3 && "بلك".indexOf(bare.charAt(at)) >= 0;
    return bare.substring(preposition ? at + 1 : at);
  }

  /**
   * The rank agrees with its noun, whose case its own governor decides.
   *
   * @param behind how many tokens before the cursor the noun stands
   */
  static GrammaticalCase caseOf(Cursor cursor, int behind) {
    if (behind > 1 && Governor.demandedBy(cursor.token(-1)).isPresent()) {
      return GrammaticalCase.GENITIVE; // المواد من 5 إلى 9
    }
    String bare = RankedNouns.withoutConjunction(cursor.token(-behind).bare());
    if (bare.startsWith("لل") || bare.startsWith("بال") || bare.startsWith("كال")) {
      return GrammaticalCase.GENITIVE;
    }
    if (bare.endsWith("ين")
        && NounLexicon.findOrGuess(RankedNouns.withArticle(bare)).number()
            != GrammaticalNumber.SINGULAR) {
      return GrammaticalCase.GENITIVE; // the letters of a dual or sound plural show it
    }
    if (bare.startsWith("ميلاد") && cursor.token(-behind - 1).bare().endsWith("عيد")) {
      return caseOf(cursor, behind + 1); // عيد ميلاده الـ70: the rank is that of عيد
    }
    boolean pronoun = !RankedNouns.withArticle(bare).startsWith("ال");
    if (pronoun && isAfterPreposition(bare)) {
      return GrammaticalCase.GENITIVE;
    }
    WrittenToken before = cursor.token(-behind - 1);
    if (!before.is(Kind.WORD)) {
      return GrammaticalCase.NOMINATIVE;
    }
    Optional<GrammaticalCase> demanded = Governor.demandedBy(before);
    if (demanded.isPresent()) {
      return demanded.get();
    }
    return Governor.isConstruct(before) || isAfterPreposition(before.bare())
        ? GrammaticalCase.GENITIVE
        : GrammaticalCase.NOMINATIVE;
  }

  /** «بعيد ميلادها»، «لنسخته»: a preposition and a listed noun in one word. */
  private static boolean isAfterPreposition(String bare) {
    String stem = withoutProclitic(bare);
    int cut = bare.length() - stem.length();
    return cut > 0
        && "بلك".indexOf(bare.charAt(cut - 1)) >= 0
        && NounLexicon.find(bare).isEmpty()
        && (NounLexicon.find(stem).isPresent()
            || RankedNouns.withoutPronoun(stem).stream()
                .anyMatch(s -> NounLexicon.find(s).isPresent()));
  }
}
