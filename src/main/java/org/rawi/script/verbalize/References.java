package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rawi.script.lexicon.Abbreviation;
import org.rawi.script.lexicon.Abbreviations;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.Phrases;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Places in books: «ص 12» → صَفْحَةِ اثْنَتَيْ عَشْرَةَ, «ج2» → الْجُزْءِ الثَّانِي, «ص. 5-7». */
final class References implements Rule {

  /** So many digits after «ت:» or «ف:» are dialled, not counted. */
  private static final int CODE = 5;

  private static final Dates DATES = new Dates();

  /** Addresses whose number is a long one. */
  private static final Set<String> LINES = Set.of("هَاتِف", "فَاكْس", "جَوَّال");

  @Override
  public String name() {
    return "reference";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    if (first.is(Kind.DIGITS) || first.is(Kind.MARK) || first.is(Kind.EMOJI)) {
      return Optional.empty();
    }
    Optional<Phrases.Match<Abbreviation>> match =
        Abbreviations.phrases().longestAt(cursor.text(), first.from());
    int tokens = match.map(m -> cursor.tokensTo(0, m.to())).orElse(0);
    if (tokens == 0 || !cursor.token(tokens).is(Kind.DIGITS) || isProclitic(cursor, tokens)) {
      return Optional.empty();
    }
    Optional<Abbreviation> reference =
        match.get().values().stream()
            .filter(a -> a.place() == Abbreviation.Place.BEFORE_NUMBER)
            .filter(a -> fits(cursor, a, tokens))
            .findFirst();
    return onDay(cursor, match.get().values(), tokens)
        .or(() -> reference.map(a -> reading(cursor, a, tokens)));
  }

  /** «و. 12 يناير 1927» → وُلِدَ فِي الثَّانِيَ عَشَرَ مِنْ يَنَايِرَ. */
  private static Optional<Reading> onDay(Cursor cursor, List<Abbreviation> values, int tokens) {
    Optional<Abbreviation> life = values.stream().filter(References::isYear).findFirst();
    boolean day = cursor.token(tokens).text().length() < 3;
    if (life.isEmpty() || !day) {
      return Optional.empty();
    }
    return cursor
        .ledBy(Lead.of("ب").orElseThrow(), tokens, DATES::read)
        .map(
            date -> {
              String verb = Quantity.split(life.get().spoken()).get(0);
              List<Piece> pieces =
                  new ArrayList<>(
                      Reading.words(cursor.from(0), cursor.to(tokens), List.of(verb, "فِي")));
              pieces.addAll(date.pieces());
              return new Reading(tokens + date.tokens(), pieces);
            });
  }

  /**
   * «ب 5» and «و5» are a preposition and a conjunction; «م 5» could be anything without a point.
   */
  private static boolean isProclitic(Cursor cursor, int tokens) {
    return tokens == 1 && cursor.token(0).isAny("بولفكسم");
  }

  /** «ت. 01345678» is a telephone, «ت. 1990» the year of somebody's death. */
  private static boolean fits(Cursor cursor, Abbreviation abbreviation, int tokens) {
    String digits = cursor.token(tokens).text();
    boolean line =
        digits.length() >= CODE || digits.startsWith("0") || isDashed(cursor, tokens + 1);
    return switch (abbreviation.kind()) {
      case CALENDAR -> !line && digits.length() > 2;
      case ADDRESS -> line || !LINES.contains(abbreviation.spoken());
      default -> true;
    };
  }

