package org.rawi.recording;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Takes that other threads speak, in order, before they are asked for. Only so many wait as fit
 * into a little memory. Added and asked for by one thread.
 */
final class SpeechAhead implements AutoCloseable {
  private final Function<Take, Sound> speaker;
  private final ExecutorService threads;
  private final long room;
  private final Queue<Spoken> takes = new ArrayDeque<>();
  private long added;

  /** The number of the take that is asked for, or will be next. */
  private long wanted;

  private long samples;

  /**
   * @param speaker as thread-safe as there are threads
   * @param room samples; when so many wait, no other take is begun
   */
  SpeechAhead(Function<Take, Sound> speaker, int threads, long room) {
    this.speaker = speaker;
    this.room = room;
    this.threads = Executors.newFixedThreadPool(threads);
  }

  private record Spoken(Take take, Future<Sound> sound) {}

  void add(Take take) {
    long number = added++;
    takes.add(new Spoken(take, threads.submit(() -> speak(take, number))));
  }

  /** How many takes were added, also those that were asked for since. */
  long added() {
    return added;
  }

  /** Does without the next take. */
  void skip() {
    takes.remove().sound().cancel(true);
    next();
  }

  /**
   * The sound of the next take.
   *
   * @param take must speak what was added
   */
  Sound take(Take take) {
    Spoken spoken = takes.remove();
    if (!spoken.take().sentence().equals(take.sentence())) {
      throw new IllegalStateException("another sentence was expected than " + take.sentence());
    }
    Sound sound = Outcome.of(spoken.sound(), "speaking");
    free(sound);
    next();
    return sound;
  }

  private Sound speak(Take take, long number) throws InterruptedException {
    waitForRoom(number);
    Sound sound = speaker.apply(take);
    hold(sound);
    return sound;
  }

  /** What is asked for next never waits, or all would. */
  private synchronized void waitForRoom(long number) throws InterruptedException {
    while (samples >= room && number != wanted) {
      wait();
    }
  }

  private synchronized void hold(Sound sound) {
    samples += sound.samples().length;
  }

  private synchronized void free(Sound sound) {
    samples -= sound.samples().length;
  }

  private synchronized void next() {
    wanted++;
    notifyAll();
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
