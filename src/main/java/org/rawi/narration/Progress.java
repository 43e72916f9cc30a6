package org.rawi.narration;

import java.nio.file.Path;
import org.rawi.RawiException;
import org.rawi.recording.SoundCheck;
import org.rawi.script.Script;

/** What a narration tells while it works. Events come in order, from one thread at a time. */
public sealed interface Progress {

  /** The article was read. */
  record Read(String name, String title, int sections, int characters) implements Progress {}

  /** Nothing to do: the result was made from this very text in this very way. */
  record Unchanged(String name, Path folder) implements Progress {}

  /** Part of the article is not heard as written. */
  record Noticed(Script.Notice notice) implements Progress {}

  /** The article's picture cannot be used; a drawn one stands in for it. */
  record CoverReplaced(RawiException reason) implements Progress {}

  /** Words spoken so far. */
  record Speaking(long done, long of) implements Progress {}

  /** The loudness is being set. */
  record Levelling() implements Progress {}

  /** The finished sound is not what it should be: a word is not heard, a pause is not silent. */
  record SoundAtFault(SoundCheck check, double seconds, String word) implements Progress {}

  /** An edition is being made. */
  record Publishing(String edition) implements Progress {}

  /** A file is in its place. */
  record Wrote(Path file) implements Progress {}

  /** A file that was made from an earlier text of this article and was not made again. */
  record Outdated(Path file) implements Progress {}

  /**
   * The editions could not be made; what was spoken lies here, and the next run goes on from it.
   */
  record SpeechKept(Path folder) implements Progress {}

  /** Receives the events. */
  @FunctionalInterface
  interface Listener {
    void on(Progress event);
  }
}