  private static Reading reading(Cursor cursor, Abbreviation abbreviation, int tokens) {
    Figure number = Figure.at(cursor, tokens).orElseGet(() -> Figure.of("0", 1));
    if (number.hasLeadingZero()
        || !number.hasName()
        || (abbreviation.kind() == Abbreviation.Kind.ADDRESS && number.digits().length() >= CODE)
        || isDashed(cursor, tokens + number.tokens())) {
      return Reading.of(cursor, tokens, abbreviation.spoken());
    }
    List<String> words = new ArrayList<>();
    String stem = abbreviation.spoken();
    GrammaticalCase asked = Governor.of(cursor, Lead.NONE, "");
    Gender gender = stem.endsWith("ة") ? Gender.FEMININE : Gender.MASCULINE;
    int used = tokens + number.tokens();
    Optional<Figure> last = lastOfRange(cursor, used, number);
    boolean cardinal =
        abbreviation.kind() != Abbreviation.Kind.REFERENCE
            || stem.contains(" ")
            || stem.startsWith("ال")
            || stem.equals("صَفْحَة")
            || stem.equals("رَقْم")
            || stem.equals("آيَة")
            || number.value() > 99;
    if (cardinal) {
      words.add(
          stem.contains(" ") || stem.startsWith("ال")
              ? stem
              : Inflection.decline(stem, asked, Definiteness.CONSTRUCT));
      Gender counted =
          stem.equals("صَفْحَة")
                  || stem.equals("آيَة")
                  || Letters.bare(stem).equals("الصفحات")
                  || isYear(abbreviation)
              ? Gender.FEMININE
              : Gender.MASCULINE;
      Quantity.Standing standing = Quantity.Standing.in(GrammaticalCase.GENITIVE);
      words.addAll(Quantity.alone(number, counted, standing));
      if (isYear(abbreviation)) {
        Optional<Era> era = Era.at(cursor, used, true);
        era.ifPresent(e -> words.add(e.spoken()));
        return Reading.of(cursor, used + era.map(Era::tokens).orElse(0), words);
      }
      last.ifPresent(
          figure -> join(cursor.token(used), words, Quantity.alone(figure, counted, standing)));
    } else {
      words.add(Inflection.decline(stem, asked, Definiteness.DEFINITE));
      words.addAll(Ordinals.definite(number.value(), gender, asked));
      last.ifPresent(
          figure ->
              join(
                  cursor.token(used),
                  words,
                  Ordinals.definite(figure.value(), gender, GrammaticalCase.GENITIVE)));
    }
    return Reading.of(cursor, used + last.map(figure -> 1 + figure.tokens()).orElse(0), words);
  }

  /** «ص 12-15»، «ص 7 و8»: the second number, whose joint stands {@code at} the cursor. */
  private static Optional<Figure> lastOfRange(Cursor cursor, int at, Figure first) {
    WrittenToken joint = cursor.token(at);
    boolean dash = joint.isAny("-–—") && joint.spaceBefore() == cursor.token(at + 1).spaceBefore();
    boolean and = joint.bare().equals("و") && cursor.token(at + 1).glued();
    boolean comma = joint.isAny("،,") && cursor.token(at + 1).is(Kind.DIGITS);
    if (comma && first.value() < 1000 && Numbers.isYear(cursor, at + 1)) {
      return Optional.empty(); // ج 2، 2020: where and when it was printed
    }
    if (comma
        && Figure.at(cursor, at + 1)
            .flatMap(last -> Counted.at(cursor, at + 1 + last.tokens(), last))
            .isPresent()) {
      return Optional.empty();
    }
    return dash || and || comma
        ? Figure.at(cursor, at + 1)
            .filter(last -> last.hasName() && last.isWhole() && last.value() > first.value())
        : Optional.empty();
  }

  private static void join(WrittenToken joint, List<String> words, List<String> last) {
    List<String> said = new ArrayList<>(last);
    if (joint.is(Kind.WORD)) {
      said.set(0, Inflection.prefixed("وَ", said.get(0)));
    } else if (!joint.isAny("،,")) {
      words.add("إِلَى");
    }
    words.addAll(said);
  }

  private static boolean isYear(Abbreviation abbreviation) {
    return abbreviation.kind() == Abbreviation.Kind.CALENDAR;
  }

  /** «ت 01-345678»: a telephone number follows. */
  private static boolean isDashed(Cursor cursor, int at) {
    return cursor.token(at).is('-') && cursor.token(at + 1).text().length() > 4;
  }
}
