package org.rawi.script.lexicon;

import java.util.Optional;

/** Reads a noun phrase from three columns: singular stem of a listed noun, adjective, tail. */
final class NounPhrases {
  private NounPhrases() {}

  /** A tail that begins with {@code +} is a genitive that the head is annexed to. */
  static NounPhrase of(Tsv.Row row, int column) {
    String stem = row.at(column);
    Noun head =
        NounLexicon.bySingular(stem)
            .orElseThrow(() -> new IllegalStateException("not in nouns.tsv: " + stem));
    Optional<Adjective> adjective =
        Optional.of(row.at(column + 1))
            .filter(a -> !a.isEmpty())
            .map(a -> new Adjective(Vocalized.words(a)));
    String tail = Vocalized.words(row.at(column + 2));
    boolean annexed = tail.startsWith("+");
    return new NounPhrase(head, adjective, annexed ? tail.substring(1) : tail, annexed);
  }
}
