package org.rawi.recording;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.rawi.Cache;
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

  private final Cache cache;
  private final Supplier<String> speaker;
  private final AtomicReference<String> known = new AtomicReference<>("");

  /**
   * @param speaker names the program that speaks and the content of the voice's files; asked for
   *     when a sentence is to be spoken, not before
   */
  public SpokenCache(Cache cache, Supplier<String> speaker) {
    this.cache = cache;
    this.speaker = speaker;
  }

  /** The sound of the request, stretched: what is kept, or else what {@code speaking} gives. */
  Sound sound(Voice voice, SpeechRequest request, double stretch, Supplier<Sound> speaking) {
    if (!cache.isUsable()) {
      return speaking.get();
    }
    String key = new SentenceKey(FORMAT, speaker(), voice).of(request, stretch);
    Optional<Sound> kept = cache.read(key).map(SoundCoding::decode);
    if (kept.isPresent()) {
      return kept.get();
    }
    Sound sound = speaking.get();
    cache.write(key, SoundCoding.encode(sound));
    return sound;
  }

  private String speaker() {
    return known.updateAndGet(name -> name.isEmpty() ? speaker.get() : name);
  }
}
