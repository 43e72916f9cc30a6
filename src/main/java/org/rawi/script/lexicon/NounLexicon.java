package org.rawi.script.lexicon;

import java.util.List;
import java.util.Optional;

/** Recognizes a written noun in any of its forms. Thread-safe; the list is read on first use. */
public final class NounLexicon {

  /**
   * A noun as it was written.
   *
   * @param number what the written form says
   * @param definite written with the article
   * @param listed found in the list; otherwise its stem and gender are guessed by form
   */
  public record Entry(Noun noun, GrammaticalNumber number, boolean definite, boolean listed) {}

  private static final NounIndex INDEX = NounIndex.read();

  private NounLexicon() {}

  /**
   * The listed noun that the word is a form of, with or without marks, article and careful hamza.
   */
  public static Optional<Entry> find(CharSequence word) {
    List<Entry> all = findAll(word);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
  }

  /** All readings of the word as a listed noun, the likeliest first. */
  public static List<Entry> findAll(CharSequence word) {
    return INDEX.readings(word.toString());
  }

  /** The listed noun, or else one whose gender and singular are guessed from the word's form. */
  public static Entry findOrGuess(CharSequence word) {
    return find(word).orElseGet(() -> Guess.noun(word.toString()));
  }

  /** The listed noun with this vocalized singular stem. */
  public static Optional<Noun> bySingular(String vocalizedStem) {
    return INDEX.bySingular(vocalizedStem);
  }

  /** All nouns in the order of the list. */
  public static List<Noun> all() {
    return INDEX.nouns();
  }
}
