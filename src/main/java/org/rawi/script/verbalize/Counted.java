package org.rawi.script.verbalize;

import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.Definiteness;
import org.rawi.script.lexicon.GrammaticalNumber;
import org.rawi.script.lexicon.NounLexicon;
import org.rawi.script.lexicon.NounLexicon.Entry;
import org.rawi.script.lexicon.NounPhrase;
import org.rawi.script.verbalize.WrittenToken.Kind;

/**
 * The word after a number that it counts (المعدود).
 *
 * @param entry from the list of nouns, or guessed by its form
 * @param form {@code CONSTRUCT} when another noun follows as its genitive: رِجَالِ أَعْمَالٍ
 */
record Counted(Entry entry, Definiteness form) {

  /** The counted noun that stands {@code ahead} of the cursor, after {@code number}. */
  static Optional<Counted> at(Cursor cursor, int ahead, Figure number) {
    WrittenToken word = cursor.token(ahead);
    if (!word.is(Kind.WORD)
        || (word.bare().startsWith("ال") && word.bare().length() > 3)
        || Governor.FUNCTION_WORDS.contains(word.bare())
        || word.markup().isPresent()) {
      return Optional.empty();
    }
    List<Entry> readings = NounLexicon.findAll(word.text());
    if (readings.isEmpty()) {
      return mayBeNoun(word)
          ? Optional.of(new Counted(UnlistedNoun.guess(word.text()), Definiteness.INDEFINITE))
          : Optional.empty();
    }
    Entry best = fitting(readings, number);
    return best.definite()
        ? Optional.empty()
        : Optional.of(new Counted(best, followed(cursor, ahead + 1)));
  }

  /** The reading whose written number is what the digits demand; the first if none is. */
  private static Entry fitting(List<Entry> readings, Figure number) {
    boolean plural =
        number.isWhole()
            && number.hasName()
            && number.value() > 2
            && CountedNoun.after(number.value()).number() == GrammaticalNumber.PLURAL;
    for (Entry entry : readings) {
      if ((entry.number() == GrammaticalNumber.PLURAL) == plural) {
        return entry;
      }
    }
    return readings.get(0);
  }

  /** A guess: a listed indefinite noun after a noun is its genitive; adjectives are not listed. */
  private static Definiteness followed(Cursor cursor, int ahead) {
    WrittenToken next = cursor.token(ahead);
    if (!next.is(Kind.WORD) || Governor.FUNCTION_WORDS.contains(next.bare())) {
      return Definiteness.INDEFINITE;
    }
    boolean genitive =
        Genitives.AFTER_COUNTED.contains(next.bare())
            && !next.text().endsWith("ً")
            && !next.text().endsWith("ًا");
    return genitive ? Definiteness.CONSTRUCT : Definiteness.INDEFINITE;
  }

  private static boolean mayBeNoun(WrittenToken word) {
    return word.bare().length() > 2
        && !Verbs.looksLikeVerb(word)
        && Governor.demandedBy(word).isEmpty();
  }

  NounPhrase phrase() {
    return new NounPhrase(entry.noun());
  }

  boolean listed() {
    return entry.listed();
  }
}
