package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Abbreviation;
import org.rawi.script.lexicon.Abbreviation.Place;
import org.rawi.script.lexicon.Abbreviations;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GivenNames;
import org.rawi.script.lexicon.GrammaticalCase;
import org.rawi.script.lexicon.NameReadings;
import org.rawi.script.lexicon.Phrases;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * Abbreviations as whole tokens: «د. أحمد» → الدُّكْتُورُ أحمد, «إلخ», «(ص)», «ص.ب.»; «جديد.» is a
 * word.
 */
final class AbbreviationReading implements Rule {

  @Override
  public String name() {
    return "abbreviation";
  }

  @Override
  public Optional<Reading> read(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    if (first.is(Kind.DIGITS) || first.is(Kind.EMOJI)) {
      return Optional.empty();
    }
    Optional<Reading> whole = at(cursor, Lead.NONE);
    return whole.isPresent() ? whole : lead(cursor).flatMap(lead -> at(cursor, lead));
  }

  /** «ود. أحمد», «لد. سلمى»: a particle before a title of one letter. */
  private static Optional<Lead> lead(Cursor cursor) {
    WrittenToken first = cursor.token(0);
    WrittenToken next = cursor.token(1);
    boolean point = next.isAny("./") && next.glued();
    if (!first.is(Kind.WORD) || first.text().length() != 2 || !point) {
      return Optional.empty();
    }
    char particle = first.text().charAt(0);
    boolean preposition = "لب".indexOf(particle) >= 0 && "دأ".indexOf(first.text().charAt(1)) >= 0;
    return particle == 'و' || particle == 'ف' || preposition
        ? Lead.of(String.valueOf(particle))
        : Optional.empty();
  }

  private static Optional<Reading> at(Cursor cursor, Lead lead) {
    int skipped = lead.tokens();
    Optional<Phrases.Match<Abbreviation>> match =
        Abbreviations.phrases().longestAt(cursor.text(), cursor.from(0) + skipped);
    int tokens = match.map(m -> cursor.tokensTo(0, m.to())).orElse(0);
    if (tokens == 0) {
      return Optional.empty();
    }
    if (Initials.goOn(cursor, tokens)) {
      return Optional.empty();
    }
    return match.get().values().stream()
        .filter(a -> stands(cursor, a, tokens))
        .findFirst()
        .map(a -> reading(cursor, a, tokens, lead));
  }

  private static boolean stands(Cursor cursor, Abbreviation abbreviation, int tokens) {
    WrittenToken first = cursor.token(0);
    WrittenToken next = cursor.token(tokens);
    WrittenToken before = cursor.token(-1);
    boolean shut = abbreviation.place() == Place.IN_BRACKETS;
    if (tokens == 1 && !shut && Governor.FUNCTION_WORDS.contains(first.bare())) {
      return false; // ومع is nearly always a word
    }
    boolean letter = tokens == 1 && first.bare().length() == 1;
    boolean word = (next.is(Kind.WORD) && next.bare().length() > 1) || next.is(Kind.LATIN);
    return switch (abbreviation.place()) {
      case BEFORE_NAME ->
          word
              && (!before.is(Kind.DIGITS) || abbreviation.kind() == Abbreviation.Kind.ADDRESS)
              && (!letter || first.isAny("دم"))
              && (first.bare().length() > 1
                  || tokens > 2
                  || abbreviation.kind() != Abbreviation.Kind.TITLE
                  || mayBeTitle(cursor, tokens))
              && !Initials.areName(cursor);
      case AFTER_NAME -> before.is(Kind.WORD) || before.is(Kind.LATIN) || before.isAny("»”\"");
      case AFTER_RANK ->
          People.noun(before).filter(n -> n == People.Noun.RANK).isPresent()
              && GivenNames.find(next.bare()).isPresent();
      case AFTER_NUMBER ->
          before.is(Kind.DIGITS)
              && (abbreviation.kind() != Abbreviation.Kind.CALENDAR || before.text().length() > 2);
      case BEFORE_NUMBER -> false; // References reads these
      case IN_BRACKETS -> Agencies.isNamed(cursor, tokens);
      case ANYWHERE ->
          !letter && !Initials.areName(cursor) && isExpected(cursor, abbreviation, tokens);
    };
  }

