package org.rawi.script.verbalize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Abbreviation;
import org.rawi.script.lexicon.Abbreviation.Place;
import org.rawi.script.lexicon.Abbreviations;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalCase;
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
    int joined = conjunction(first);
    Optional<Reading> whole = at(cursor, 0);
    return whole.isPresent() || joined == 0 ? whole : at(cursor, joined);
  }

  /** «ود. أحمد»: و before a title. */
  private static int conjunction(WrittenToken first) {
    boolean longEnough = first.is(Kind.WORD) && first.text().length() == 2;
    return longEnough && first.text().charAt(0) == 'و' ? 1 : 0;
  }

  private static Optional<Reading> at(Cursor cursor, int skipped) {
    Optional<Phrases.Match<Abbreviation>> match =
        Abbreviations.phrases().longestAt(cursor.text(), cursor.from(0) + skipped);
    int tokens = match.map(m -> cursor.tokensTo(0, m.to())).orElse(0);
    if (tokens == 0) {
      return Optional.empty();
    }
    return match.get().values().stream()
        .filter(a -> stands(cursor, a, tokens))
        .findFirst()
        .map(a -> reading(cursor, a, tokens, skipped > 0));
  }

  private static boolean stands(Cursor cursor, Abbreviation abbreviation, int tokens) {
    WrittenToken next = cursor.token(tokens);
    WrittenToken before = cursor.token(-1);
    if (tokens == 1 && Governor.FUNCTION_WORDS.contains(cursor.token(0).bare())) {
      return false; // ومع is nearly always a word
    }
    boolean letter = tokens == 1 && cursor.token(0).bare().length() == 1;
    boolean word = next.is(Kind.WORD) || next.is(Kind.LATIN);
    return switch (abbreviation.place()) {
      case BEFORE_NAME ->
          word && !before.is(Kind.DIGITS) && (!letter || cursor.token(0).isAny("دم"));
      case AFTER_NAME -> before.is(Kind.WORD) || before.is(Kind.LATIN) || before.isAny("»”\"");
      case AFTER_NUMBER -> before.is(Kind.DIGITS);
      case BEFORE_NUMBER -> false; // References reads these
      case ANYWHERE -> !letter;
    };
  }

  private static Reading reading(
      Cursor cursor, Abbreviation abbreviation, int tokens, boolean joined) {
    int used = tokens;
    boolean point = tokens > 1 && cursor.token(tokens - 1).is('.');
    if (point && endsSentence(cursor, abbreviation, tokens)) {
      used--; // its last point ends the sentence too
    }
    List<String> words = new ArrayList<>(Quantity.split(abbreviation.spoken()));
    if (declines(abbreviation)) {
      GrammaticalCase asked = Governor.of(cursor, Lead.NONE, "");
      words.replaceAll(word -> inCase(word, asked));
    }
    if (abbreviation.place() == Place.BEFORE_NAME) {
      cursor.rememberName(used);
    }
    if (joined) {
      words.set(0, "وَ" + words.get(0));
    }
    return Reading.of(cursor, used, words);
  }

  private static boolean endsSentence(Cursor cursor, Abbreviation abbreviation, int tokens) {
    return cursor.token(tokens).is(Kind.END) && abbreviation.place() != Place.BEFORE_NAME;
  }

  /** Titles take the case of the name that they stand before. */
  private static boolean declines(Abbreviation abbreviation) {
    return abbreviation.place() == Place.BEFORE_NAME && abbreviation.spoken().startsWith("ال");
  }

  private static String inCase(String word, GrammaticalCase asked) {
    boolean vowel = "ُِ".indexOf(word.charAt(word.length() - 1)) >= 0;
    String stem = vowel ? word.substring(0, word.length() - 1) : word;
    return Inflection.decline(stem, asked, Definiteness.CONSTRUCT);
  }
}
