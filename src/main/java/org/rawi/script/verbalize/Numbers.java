package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.Script.Notice;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Cardinal numbers and the nouns that they count: «في 12 دولة» → فِي اثْنَتَيْ عَشْرَةَ دَوْلَةً.
 */
final class Numbers implements Rule {
  private static final Set<String> DEGREES = Set.of("مئوية", "مئويه", "فهرنهايت");
  private static final Set<String> JOINED = Set.of("و", "أو", "إلى", "الى");

  @Override
  public String name() {
    return "number";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    return Amount.at(cursor, 0).map(amount -> read(cursor, amount));
  }

  private static Reading read(Cursor cursor, Amount amount) {
    if (amount.figure().hasLeadingZero() || !amount.figure().hasName()) {
      return code(cursor, amount);
    }
    Optional<Counted> counted =
        amount.negative() && amount.scale().isEmpty() && !isCountedAfterSign(cursor, amount)
            ? Optional.empty()
            : Counted.at(cursor, amount.tokens(), amount.figure());
    if (counted.isEmpty() && isBareYear(cursor, amount)) {
      return bareYear(cursor, amount);
    }
    if (counted.isEmpty()) {
      return Reading.of(
          cursor, amount.tokens(), amount.alone(cursor, genderBehind(cursor, amount)));
    }
    return counted.get().listed()
        ? withListed(cursor, amount, counted.get())
        : withUnlisted(cursor, amount, counted.get());
  }

  /** «الانتخابات التشريعية 2006»: four digits that count nothing are a year; عام is understood. */
  private static boolean isBareYear(Cursor cursor, Amount amount) {
    int digits = amount.lead().tokens();
    return amount.tokens() == digits + 1
        && !amount.lead().article()
        && isYear(cursor, digits)
        && (cursor.token(-1).is(Kind.WORD) || digits > 0 || isYearOfPrint(cursor));
  }

  /** «دار النشر، 2020»، «ج 2، 2020.»: a year after a comma, with nothing to count. */
  private static boolean isYearOfPrint(Cursor cursor) {
    WrittenToken next = cursor.token(1);
    return cursor.token(-1).isAny("،,")
        && (cursor.token(-2).is(Kind.WORD) || cursor.token(-2).is(Kind.DIGITS))
        && (next.is(Kind.END) || next.isAny(".،,؛)]"));
  }

  /** Four digits that can be a year of the last five centuries or the next. */
  static boolean isYear(Cursor cursor, int at) {
    WrittenToken digits = cursor.token(at);
    if (!digits.is(Kind.DIGITS) || digits.text().length() != 4) {
      return false;
    }
    int value = Integer.parseInt(digits.text());
    return value >= 1500 && value < 2100;
  }

  private static Reading bareYear(Cursor cursor, Amount amount) {
    cursor.rememberNumber(GrammaticalCase.GENITIVE);
    List<String> words =
        new ArrayList<>(
            Years.words((int) amount.figure().value(), Gender.MASCULINE, GrammaticalCase.GENITIVE));
    words.set(0, amount.lead().before(words.get(0)));
    return Reading.of(cursor, amount.tokens(), words);
  }

  private static boolean isCountedAfterSign(Cursor cursor, Amount amount) {
    return NounLexicon.find(cursor.token(amount.tokens()).bare()).isPresent();
  }

  /** 007, and what is too long to be a number: digit by digit. */
  private static Reading code(Cursor cursor, Amount amount) {
    List<String> words = new ArrayList<>(Spelled.digits(amount.figure().digits()));
    if (!amount.figure().fraction().isEmpty()) {
      words.add("فَاصِلْ");
      words.addAll(Spelled.digits(amount.figure().fraction()));
    }
    words.set(0, amount.lead().before(words.get(0)));
    Reading reading =
        Reading.of(cursor, amount.tokens() - amount.scale().map(s -> 1).orElse(0), words);
    return amount.figure().hasName() ? reading : reading.noticed(Notice.Kind.NOT_UNDERSTOOD);
  }

  private static Reading withListed(Cursor cursor, Amount amount, Counted counted) {
    Quantity quantity = amount.counting(cursor, counted.phrase(), counted.form());
    int all = amount.tokens() + 1;
    if (quantity.nounFirst()) {
      return Reading.of(cursor, all, counted.asWritten(quantity).words());
    }
    WrittenToken noun = cursor.token(amount.tokens());
    List<Piece> pieces =
        new ArrayList<>(
            Reading.words(cursor.from(0), cursor.to(amount.tokens()), quantity.before()));
    bindLast(pieces);
    pieces.addAll(Reading.words(noun.from(), noun.to(), counted.asWritten(quantity).noun()));
    return new Reading(all, pieces);
  }

  /** The noun keeps its letters; only its ending is decided here (تمييز العدد). */
  private static Reading withUnlisted(Cursor cursor, Amount amount, Counted counted) {
    WrittenToken noun = cursor.token(amount.tokens());
    Piece.Word word = Piece.Word.written(noun);
    Optional<Long> whole = amount.whole();
    boolean oneOrTwo = whole.isPresent() && (whole.get() == 1 || whole.get() == 2);
    GrammaticalCase demanded =
        whole.isPresent()
            ? CountedNoun.after(whole.get()).grammaticalCase()
            : GrammaticalCase.GENITIVE;
    List<String> words =
        oneOrTwo
            ? amount.alone(cursor, counted.entry().noun().gender())
            : amount.counting(cursor, counted.phrase(), counted.form()).before();
    List<Piece> pieces =
        new ArrayList<>(Reading.words(cursor.from(0), cursor.to(amount.tokens()), words));
    bindLast(pieces);
    pieces.add(oneOrTwo ? word : word.demanding(demanded));
    return new Reading(amount.tokens() + 1, pieces);
  }

  /** No pause between a number and what it counts. */
  private static void bindLast(List<Piece> pieces) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last) instanceof Piece.Word word) {
      pieces.set(last, word.bound(true));
    }
  }

  /** ثَلَاثَةٌ مِنَ الطُّلَّابِ: the noun after من decides the gender. */
  private static Gender genderBehind(Cursor cursor, Amount amount) {
    WrittenToken of = cursor.token(amount.tokens());
    WrittenToken noun = cursor.token(amount.tokens() + 1);
    if (noun.is(Kind.DIGITS) && JOINED.contains(of.bare())) {
      // بين 5 و10 سنوات: both count the same noun
      return NounLexicon.find(cursor.token(amount.tokens() + 2).text())
          .filter(entry -> !entry.definite())
          .map(entry -> entry.noun().gender())
          .orElse(Gender.MASCULINE);
    }
    if (DEGREES.contains(of.bare())) {
      return Gender.FEMININE; // سالب ثلاث مئوية: درجات is understood
    }
    if (!of.is(Kind.WORD) || !of.bare().equals("من") || !noun.is(Kind.WORD)) {
      return Gender.MASCULINE;
    }
    return NounLexicon.find(noun.text())
        .map(entry -> entry.noun().gender())
        .orElse(Gender.MASCULINE);
  }
}