  /**
   * Whether a single letter is a title: «المجموعة د.» is none, nor is that of a list or an
   * interview, «أ. المقدمة», «س. متى بدأت؟»; the rare ones need a name that is known.
   */
  private static boolean mayBeTitle(Cursor cursor, int tokens) {
    WrittenToken letter = cursor.token(0);
    WrittenToken name = cursor.token(tokens);
    if (GivenNames.find(name.bare()).isPresent()
        || NameReadings.findName(name.bare()).isPresent()) {
      return true;
    }
    boolean point = cursor.token(1).is('.');
    boolean first = cursor.token(-1).is(Kind.END);
    return !Labels.stand(cursor)
        && (letter.is('د') || (letter.isAny("أم") && !(first && point)) || !point);
  }

  /** Two letters that mean something only among companies (م.ع) or in notes (م.س). */
  private static boolean isExpected(Cursor cursor, Abbreviation abbreviation, int tokens) {
    long letters = Letters.bare(cursor.written(tokens)).chars().filter(Character::isLetter).count();
    if (letters != 2) {
      return true;
    }
    return switch (abbreviation.kind()) {
      case ORGANISATION -> Companies.areNamed(cursor);
      case REFERENCE -> !cursor.token(-1).is(Kind.WORD) || !cursor.token(tokens).is(Kind.WORD);
      default -> true;
    };
  }

  private static Reading reading(Cursor cursor, Abbreviation abbreviation, int tokens, Lead lead) {
    int used = tokens;
    boolean point = tokens > 1 && cursor.token(tokens - 1).is('.');
    if (point && endsSentence(cursor, abbreviation, tokens)) {
      used--; // its last point ends the sentence too
    }
    List<String> words = words(cursor, abbreviation, tokens);
    boolean title = abbreviation.kind() == Abbreviation.Kind.TITLE;
    if (title || isName(abbreviation)) {
      GrammaticalCase asked = Titles.caseOf(cursor, lead);
      words = Ending.on(words, asked);
      if (title) {
        cursor.rememberTitle(asked);
      }
    }
    if (abbreviation.kind() == Abbreviation.Kind.ADDRESS
        && abbreviation.place() == Place.BEFORE_NAME) {
      GrammaticalCase asked = Titles.caseOf(cursor, lead);
      words.replaceAll(w -> Inflection.decline(w, asked, Definiteness.CONSTRUCT)); // شَارِعُ الحمرا
    } else if (abbreviation.place() == Place.BEFORE_NAME) {
      cursor.rememberName(used);
    }
    words.set(0, lead.before(words.get(0)));
    return Reading.of(cursor, used, words);
  }

  private static List<String> words(Cursor cursor, Abbreviation abbreviation, int tokens) {
    if (abbreviation.kind() == Abbreviation.Kind.AGENCY) {
      return new ArrayList<>(Agencies.spoken(cursor, abbreviation, tokens));
    }
    boolean feminine = abbreviation.place() == Place.BEFORE_NAME && Titles.ofWoman(cursor, tokens);
    return new ArrayList<>(
        Quantity.split(feminine ? abbreviation.feminine() : abbreviation.spoken()));
  }

  private static boolean isName(Abbreviation abbreviation) {
    return abbreviation.kind() == Abbreviation.Kind.ORGANISATION
        || abbreviation.kind() == Abbreviation.Kind.AGENCY;
  }

  private static boolean endsSentence(Cursor cursor, Abbreviation abbreviation, int tokens) {
    return cursor.token(tokens).is(Kind.END) && abbreviation.place() != Place.BEFORE_NAME;
  }
}
