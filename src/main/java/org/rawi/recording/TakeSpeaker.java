package org.rawi.recording;

import java.util.List;
import org.rawi.RawiException;
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

  /** Between the lowest and the highest sample of anything that can be heard, −70 dB. */
  private static final float AUDIBLE = 3e-4f;

  private final Synthesizer voice;
  private final Pauses pauses;
  private final double engineRate;
  private final double stretch;
  private final RecordingOptions options;

  TakeSpeaker(Synthesizer voice, Pauses pauses, RecordingOptions options) {
    this.voice = voice;
    this.pauses = pauses;
    engineRate = voice.nearestRate(options.rate());
    stretch = options.rate() / engineRate;
    this.options = options;
  }

  /** As thread-safe as the voice. */
  Sound speak(Take take) {
    try {
      return spoken(take);
    } catch (RawiException | IllegalStateException e) {
      if (Thread.currentThread().isInterrupted() || options.substitute().isEmpty()) {
        throw e;
      }
      Substitute other = options.substitute().get();
      other.notice().accept(e);
      Synthesizer speaking = other.voice().get();
      TakeSpeaker speaker = new TakeSpeaker(speaking, pauses, options);
      Sound sound = speaker.speak(take, speaker.request(take));
      return Resampling.of(sound, speaking.voice().sampleRate(), voice.voice().sampleRate())
          .rounded();
    }
  }

  private SpeechRequest request(Take take) {
    List<Double> inside =
        pauses.inside(take.sentence().utterances()).stream().map(p -> p * stretch).toList();
    return new SpeechRequest(take.placeless(), inside, engineRate);
  }

  private Sound spoken(Take take) {
    SpeechRequest request = request(take);
    return options
        .spoken()
        .map(cache -> cache.sound(voice.voice(), request, stretch, () -> speak(take, request)))
        .orElseGet(() -> speak(take, request));
  }

  private Sound speak(Take take, SpeechRequest request) {
    Speech speech = voice.speak(request);
    if (isSilent(speech.samples())) {
      throw new IllegalStateException("the voice " + voice.voice().id() + " is silent");
    }
    Sound sound = timed(take, speech);
    int sampleRate = speech.sampleRate();
    return trimmed(new TimeStretch(sampleRate, stretch).apply(sound), sampleRate).rounded();
  }

  private static boolean isSilent(float[] samples) {
    float least = 0;
    float most = 0;
    for (float sample : samples) {
      least = Math.min(least, sample);
      most = Math.max(most, sample);
    }
    return most - least < AUDIBLE;
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
