package org.rawi.voice.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.PhoneticWord.Syllable;

/** The phones of a passage one after the other, pauses among them. */
public record PhoneRow(Passage passage, List<Place> places) {

  /**
   * One phone, or the pause after a phrase.
   *
   * @param word index in its phrase, −1 for a pause
   * @param phone index in its word, −1 for a pause
   * @param syllable index in its phrase, −1 for a pause
   * @param stressed in the stressed syllable of its word
   * @param sound empty for a pause
   */
  public record Place(
      int phrase,
      int word,
      int phone,
      int syllable,
      Syllable span,
      boolean stressed,
      Optional<Phone> sound) {

    public boolean isPause() {
      return sound.isEmpty();
    }

    /** Whether both stand in one word. */
    public boolean sameWord(Place other) {
      return phrase == other.phrase && word == other.word;
    }

    boolean isVowel() {
      return sound.isPresent() && sound.get().isVowel();
    }
  }

  public PhoneRow {
    places = List.copyOf(places);
  }

  public static PhoneRow of(Passage passage) {
    List<Place> places = new ArrayList<>();
    for (int p = 0; p < passage.phrases().size(); p++) {
      Phrase phrase = passage.phrases().get(p);
      int syllable = 0;
      for (int w = 0; w < phrase.words().size(); w++) {
        PhoneticWord word = phrase.words().get(w);
        for (int s = 0; s < word.syllables().size(); s++, syllable++) {
          Syllable span = word.syllables().get(s);
          for (int i = span.from(); i < span.to(); i++) {
            Optional<Phone> sound = Optional.of(word.phones().get(i));
            places.add(new Place(p, w, i, syllable, span, s == word.stress(), sound));
          }
        }
      }
      if (phrase.pauses()) {
        Optional<Phone> silence = Optional.empty();
        places.add(new Place(p, -1, -1, -1, new Syllable(0, 0), false, silence));
      }
    }
    return new PhoneRow(passage, places);
  }

  int size() {
    return places.size();
  }

  Place get(int i) {
    return places.get(i);
  }

  Phrase phrase(int i) {
    return passage.phrases().get(places.get(i).phrase());
  }

  PhoneticWord word(int i) {
    return phrase(i).words().get(places.get(i).word());
  }

  /** Index after the last phone of the phrase that holds phone {@code i}. */
  int phraseEnd(int i) {
    int phrase = places.get(i).phrase();
    int end = i;
    while (end < places.size()
        && places.get(end).phrase() == phrase
        && !places.get(end).isPause()) {
      end++;
    }
    return end;
  }
}
