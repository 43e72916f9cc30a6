package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.Noun;
import org.rawi.script.lexicon.NounPhrase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Fractions (الكسور): 1/2 → نِصْفٌ, 3/4 → ثَلَاثَةُ أَرْبَاعٍ, ½, 2½ → اثْنَانِ وَنِصْفٌ, 7/12 →
 * سَبْعَةٌ عَلَى اثْنَيْ عَشَرَ.
 */
final class Fractions implements Rule {
  private static final Map<Integer, NounPhrase> PARTS =
      Map.of(
          2, part("نِصْف", "أَنْصَاف"),
          3, part("ثُلُث", "أَثْلَاث"),
          4, part("رُبُع", "أَرْبَاع"),
          5, part("خُمُس", "أَخْمَاس"),
          6, part("سُدُس", "أَسْدَاس"),
          7, part("سُبُع", "أَسْبَاع"),
          8, part("ثُمُن", "أَثْمَان"),
          9, part("تُسُع", "أَتْسَاع"),
          10, part("عُشُر", "أَعْشَار"));

  /** Numerator × 100 + denominator of the characters that are fractions themselves. */
  private static final Map<Character, Integer> SIGNS =
      Map.ofEntries(
          Map.entry('½', 102),
          Map.entry('⅓', 103),
          Map.entry('⅔', 203),
          Map.entry('¼', 104),
          Map.entry('¾', 304),
          Map.entry('⅕', 105),
          Map.entry('⅖', 205),
          Map.entry('⅗', 305),
          Map.entry('⅘', 405),
          Map.entry('⅙', 106),
          Map.entry('⅚', 506),
          Map.entry('⅛', 108),
          Map.entry('⅜', 308),
          Map.entry('⅝', 508),
          Map.entry('⅞', 708),
          Map.entry('⅒', 110));

  private static NounPhrase part(String singular, String plural) {
    return new NounPhrase(new Noun(singular, Gender.MASCULINE, plural, Noun.PluralKind.BROKEN));
  }

  @Override
  public String name() {
    return "fraction";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    Optional<Integer> sign = sign(cursor.token(0));
    if (sign.isPresent()) {
      return Optional.of(reading(cursor, Lead.NONE, sign.get() / 100, sign.get() % 100, 1));
    }
    Optional<Integer> joined = sign(cursor.token(1));
    if (joined.isPresent() && cursor.token(1).glued() && cursor.token(0).is(Kind.WORD)) {
      return Lead.of(cursor.token(0).bare()) // مليون و½
          .filter(lead -> !lead.article())
          .map(lead -> reading(cursor, lead, joined.get() / 100, joined.get() % 100, 2));
    }
    return Lead.at(cursor).flatMap(lead -> afterDigits(cursor, lead));
  }

  /** Whether a fraction ends directly before the cursor: «½ م.ص»، «1/2 م.ص». */
  static boolean endBefore(Cursor cursor) {
    return sign(cursor.token(-1)).isPresent()
        || (cursor.token(-1).is(Kind.DIGITS)
            && cursor.token(-2).isAny("/⁄")
            && cursor.token(-3).is(Kind.DIGITS));
  }

  private static Optional<Integer> sign(WrittenToken token) {
    return token.text().length() == 1
        ? Optional.ofNullable(SIGNS.get(token.text().charAt(0)))
        : Optional.empty();
  }

  private static Optional<Reading> afterDigits(Cursor cursor, Lead lead) {
    int at = lead.tokens();
    WrittenToken next = cursor.token(at + 1);
    Optional<Integer> sign = sign(next);
    boolean small = cursor.token(at).text().length() <= 3;
    boolean named = Figure.of(cursor.token(at).text(), 1).hasName();
    if (sign.isPresent() && named && (next.glued() || small)) {
      return Optional.of(mixed(cursor, lead, sign.get(), at + 2));
    }
    Optional<Integer> typed = small ? typed(cursor, at + 1) : Optional.empty();
    if (typed.isPresent()) {
      return Optional.of(mixed(cursor, lead, typed.get(), at + 4));
    }
    WrittenToken below = cursor.token(at + 2);
    boolean third = cursor.token(at + 3).is('/') && cursor.token(at + 3).glued();
    if (!next.isAny("/⁄")
        || !next.glued()
        || !below.is(Kind.DIGITS)
        || below.spaceBefore()
        || third
        || cursor.token(at).text().length() > 9
        || below.text().length() > 9) {
      return Optional.empty();
    }
    int over = Integer.parseInt(cursor.token(at).text());
    int under = Integer.parseInt(below.text());
    return Optional.of(reading(cursor, lead, over, under, at + 3));
  }

  /** The fraction of «2 1/2», as in {@link #SIGNS}. */
  private static Optional<Integer> typed(Cursor cursor, int at) {
    WrittenToken over = cursor.token(at);
    WrittenToken under = cursor.token(at + 2);
    boolean shape =
        over.is(Kind.DIGITS)
            && over.spaceBefore()
            && over.text().length() == 1
            && cursor.token(at + 1).isAny("/⁄")
            && cursor.token(at + 1).glued()
            && under.is(Kind.DIGITS)
            && under.glued()
            && under.text().length() <= 2
            && !(cursor.token(at + 3).glued() && cursor.token(at + 3).isAny("/-"));
    if (!shape) {
      return Optional.empty();
    }
    int above = Integer.parseInt(over.text());
    int below = Integer.parseInt(under.text());
    return above > 0 && above < below && PARTS.containsKey(below)
        ? Optional.of(100 * above + below)
        : Optional.empty();
  }

