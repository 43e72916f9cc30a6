package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rawi.text.Span;

/**
 * The doubtful words of a text, for a person to look through: what stands there, how it was read,
 * how sure that is, what else it could be, and the words around. A word that is read the same way
 * in several places is listed once, at the first of them.
 */
public record ReviewList(List<Entry> entries) {
  /** Characters of the line that are shown on each side. */
  private static final int CONTEXT = 40;

  /**
   * @param line number of its line, from 1
   * @param times how often it was read so and in doubt
   * @param before what stands before it in its line, shortened
   * @param after what stands after it
   */
  public record Entry(
      Span source,
      int line,
      String written,
      Result result,
      int times,
      String before,
      String after) {

    private Entry again() {
      return new Entry(source, line, written, result, times + 1, before, after);
    }
  }

  public ReviewList {
    entries = List.copyOf(entries);
  }

  /**
   * @param threshold words read with less confidence are listed; 0 to 1
   */
  public static ReviewList of(String text, Diacritizer diacritizer, float threshold) {
    Collector collector = new Collector(text, threshold);
    diacritizer.explain(text, collector::add);
    return collector.list();
  }

  /** Makes a list of words that are handed over in the order of the text. */
  public static final class Collector {
    private final String text;
    private final float threshold;
    private final Map<List<String>, Entry> entries = new LinkedHashMap<>();
    private int line = 1;
    private int lineStart;

    public Collector(String text, float threshold) {
      this.text = text;
      this.threshold = threshold;
    }

    public void add(ReadWord word) {
      if (word.result().confidence() >= threshold) {
        return;
      }
      goTo(word.source().start());
      String written = text.substring(word.source().start(), word.source().end());
      entries.merge(
          List.of(written, word.result().text()),
          entry(word, written),
          (before, same) -> before.again());
    }

    private void goTo(int start) {
      int newline = text.indexOf('\n', lineStart);
      while (newline >= 0 && newline < start) {
        line++;
        lineStart = newline + 1;
        newline = text.indexOf('\n', lineStart);
      }
    }

    private Entry entry(ReadWord word, String written) {
      int start = word.source().start();
      int end = word.source().end();
      int limit = Math.min(text.length(), end + CONTEXT);
      int newline = text.substring(end, limit).indexOf('\n');
      return new Entry(
          word.source(),
          line,
          written,
          word.result(),
          1,
          text.substring(Math.max(lineStart, start - CONTEXT), start),
          text.substring(end, newline < 0 ? limit : end + newline));
    }

    public ReviewList list() {
      return new ReviewList(new ArrayList<>(entries.values()));
    }
  }
}
