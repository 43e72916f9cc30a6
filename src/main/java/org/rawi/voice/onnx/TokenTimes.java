package org.rawi.voice.onnx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rawi.phonetics.Phone;
import org.rawi.voice.RoughSpeech;
import org.rawi.voice.Speech.TimedPhone;
import org.rawi.voice.Speech.TimedWord;
import org.rawi.voice.SpokenPhrase;
import org.rawi.voice.onnx.TokenWriter.Token;

/** When words sound, from the durations that a model gives its tokens. */
final class TokenTimes {
  private final List<Token> tokens;

  /** Where each token starts and the last one ends, samples. */
  private final long[] bounds;

  private int next;

  private TokenTimes(List<Token> tokens, long[] bounds) {
    this.tokens = tokens;
    this.bounds = bounds;
  }

  /**
   * The words of each phrase.
   *
   * @param durations of each token, in a unit of the model's own
   * @param samples of the whole sound
   * @throws IOException if a word gets no time
   */
  static List<List<TimedWord>> of(
      List<SpokenPhrase> phrases, List<Token> tokens, long[] durations, int samples)
      throws IOException {
    TokenTimes times = new TokenTimes(tokens, bounds(durations, samples));
    List<List<TimedWord>> all = new ArrayList<>();
    for (int p = 0; p < phrases.size(); p++) {
      List<TimedWord> words = new ArrayList<>();
      for (int w = 0; w < phrases.get(p).words().size(); w++) {
        words.add(times.word(phrases.get(p).words().get(w), p, w));
      }
      all.add(words);
    }
    return all;
  }

  private static long[] bounds(long[] durations, int samples) {
    long[] bounds = new long[durations.length + 1];
    for (int i = 0; i < durations.length; i++) {
      bounds[i + 1] = bounds[i] + Math.max(0, durations[i]);
    }
    double sample = (double) samples / Math.max(1, bounds[durations.length]);
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = Math.round(bounds[i] * sample);
    }
    return bounds;
  }

  private TimedWord word(SpokenPhrase.Word word, int phrase, int index) throws IOException {
    List<TimedPhone> phones = new ArrayList<>();
    List<Phone> sounds = word.sounds().phones();
    for (int i = 0; i < sounds.size(); i++) {
      while (!isOf(tokens.get(next), phrase, index, i)) {
        next++;
      }
      int first = next;
      int last = next;
      // What belongs to no phone may stand between the symbols of one.
      for (; next < tokens.size() && !isOfAnother(tokens.get(next), phrase, index, i); next++) {
        last = isOf(tokens.get(next), phrase, index, i) ? next : last;
      }
      next = last + 1;
      phones.add(new TimedPhone(sounds.get(i), bounds[first], bounds[last + 1]));
    }
    TimedWord timed = RoughSpeech.timed(word, phones);
    if (timed.to() <= timed.from()) {
      throw new IOException("the model gives a word no time");
    }
    return timed;
  }

  private static boolean isOf(Token token, int phrase, int word, int phone) {
    return token.phrase() == phrase && token.word() == word && token.phone() == phone;
  }

  private static boolean isOfAnother(Token token, int phrase, int word, int phone) {
    return token.word() >= 0 && !isOf(token, phrase, word, phone);
  }
}
