package org.rawi.voice.neural;

import java.util.List;
import java.util.Map;
import org.rawi.phonetics.Phoneme;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.phonetics.PhoneticWord.Syllable;
import org.rawi.voice.neural.PhoneRow.Place;

/** What the network is told of each phone: which one it is, and 20 numbers on where it stands. */
final class PhoneFeatures {
  /** Numbers a phone. */
  static final int SIZE = 20;

  /** The network's phone numbers are indices into this list; 0 is the pause. */
  private static final List<String> INVENTORY =
      List.of(
          "_", "b", "t", "th", "j", "H", "x", "d", "dh", "r", "z", "s", "sh", "S", "D", "T", "Z",
          "E", "gh", "f", "q", "k", "l", "m", "n", "h", "w", "y", "Q", "a", "i", "u", "aa", "ii",
          "uu");

  /** How many phones the network tells apart, the pause among them. */
  static final int PHONES = 35;

  /** Foreign sounds that the voice never heard, and the Arabic neighbours it says instead. */
  private static final Map<Phoneme, Phoneme> NEIGHBOURS =
      Map.of(
          Phoneme.P, Phoneme.B,
          Phoneme.V, Phoneme.F,
          Phoneme.G, Phoneme.K,
          Phoneme.CH, Phoneme.SH);

  private static final int PHRASE_SYLLABLES = 11;

  private PhoneFeatures() {}

  /** The network's number of a phone, 0 for a pause. */
  static int id(Place place) {
    if (place.isPause()) {
      return 0;
    }
    Phoneme phoneme = place.sound().orElseThrow().phoneme();
    return INVENTORY.indexOf(NEIGHBOURS.getOrDefault(phoneme, phoneme).symbol());
  }

  /** Writes the numbers of phone {@code i}, in the order that the network learnt. */
  static void write(PhoneRow row, int i, float[] out, int from) {
    Place place = row.get(i);
    Phrase phrase = row.phrase(i);
    if (!place.isPause()) {
      writeSound(row, i, out, from);
    }
    List<Phrase> phrases = row.passage().phrases();
    int at = from + PHRASE_SYLLABLES;
    out[at++] = upTo(40, phrase.syllables());
    int words = phrase.words().size();
    out[at++] = upTo(12, words);
    out[at++] = place.isPause() ? 0 : upTo(8, place.word());
    out[at++] = place.isPause() ? 0 : upTo(8, words - 1 - place.word());
    out[at++] = upTo(4, place.phrase());
    out[at++] = upTo(4, phrases.size() - 1 - place.phrase());
    out[at++] = upTo(25, row.passage().words());
    out[at++] = flag(row.passage().tune().asks());
    out[at] = flag(phrase.isFinal());
  }

  private static void writeSound(PhoneRow row, int i, float[] out, int from) {
    Place place = row.get(i);
    PhoneticWord word = row.word(i);
    var sound = place.sound().orElseThrow();
    int nucleus = nucleus(word, place.span());
    boolean vowel = sound.isVowel();
    int at = from;
    out[at++] = flag(sound.geminate());
    out[at++] = flag(sound.emphatic());
    out[at++] = flag(place.stressed());
    out[at++] = flag(vowel);
    out[at++] = flag(!vowel && (nucleus < 0 || place.phone() < nucleus)); // onset
    out[at++] = flag(!vowel && nucleus >= 0 && place.phone() > nucleus); // coda
    out[at++] = flag(place.phone() == 0);
    out[at++] = flag(place.phone() == word.phones().size() - 1);
    out[at++] = upTo(12, word.phones().size());
    out[at++] = upTo(12, place.syllable());
    out[at] = upTo(12, row.phrase(i).syllables() - 1 - place.syllable());
  }

  /** Index of the syllable's vowel in its word, −1 without one. */
  private static int nucleus(PhoneticWord word, Syllable syllable) {
    for (int i = syllable.from(); i < syllable.to(); i++) {
      if (word.phones().get(i).isVowel()) {
        return i;
      }
    }
    return -1;
  }

  private static float upTo(int limit, int value) {
    return (float) Math.min(limit, value) / limit;
  }

  private static float flag(boolean value) {
    return value ? 1 : 0;
  }
}
