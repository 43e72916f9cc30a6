package org.rawi.narration;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.rawi.article.Article;
import org.rawi.script.Script;
import org.rawi.script.ScriptWriter;
import org.rawi.script.Sentence;

/**
 * The sentences of a script while it is being written by another thread; asking for one waits until
 * it is known. Not thread-safe.
 */
public final class SentencesAhead implements Iterator<Sentence>, AutoCloseable {
  private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
  private final Thread writing;
  private Optional<Sentence> next = Optional.empty();
  private boolean ended;

  /** A sentence; or the end, perhaps by a failure. */
  private record Event(Optional<Sentence> sentence, Optional<RuntimeException> failure) {}

  /**
   * @param written told of the script when it is whole, on the thread that writes it
   */
  public SentencesAhead(ScriptWriter writer, Article article, Consumer<Script> written) {
    writing =
        new Thread(
            () -> {
              Optional<RuntimeException> failure = Optional.empty();
              try {
                written.accept(writer.write(article, this::put));
              } catch (RuntimeException e) {
                failure = Optional.of(e);
              }
              events.add(new Event(Optional.empty(), failure));
            },
            "script");
    writing.setDaemon(true);
    writing.start();
  }

  private void put(Sentence sentence) {
    events.add(new Event(Optional.of(sentence), Optional.empty()));
  }

  @Override
  public boolean hasNext() {
    if (next.isPresent() || ended) {
      return next.isPresent();
    }
    try {
      Event event = events.take();
      if (event.failure().isPresent()) {
        throw event.failure().get();
      }
      next = event.sentence();
      ended = next.isEmpty();
      return !ended;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public Sentence next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Sentence sentence = next.orElseThrow();
    next = Optional.empty();
    return sentence;
  }

  @Override
  public void close() {
    writing.interrupt();
  }
}
