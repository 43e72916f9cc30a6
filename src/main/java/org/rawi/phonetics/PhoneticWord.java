package org.rawi.phonetics;

import java.util.List;

/**
 * A word in sounds, as it stands in its utterance.
 *
 * @param phones never empty
 * @param syllables cover {@code phones} from first to last without gaps
 * @param stress index of the stressed syllable
 */
public record PhoneticWord(List<Phone> phones, List<Syllable> syllables, int stress) {

  /** A half-open range of the word's phones. */
  public record Syllable(int from, int to) {}

  public PhoneticWord {
    phones = List.copyOf(phones);
    syllables = List.copyOf(syllables);
    if (phones.isEmpty()) {
      throw new IllegalArgumentException("a word without phones");
    }
    if (stress < 0 || stress >= syllables.size()) {
      throw new IllegalArgumentException("stress on syllable " + stress + " of " + syllables);
    }
  }
}
