package org.rawi.voice;

import java.util.List;
import org.rawi.phonetics.Phone;

/**
 * A spoken sentence.
 *
 * @param samples mono, full scale ±1
 * @param sampleRate Hz
 * @param words every word of the request, in order, utterance by utterance
 */
public record Speech(float[] samples, int sampleRate, List<TimedWord> words) {

  public Speech {
    words = List.copyOf(words);
  }

  /** The speech that consists of these sounds, one after the other. */
  public static Speech of(List<float[]> sounds, int sampleRate, List<TimedWord> words) {
    float[] samples = new float[sounds.stream().mapToInt(sound -> sound.length).sum()];
    int at = 0;
    for (float[] sound : sounds) {
      System.arraycopy(sound, 0, samples, at, sound.length);
      at += sound.length;
    }
    return new Speech(samples, sampleRate, words);
  }

  /** When a word sounds: samples from the start of the speech, half-open. */
  public record TimedWord(int utterance, int word, long from, long to, List<TimedPhone> phones) {
    public TimedWord {
      phones = List.copyOf(phones);
    }
  }

  /** When a phone sounds: samples from the start of the speech, half-open. */
  public record TimedPhone(Phone phone, long from, long to) {}
}
