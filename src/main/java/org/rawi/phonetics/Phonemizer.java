package org.rawi.phonetics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rawi.phonetics.PhoneticWord.Syllable;

/**
 * Turns diacritized words into sounds as they stand beside each other in one utterance. Stateless
 * and thread-safe; linear in the length of the text.
 *
 * <p>In pause ة is sounded as h, the classical form and the one the voice has learnt.
 */
public final class Phonemizer {
  private final Assimilation assimilation;

  /** Speaks as newsreaders do. */
  public Phonemizer() {
    this(Assimilation.NEWSREADER);
  }

  public Phonemizer(Assimilation assimilation) {
    this.assimilation = assimilation;
  }

  /**
   * Sounds the words of one utterance (what is spoken between two pauses).
   *
   * <p>Words without diacritics get default vowels; a lone letter, a digit or a Latin letter is
   * said by its name.
   *
   * @param pausal whether a pause follows, so that the last word takes its pausal form (الوقف)
   * @return one result a word, in order
   * @throws IllegalArgumentException if a word holds nothing that can be said: no letter, no digit
   */
  public List<PhoneticWord> phonemize(List<Word> words, boolean pausal) {
    List<WordReading> readings = new ArrayList<>(words.size());
    for (Word word : words) {
      readings.add(WordReader.read(word));
    }
    if (pausal && !readings.isEmpty()) {
      PausalForm.apply(readings.get(readings.size() - 1));
    }
    int[] prepended = join(readings);
    List<PhoneticWord> result = new ArrayList<>(words.size());
    @Nullable Phoneme before = null;
    for (int i = 0; i < readings.size(); i++) {
      WordReading reading = readings.get(i);
      result.add(finish(reading, reading.stem() + prepended[i], before));
      before = reading.sounds().get(reading.sounds().size() - 1).phoneme();
    }
    return result;
  }

  private int[] join(List<WordReading> readings) {
    int[] prepended = new int[readings.size()];
    for (int i = 0; i < readings.size(); i++) {
      WordReading word = readings.get(i);
      if (i == 0) {
        prepended[i] = Elision.begin(word);
      } else {
        prepended[i] = Elision.join(readings.get(i - 1), word);
        assimilation.join(readings.get(i - 1), word);
      }
    }
    return prepended;
  }

  private static PhoneticWord finish(WordReading reading, int stem, @Nullable Phoneme before) {
    Sounds sounds = reading.sounds();
    Coloring.colour(sounds);
    int lam = reading.allah() ? AllahName.lamAmong(sounds) : -1;
    if (lam >= 0) {
      Coloring.colourAllah(sounds, lam, lam > 0 ? sounds.get(lam - 1).phoneme() : before);
    }
    List<Phone> phones = sounds.toList();
    List<Syllable> syllables = Syllabifier.syllables(phones);
    return new PhoneticWord(phones, syllables, Stress.of(phones, syllables, stem));
  }
}
