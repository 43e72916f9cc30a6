package org.rawi.phonetics;

import java.util.List;

/**
 * Turns diacritized words into sounds as they stand beside each other in one utterance. Stateless
 * and thread-safe.
 */
public final class Phonemizer {

  /**
   * Sounds the words of one utterance (what is spoken between two pauses).
   *
   * @param pausal whether a pause follows, so that the last word takes its pausal form (الوقف)
   * @return one result a word, in order
   * @throws IllegalArgumentException if a word holds nothing that can be said: no letter, no digit
   */
  public List<PhoneticWord> phonemize(List<Word> words, boolean pausal) {
    throw new UnsupportedOperationException("not yet: " + words + pausal);
  }
}
