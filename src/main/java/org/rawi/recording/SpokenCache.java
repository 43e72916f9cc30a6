package org.rawi.recording;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Voice;

/**
 * Sentences that were spoken before, in any article. A sentence is known by all that decides its
 * samples, so what comes from here is, to the bit, what the voice would say; what is damaged is
 * spoken again and replaced. A cache that cannot be used costs time, never a recording.
 *
 * <p>Thread-safe; no lock is held while a sentence is spoken.
 */
public final class SpokenCache {
  /** Raised when an entry is written in another way. */
  private static final String FORMAT = "rawi-spoken-1";

  private enum State {
    UNTRIED,
    USABLE,
    /** What is there may be heard, but nothing can be added. */
    FULL,
    UNUSABLE
  }

  private final CacheFolder folder;
  private final Supplier<String> speaker;
  private final Consumer<IOException> trouble;
  private final AtomicReference<String> known = new AtomicReference<>("");
  private State state = State.UNTRIED;

  /**
   * @param speaker names the program that speaks and the content of the voice's files; asked for
   *     when a sentence is to be spoken, not before
   * @param trouble told, once, why the cache is of no use; by any thread
   */
  public SpokenCache(CacheFolder folder, Supplier<String> speaker, Consumer<IOException> trouble) {
    this.folder = folder;
    this.speaker = speaker;
    this.trouble = trouble;
  }

  /** The sound of the request, stretched: what is kept, or else what {@code speaking} gives. */
  Sound sound(Voice voice, SpeechRequest request, double stretch, Supplier<Sound> speaking) {
    State usable = state();
    if (usable == State.UNUSABLE) {
      return speaking.get();
    }
    String key = new SentenceKey(FORMAT, speaker(), voice).of(request, stretch);
    Optional<Sound> kept = read(key);
    if (kept.isPresent()) {
      return kept.get();
    }
    Sound sound = speaking.get();
    if (usable == State.USABLE) {
      write(key, sound);
    }
    return sound;
  }

  private Optional<Sound> read(String key) {
    try {
      Optional<Sound> sound = folder.read(key).flatMap(file -> SoundCoding.decode(key, file));
      sound.ifPresent(kept -> folder.used(key));
      return sound;
    } catch (IOException e) {
      return Optional.empty(); // As good as damaged.
    }
  }

  private void write(String key, Sound sound) {
    try {
      folder.write(key, SoundCoding.encode(key, sound));
    } catch (IOException e) {
      giveUp(State.FULL, e);
    }
  }

  private synchronized State state() {
    if (state == State.UNTRIED) {
      try {
        folder.open();
        state = State.USABLE;
      } catch (IOException e) {
        giveUp(State.UNUSABLE, e);
      }
    }
    return state;
  }

  private synchronized void giveUp(State left, IOException e) {
    if (state == State.UNTRIED || state == State.USABLE) {
      state = left;
      trouble.accept(e);
    }
  }

  private String speaker() {
    return known.updateAndGet(name -> name.isEmpty() ? speaker.get() : name);
  }
}
