package org.rawi.tashkeel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules of grammar over words as they are read; each waits until the next one is known.
 */
final class Finisher implements Reader.Sink {
  private final Endings endings;
  private final Sink sink;
  private @Nullable Waiting waiting;

  /**
   * @param sink takes the words that were to be read, finished, in order
   */
  Finisher(Endings endings, Sink sink) {
    this.endings = endings;
    this.sink = sink;
  }

  /** Takes a finished word. */
  interface Sink {
    void accept(int start, Finished word);
  }

  private record Waiting(int start, Token.Kind kind, Reader.Read read, Reading reading) {}

  @Override
  public void accept(Passage passage, int i, Element element, Reader.Read read) {
    @Nullable Reading reading = read.reading().orElse(null);
    if (reading != null && element.kind() == Token.Kind.WORD) {
      Rules.applyWithin(reading);
    }
    finish(element.joined() ? reading : null);
    if (reading != null) {
      waiting = new Waiting(passage.start(i), element.kind(), read, reading);
    }
  }

  /** No more words follow. */
  void end() {
    finish(null);
  }

  private void finish(@Nullable Reading next) {
    if (waiting != null && waiting.kind == Token.Kind.WORD) {
      Rules.applyBetween(waiting.reading, next, endings);
      sink.accept(
          waiting.start, new Finished(waiting.reading, waiting.read.candidates(), next, endings));
    }
    waiting = null;
  }

  /**
   * A word whose marks are settled.
   *
   * @param candidates the classes of its other likely readings
   * @param next the word that follows without a pause
   */
  record Finished(
      Reading reading, List<int[]> candidates, @Nullable Reading next, Endings endings) {

    String text() {
      return reading.text();
    }

    Result result() {
      String text = text();
      List<String> others =
          candidates.stream().map(this::other).filter(o -> !o.equals(text)).distinct().toList();
      return new Result(text, reading.confidence(), others);
    }

    private String other(int[] classes) {
      Reading other = new Reading(reading.word(), classes);
      Rules.applyWithin(other);
      Rules.applyBetween(other, next, endings);
      return other.text();
    }
  }
}