  /** 2½ is said as a number and a part; what it counts is said of both: كُوبَانِ وَنِصْفُ كُوبٍ. */
  private static Reading mixed(Cursor cursor, Lead lead, int sign, int tokens) {
    Figure figure = Figure.of(cursor.token(lead.tokens()).text(), 1);
    Optional<NounPhrase> noun = Optional.empty();
    int used = tokens;
    Optional<Scale> scale = Scale.at(cursor, tokens);
    Optional<Thing> thing = Recipes.at(cursor, tokens).or(() -> Thing.at(cursor, tokens));
    if (scale.isPresent()) {
      noun = scale.map(Scale::noun);
      used++;
    } else if (thing.isPresent()) {
      noun = thing.map(Thing::name);
      used += thing.get().tokens();
    } else {
      noun = Counted.at(cursor, tokens, figure).filter(Counted::listed).map(Counted::phrase);
      used += noun.isPresent() ? 1 : 0;
    }
    Definiteness last =
        scale.isPresent() && cursor.token(used).is(Kind.WORD)
            ? Definiteness.CONSTRUCT // مِلْيُونِ دُولَارٍ
            : Definiteness.INDEFINITE;
    GrammaticalCase asked =
        Governor.of(cursor, lead, noun.map(n -> n.head().singular()).orElse(""));
    Quantity.Standing standing = new Quantity.Standing(asked, lead.article());
    List<String> words =
        new ArrayList<>(
            noun.isPresent()
                ? one(Quantity.of(figure, noun.get(), standing, Definiteness.INDEFINITE), figure)
                : Quantity.alone(figure, Gender.MASCULINE, standing));
    words.set(0, lead.before(words.get(0)));
    List<String> part =
        part(
            sign / 100,
            sign % 100,
            asked,
            noun.isPresent() ? Definiteness.CONSTRUCT : Definiteness.INDEFINITE);
    words.add("وَ" + part.get(0));
    words.addAll(part.subList(1, part.size()));
    noun.ifPresent(
        n ->
            words.addAll(
                Quantity.split(
                    n.form(GrammaticalNumber.SINGULAR, GrammaticalCase.GENITIVE, last))));
    return Reading.of(cursor, used, words);
  }

  /** مِلْعَقَةٌ وَنِصْفُ مِلْعَقَةٍ: one is not said beside its noun. */
  private static List<String> one(Quantity quantity, Figure figure) {
    return figure.value() == 1 ? quantity.noun() : quantity.words();
  }

  private static Reading reading(Cursor cursor, Lead lead, int over, int under, int tokens) {
    GrammaticalCase asked = Governor.of(cursor, lead, "");
    boolean hasName = PARTS.containsKey(under) && over < under && over > 0;
    Optional<Thing> thing =
        hasName ? Recipes.at(cursor, tokens).or(() -> Thing.at(cursor, tokens)) : Optional.empty();
    Definiteness form = thing.isPresent() ? Definiteness.CONSTRUCT : followed(cursor.token(tokens));
    List<String> words =
        new ArrayList<>(hasName ? part(over, under, asked, form) : over(over, under, asked));
    words.set(0, lead.before(words.get(0)));
    thing.ifPresent(measured -> words.addAll(measured.genitive())); // نِصْفُ كِيلُوغْرَامٍ
    return Reading.of(cursor, tokens + thing.map(Thing::tokens).orElse(0), words);
  }

  /** نِصْفُ الْمَسَافَةِ: a definite or counted noun after it stands in construct. */
  private static Definiteness followed(WrittenToken next) {
    return next.is(Kind.WORD)
            && !Governor.FUNCTION_WORDS.contains(next.bare())
            && (next.bare().startsWith("ال")
                || org.rawi.script.lexicon.NounLexicon.find(next.bare()).isPresent())
        ? Definiteness.CONSTRUCT
        : Definiteness.INDEFINITE;
  }

  private static List<String> part(int over, int under, GrammaticalCase asked, Definiteness form) {
    NounPhrase name = PARTS.get(under);
    Quantity.Standing standing = Quantity.Standing.in(asked);
    if (name == null) {
      return over(over, under, asked);
    }
    if (over == 1) {
      // نِصْفٌ, not نِصْفٌ وَاحِدٌ
      return Quantity.of(1, name, standing, form).noun();
    }
    return Quantity.of(over, name, standing, form).words();
  }

  private static List<String> over(int over, int under, GrammaticalCase asked) {
    List<String> words =
        new ArrayList<>(Cardinals.words(over, Gender.MASCULINE, asked, Definiteness.INDEFINITE));
    words.add("عَلَى");
    words.addAll(
        Cardinals.words(
            under, Gender.MASCULINE, GrammaticalCase.GENITIVE, Definiteness.INDEFINITE));
    return words;
  }
}
