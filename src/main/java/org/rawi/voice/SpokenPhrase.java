package org.rawi.voice;

import java.util.ArrayList;
import java.util.List;
import org.rawi.phonetics.Phonemizer;
import org.rawi.phonetics.PhoneticWord;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.script.Utterance.Ending;

/**
 * What is said between two pauses, in sounds.
 *
 * @param ending how its last utterance ends
 * @param pause seconds of silence after it
 */
public record SpokenPhrase(List<Word> words, Ending ending, double pause) {
  /** Shorter pauses are none: the words before and after them are joined. Seconds. */
  private static final double SHORTEST_PAUSE = .02;

  private static final Phonemizer PHONEMIZER = new Phonemizer();

  /** A word of the sentence; indices as in {@link Speech.TimedWord}. */
  public record Word(int utterance, int index, PhoneticWord sounds) {}

  public SpokenPhrase {
    words = List.copyOf(words);
  }

  /** All phrases of the sentence, in order. */
  public static List<SpokenPhrase> of(SpeechRequest request) {
    List<SpokenPhrase> phrases = new ArrayList<>();
    List<org.rawi.phonetics.Word> written = new ArrayList<>();
    List<int[]> places = new ArrayList<>();
    List<Utterance> utterances = request.sentence().utterances();
    for (int u = 0; u < utterances.size(); u++) {
      List<SpokenWord> words = utterances.get(u).words();
      for (int w = 0; w < words.size(); w++) {
        SpokenWord word = words.get(w);
        written.add(new org.rawi.phonetics.Word(word.text(), word.pronunciation()));
        places.add(new int[] {u, w});
      }
      boolean isLast = u == utterances.size() - 1;
      double pause = isLast ? Piece.TAIL : request.pauses().get(u);
      if ((isLast || pause >= SHORTEST_PAUSE) && !written.isEmpty()) {
        phrases.add(phrase(written, places, utterances.get(u).ending(), pause));
        written.clear();
        places.clear();
      }
    }
    return phrases;
  }

  private static SpokenPhrase phrase(
      List<org.rawi.phonetics.Word> written, List<int[]> places, Ending ending, double pause) {
    List<PhoneticWord> sounds = PHONEMIZER.phonemize(written, true);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < sounds.size(); i++) {
      words.add(new Word(places.get(i)[0], places.get(i)[1], sounds.get(i)));
    }
    return new SpokenPhrase(words, ending, pause);
  }
}
