package org.rawi.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.voice.Speech;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.Voice;

/**
 * Speaks every word as a buzz of one pitch, 60 ms a letter, with silence before the first and after
 * the last word. Thread-safe.
 */
public class ToneVoice implements Synthesizer {
  public static final int RATE = 24000;
  static final int PITCH = 120;
  static final int LEAD = 1200;
  static final int TAIL = 6000;
  private static final float[] PERIOD = period();

  final AtomicInteger spoken = new AtomicInteger();
  private final double slowest;
  private final double fastest;

  public ToneVoice() {
    this(1, 1);
  }

  ToneVoice(double slowest, double fastest) {
    this.slowest = slowest;
    this.fastest = fastest;
  }

  @Override
  public Voice voice() {
    Map<String, String> names = Map.of("ar", "نغمة", "en", "Tone");
    return new Voice("tone", names, "tone", "ar", "CC0-1.0", "لا أحد", RATE, 1);
  }

  @Override
  public double nearestRate(double rate) {
    return Math.max(slowest, Math.min(fastest, rate));
  }

  @Override
  public Speech speak(SpeechRequest request) {
    spoken.incrementAndGet();
    List<Speech.TimedWord> times = new ArrayList<>();
    int length = LEAD;
    List<Utterance> utterances = request.sentence().utterances();
    for (int u = 0; u < utterances.size(); u++) {
      List<SpokenWord> words = utterances.get(u).words();
      for (int w = 0; w < words.size(); w++) {
        int end = length + (int) (words.get(w).text().length() * 1440 / request.rate());
        times.add(new Speech.TimedWord(u, w, length, end, List.of()));
        length = end;
      }
      length += u < utterances.size() - 1 ? (int) (request.pauses().get(u) * RATE) : TAIL;
    }
    float[] samples = new float[length];
    for (Speech.TimedWord word : times) {
      buzz(samples, (int) word.from(), (int) word.to());
    }
    return new Speech(samples, RATE, times);
  }

  private static void buzz(float[] samples, int from, int to) {
    for (int t = from; t < to; t++) {
      samples[t] = PERIOD[t % PERIOD.length];
    }
  }

  private static float[] period() {
    float[] period = new float[RATE / PITCH];
    for (int t = 0; t < period.length; t++) {
      for (int harmonic = 1; harmonic <= 12; harmonic++) {
        double phase = 2 * StrictMath.PI * harmonic * t / period.length;
        period[t] += (float) (0.1 * StrictMath.cos(phase) / harmonic);
      }
    }
    return period;
  }

  @Override
  public void close() {}
}
