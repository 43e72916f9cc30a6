package org.rawi.recording;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rawi.script.Sentence;
import org.rawi.voice.Synthesizer;

/**
 * Speaks while the rest is still being written: sounds come out sentence by sentence, each as soon
 * as it is spoken. Since nobody can measure a programme that does not exist yet, its loudness is
 * that of what has been spoken so far, brought to the same target as a {@link Recorder}'s; the gain
 * moves in the pauses only.
 */
public final class LiveSpeech {
  private static final int TAKES_AHEAD = 2;

  private final Synthesizer voice;
  private final RecordingOptions options;
  private final Pauses pauses;
  private final TakeSpeaker speaker;

  /** Takes sound as it comes. */
  @FunctionalInterface
  public interface Output {
    /**
     * @param samples 16-bit, mono, at the voice's sample rate
     */
    void put(short[] samples) throws IOException;
  }

  /** A sentence that is being spoken. */
  private record Pending(Take take, Future<Sound> sound) {}

  /**
   * @param voice must be thread-safe if the options ask for more than one thread
   */
  public LiveSpeech(Synthesizer voice, RecordingOptions options) {
    this.voice = voice;
    this.options = options;
    this.pauses = new Pauses(options.rate());
    this.speaker = new TakeSpeaker(voice, pauses, options);
  }

  /**
   * Speaks sentences one after the other.
   *
   * @param sentences of one script; may wait until the next one is written
   * @return samples spoken
   * @throws IOException if {@code out} does
   */
  public long speak(Iterator<Sentence> sentences, Output out) throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(options.threads());
    try {
      return speak(new Takes(sentences), threads, new Level(out));
    } finally {
      threads.shutdownNow();
    }
  }

  private long speak(Takes takes, ExecutorService threads, Level level) throws IOException {
    Deque<Pending> ahead = new ArrayDeque<>();
    while (takes.hasNext() || !ahead.isEmpty()) {
      boolean waits = !ahead.isEmpty() && ahead.getFirst().sound().isDone();
      if (takes.hasNext() && ahead.size() < options.threads() + TAKES_AHEAD && !waits) {
        Take take = takes.next();
        ahead.add(new Pending(take, threads.submit(() -> speaker.speak(take))));
        continue;
      }
      Pending first = ahead.remove();
      Sound sound = Outcome.of(first.sound(), "speaking");
      level.take(sound.samples());
      if (ahead.isEmpty() && takes.hasNext()) {
        Take take = takes.next();
        ahead.add(new Pending(take, threads.submit(() -> speaker.speak(take))));
      }
      int lead = ahead.isEmpty() ? 0 : Outcome.of(ahead.getFirst().sound(), "speaking").lead();
      double pause =
          ahead.isEmpty() ? pauses.atEnd() : pause(first.take(), ahead.getFirst().take());
      int silence = (int) StrictMath.round(pause * voice.voice().sampleRate());
      level.pause(new float[Math.max(0, silence - sound.tail() - lead)]);
    }
    return level.finish();
  }

  private double pause(Take before, Take after) {
    boolean oneSentence = before.sentence().source().equals(after.sentence().source());
    return oneSentence ? before.pauseAfter() : pauses.between(before.sentence(), after.sentence());
  }

  /** The takes of all sentences. */
  private final class Takes implements Iterator<Take> {
    private final Iterator<Sentence> sentences;
    private final Deque<Take> waiting = new ArrayDeque<>();

    Takes(Iterator<Sentence> sentences) {
      this.sentences = sentences;
    }

    @Override
    public boolean hasNext() {
      while (waiting.isEmpty() && sentences.hasNext()) {
        waiting.addAll(Take.of(sentences.next(), pauses));
      }
      return !waiting.isEmpty();
    }

    @Override
    public Take next() {
      return waiting.remove();
    }
  }

  /** Masters with the gain that what was spoken so far wants. */
  private final class Level {
    private final Output out;
    private final LoudnessMeter meter = new LoudnessMeter(voice.voice().sampleRate());
    private final Mastering mastering = new Mastering(options, voice.voice().sampleRate());
    private long written;

    Level(Output out) {
      this.out = out;
    }

    /** A take: the gain moves before it. */
    void take(float[] samples) throws IOException {
      meter.add(samples, samples.length);
      mastering.set(Mastering.gain(options, meter.integrated()));
      write(samples.clone());
    }

    /** A pause: whatever the gain, it is silent. */
    void pause(float[] silence) throws IOException {
      meter.add(silence, silence.length);
      write(silence);
    }

    private void write(float[] block) throws IOException {
      put(block, mastering.pass(block, block.length));
    }

    private void put(float[] finished, int count) throws IOException {
      short[] samples = new short[count];
      for (int i = 0; i < count; i++) {
        samples[i] = Mastering.rounded(finished[i]);
      }
      out.put(samples);
      written += count;
    }

    long finish() throws IOException {
      float[] rest = mastering.rest();
      put(rest, rest.length);
      return written;
    }
  }
}
