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
 * @param written the author's letters, without marks
 */
record Counted(Entry entry, Definiteness form, String written) {

  /** The counted noun that stands {@code ahead} of the cursor, after {@code number}. */
  static Optional<Counted> at(Cursor cursor, int ahead, Figure number) {
    WrittenToken word = cursor.token(ahead);
    if (!word.is(Kind.WORD)
        || (word.bare().startsWith("ال") && word.bare().length() > 3)
        || Governor.FUNCTION_WORDS.contains(word.bare())
        || word.markup().isPresent()
        || NamingNumbers.stand(cursor, ahead, number)) {
      return Optional.empty();
    }
    List<Entry> readings = NounLexicon.findAll(word.text());
    if (readings.isEmpty()) {
      return UnlistedNoun.isCounted(word, number)
          ? Optional.of(
              new Counted(UnlistedNoun.guess(word.text()), Definiteness.INDEFINITE, word.bare()))
          : Optional.empty();
    }
    Entry best = fitting(readings, number);
    return best.definite()
        ? Optional.empty()
        : Optional.of(new Counted(best, followed(cursor, ahead + 1), word.bare()));
  }

  /**
   * The reading whose written number is what the digits demand; the first if none is. A dual is
   * counted by two alone: «20 سنتا» are cents (سِنْتًا), not the construct of two years (سَنَتَا).
   */
  private static Entry fitting(List<Entry> readings, Figure number) {
    boolean named = number.isWhole() && number.hasName();
    boolean plural =
        named
            && number.value() > 2
            && CountedNoun.after(number.value()).number() == GrammaticalNumber.PLURAL;
    boolean two = named && number.value() % 100 == 2;
    for (Entry entry : readings) {
      boolean dual = entry.number() == GrammaticalNumber.DUAL;
      if (dual ? two : (entry.number() == GrammaticalNumber.PLURAL) == plural) {
        return entry;
      }
    }
    return readings.stream()
        .filter(entry -> entry.number() != GrammaticalNumber.DUAL)
        .findFirst()
        .orElse(readings.get(0));
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

  NounPhrase phrase() {
    return new NounPhrase(entry.noun());
  }

  boolean listed() {
    return entry.listed();
  }

  /**
   * The noun with the author's letters where he wrote an ending himself. What the number demands is
   * said for the bare singular only, which is how units and currencies are often typed: «15 ريال» →
   * رِيَالًا, but «12.5 مترا» and «7.2 كيلومترات» stay.
   *
   * @param demanded the noun as the number demands it
   */
  List<String> asWritten(List<String> demanded) {
    String asked = String.join(" ", demanded);
    return AuthorsNoun.keeps(asked, entry.noun(), written)
        ? demanded
        : AuthorsNoun.form(entry, written, form).map(Quantity::split).orElse(demanded);
  }

  /** The same for a number with its noun; one and two (كِتَابَانِ) are said by the noun itself. */
  Quantity asWritten(Quantity quantity) {
    boolean again = !quantity.nounFirst() && isJoined(quantity.noun().get(0));
    boolean said = quantity.nounFirst() && entry.number() != GrammaticalNumber.DUAL;
    return again || said
        ? quantity
        : new Quantity(quantity.before(), asWritten(quantity.noun()), quantity.nounFirst());
  }

  /** وَكِتَابٌ of مِئَةُ كِتَابٍ وَكِتَابٌ; وَزِيرًا begins so itself. */
  private boolean isJoined(String noun) {
    return noun.startsWith(entry.noun().singular().startsWith("و") ? "وَو" : "وَ");
  }
}
