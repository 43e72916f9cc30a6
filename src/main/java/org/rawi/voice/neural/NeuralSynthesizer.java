package org.rawi.voice.neural;

import java.util.ArrayList;
import java.util.List;
import org.rawi.phonetics.Phonemizer;
import org.rawi.phonetics.Word;
import org.rawi.script.Sentence;
import org.rawi.voice.Piece;
import org.rawi.voice.Speech;
import org.rawi.voice.Speech.TimedPhone;
import org.rawi.voice.Speech.TimedWord;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;
import org.rawi.voice.neural.PhoneRow.Place;

/** The embedded engine without a host. Thread-safe. */
public final class NeuralSynthesizer implements Synthesizer {
  private final Voice voice;
  private final NeuralVoice engine;
  private final Phonemizer phonemizer = new Phonemizer();

  public NeuralSynthesizer(Voice voice, NeuralVoice engine) {
    this.voice = voice;
    this.engine = engine;
  }

  @Override
  public Voice voice() {
    return voice;
  }

  @Override
  public double nearestRate(double rate) {
    return NeuralVoice.nearestRate(rate);
  }

  @Override
  public Speech speak(SpeechRequest request) {
    List<float[]> sounds = new ArrayList<>();
    List<TimedWord> words = new ArrayList<>();
    int length = 0;
    for (Piece piece : Piece.of(request)) {
      Passage passage = passage(piece, request.sentence());
      Performance performance = engine.perform(passage, voice.defaultRate() * request.rate());
      float[] sound = engine.sound(performance);
      addWords(piece, performance, length, words);
      sounds.add(sound);
      length += sound.length;
    }
    return Speech.of(sounds, NeuralVoice.SAMPLE_RATE, words);
  }

  private Passage passage(Piece piece, Sentence sentence) {
    List<Phrase> phrases = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (Piece.Part part : piece.parts()) {
      part.words().forEach(word -> words.add(new Word(word.text(), word.pronunciation())));
      if (part.pause() >= Phrase.SHORTEST_PAUSE) {
        phrases.add(new Phrase(phonemizer.phonemize(words, true), part.isFinal(), part.pause()));
        words.clear();
      }
    }
    return new Passage(phrases, Passage.Tune.of(sentence));
  }

  private static void addWords(
      Piece piece, Performance performance, long start, List<TimedWord> words) {
    List<List<TimedPhone>> spoken = spoken(performance, start);
    int count = piece.parts().stream().mapToInt(part -> part.words().size()).sum();
    if (spoken.size() != count) {
      throw new IllegalStateException(spoken.size() + " words have sounds, of " + count);
    }
    int next = 0;
    for (Piece.Part part : piece.parts()) {
      for (int w = 0; w < part.words().size(); w++) {
        List<TimedPhone> phones = spoken.get(next++);
        long from = phones.get(0).from();
        long to = phones.get(phones.size() - 1).to();
        words.add(new TimedWord(part.utterance(), part.firstWord() + w, from, to, phones));
      }
    }
  }

  /** The phones of every word. */
  private static List<List<TimedPhone>> spoken(Performance performance, long start) {
    List<List<TimedPhone>> words = new ArrayList<>();
    List<Place> places = performance.row().places();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (place.isPause()) {
        continue;
      }
      if (place.phone() == 0) {
        words.add(new ArrayList<>());
      }
      words
          .get(words.size() - 1)
          .add(
              new TimedPhone(
                  place.sound().orElseThrow(),
                  start + performance.from(i),
                  start + performance.to(i)));
    }
    return words;
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
