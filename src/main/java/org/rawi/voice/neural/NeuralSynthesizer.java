package org.rawi.voice.neural;

import java.util.ArrayList;
import java.util.List;
import org.rawi.phonetics.Phonemizer;
import org.rawi.phonetics.PhoneticWord;
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
    return Math.max(NeuralVoice.SLOWEST, Math.min(NeuralVoice.FASTEST, rate));
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
    float[] samples = new float[length];
    int at = 0;
    for (float[] sound : sounds) {
      System.arraycopy(sound, 0, samples, at, sound.length);
      at += sound.length;
    }
    return new Speech(samples, NeuralVoice.SAMPLE_RATE, words);
  }

  private Passage passage(Piece piece, Sentence sentence) {
    List<Phrase> phrases = new ArrayList<>();
    for (Piece.Part part : piece.parts()) {
      List<Word> words = new ArrayList<>();
      part.words().forEach(word -> words.add(new Word(word.text(), word.pronunciation())));
      List<PhoneticWord> phones =
          phonemizer.phonemize(words, part.pause() >= Phrase.SHORTEST_PAUSE);
      phrases.add(new Phrase(phones, part.isFinal(), part.pause()));
    }
    return new Passage(phrases, Passage.Tune.of(sentence));
  }

  private static void addWords(
      Piece piece, Performance performance, long start, List<TimedWord> words) {
    List<TimedPhone> phones = new ArrayList<>();
    List<Place> places = performance.row().places();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (place.isPause()) {
        continue;
      }
      long from = start + performance.from(i);
      long to = start + performance.to(i);
      phones.add(new TimedPhone(place.sound().orElseThrow(), from, to));
      if (i + 1 == places.size() || !place.sameWord(places.get(i + 1))) {
        Piece.Part part = piece.parts().get(place.phrase());
        int word = part.firstWord() + place.word();
        words.add(new TimedWord(part.utterance(), word, phones.get(0).from(), to, phones));
        phones = new ArrayList<>();
      }
    }
  }

  @Override
  public void close() {
    // nothing is held open
  }
}
