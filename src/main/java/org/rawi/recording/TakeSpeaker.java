package org.rawi.recording;

import java.util.List;
import java.util.Optional;
import org.rawi.script.SpokenWord;
import org.rawi.script.Utterance;
import org.rawi.voice.Speech;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;

/**
 * Speaks one take: asks the voice, checks that every word got its time, stretches, trims, rounds. A
 * take sounds the same whatever stands before and after it, so one that was spoken before is taken
 * from the cache.
 */
final class TakeSpeaker {
  /** Silence kept before the first word, seconds; a chapter starts this much before its heading. */
  static final double LEAD = 0.012;

  /** What is kept after the last word, seconds: the sound dies away there. */
  private static final double TAIL = 0.12;

  /** Seconds over which the cut edges are faded, so that they do not click. */
  private static final double FADE = 0.004;

  private final Synthesizer voice;
  private final Pauses pauses;
  private final double engineRate;
  private final double stretch;
  private final Optional<SpokenCache> spoken;

  TakeSpeaker(Synthesizer voice, Pauses pauses, RecordingOptions options) {
    this.voice = voice;
    this.pauses = pauses;
    engineRate = voice.nearestRate(options.rate());
    stretch = options.rate() / engineRate;
    spoken = options.spoken();
  }

  /** As thread-safe as the voice. */
  Sound speak(Take take) {
    List<Double> inside =
        pauses.inside(take.sentence().utterances()).stream().map(p -> p * stretch).toList();
    SpeechRequest request = new SpeechRequest(take.placeless(), inside, engineRate);
    return spoken
        .map(cache -> cache.sound(voice.voice(), request, stretch, () -> speak(take, request)))
        .orElseGet(() -> speak(take, request));
  }

  private Sound speak(Take take, SpeechRequest request) {
    Speech speech = voice.speak(request);
    Sound sound = timed(take, speech);
    int sampleRate = speech.sampleRate();
    return trimmed(new TimeStretch(sampleRate, stretch).apply(sound), sampleRate).rounded();
  }

  private static Sound timed(Take take, Speech speech) {
    int[] starts = new int[take.words()];
    int[] ends = new int[starts.length];
    if (speech.words().size() != starts.length) {
      throw new IllegalStateException(
          speech.words().size() + " times for " + starts.length + " words: " + take.sentence());
    }
    int at = 0;
    long from = 0;
    List<Utterance> utterances = take.sentence().utterances();
    for (int u = 0; u < utterances.size(); u++) {
      List<SpokenWord> words = utterances.get(u).words();
      for (int w = 0; w < words.size(); w++) {
        Speech.TimedWord time = speech.words().get(at);
        boolean inOrder = time.utterance() == u && time.word() == w && time.from() >= from;
        if (!inOrder || time.to() <= time.from() || time.to() > speech.samples().length) {
          throw new IllegalStateException("no time for " + words.get(w) + ": " + time);
        }
        from = time.from();
        starts[at] = (int) from;
        ends[at++] = (int) time.to();
      }
    }
    return new Sound(speech.samples(), starts, ends);
  }

  private static Sound trimmed(Sound sound, int sampleRate) {
    int from = Math.max(0, sound.lead() - (int) (LEAD * sampleRate));
    int tail = Math.min(sound.tail(), (int) (TAIL * sampleRate));
    Sound trimmed = sound.cut(from, sound.samples().length - sound.tail() + tail);
    float[] samples = trimmed.samples();
    int fade = Math.min((int) (FADE * sampleRate), samples.length / 2);
    for (int i = 0; i < fade; i++) {
      float gain = (i + 0.5f) / fade;
      samples[i] *= gain;
      samples[samples.length - 1 - i] *= gain;
    }
    return trimmed;
  }
}
