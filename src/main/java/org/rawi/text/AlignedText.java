package org.rawi.text;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Optional;

/**
 * Text that was rewritten (cleaned, normalized) and still knows the source of every character.
 *
 * <p>Every UTF-16 code unit of {@link #text()} maps to a span of the source; spans never run
 * backwards. Rewriting an {@code AlignedText} again composes: the result maps to the first source.
 * Immutable.
 *
 * <p>As JSON: the text, and its alignment as runs of three numbers (see {@link #runs()}).
 */
@JsonAutoDetect(getterVisibility = Visibility.NONE, isGetterVisibility = Visibility.NONE)
public final class AlignedText implements CharSequence {
  private static final int[] NONE = {};

  private final String text;
  private final Span whole;

  /**
   * Where the first character came from, if the whole text is unchanged; then there are no arrays.
   */
  private final int first;

  private final int[] starts;
  private final int[] ends;

  private AlignedText(String text, int first, int[] starts, int[] ends, Optional<Span> outer) {
    this.text = text;
    this.first = text.isEmpty() ? 0 : first;
    this.starts = starts;
    this.ends = ends;
    Span own = source(0, text.length());
    this.whole = text.isEmpty() ? outer.orElse(own) : outer.map(own::cover).orElse(own);
  }

  /** Keeps the arrays only if they say anything. */
  private static AlignedText of(String text, int[] starts, int[] ends, Optional<Span> outer) {
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] != starts[0] + i || ends[i] != starts[i] + 1) {
        return new AlignedText(text, 0, starts, ends, outer);
      }
    }
    return new AlignedText(text, starts.length == 0 ? 0 : starts[0], NONE, NONE, outer);
  }

  /** The characters of {@code span} in {@code source}, unchanged. */
  public static AlignedText of(String source, Span span) {
    return new AlignedText(span.of(source), span.start(), NONE, NONE, Optional.empty());
  }

  private int start(int i) {
    return starts.length == 0 ? first + i : starts[i];
  }

  private int end(int i) {
    return starts.length == 0 ? first + i + 1 : ends[i];
  }

  /** The whole of {@code source}, unchanged. */
  public static AlignedText of(String source) {
    return of(source, new Span(0, source.length()));
  }

  @JsonCreator
  static AlignedText fromRuns(
      @JsonProperty("text") String text,
      @JsonProperty("source") Span source,
      @JsonProperty("runs") int... runs) {
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    int at = 0;
    for (int r = 0; r + 2 < runs.length; r += 3) {
      int count = runs[r];
      boolean unchanged = runs[r + 2] - runs[r + 1] == count;
      for (int i = 0; i < count; i++, at++) {
        starts[at] = unchanged ? runs[r + 1] + i : runs[r + 1];
        ends[at] = unchanged ? starts[at] + 1 : runs[r + 2];
      }
    }
    if (at != text.length()) {
      throw new IllegalArgumentException("alignment of " + at + " for " + text.length());
    }
    return of(text, starts, ends, Optional.of(source));
  }

  @JsonProperty("text")
  public String text() {
    return text;
  }

  /**
   * The alignment, compact: for each run its number of characters, and the start and end of its
   * source. A run as long as its source is unchanged text; all characters of any other run came
   * from the whole of its source.
   */
  @JsonProperty("runs")
  int[] runs() {
    int[] runs = new int[16];
    int size = 0;
    for (int i = 0; i < text.length(); ) {
      int n = i + 1;
      int from = start(i);
      int end = end(i);
      if (end - from == 1) {
        while (n < text.length() && start(n) == from + n - i && end(n) == start(n) + 1) {
          n++;
        }
        end = from + n - i;
      } else {
        while (n < text.length() && start(n) == from && end(n) == end) {
          n++;
        }
        n = n - i == end - from ? i + 1 : n; // else it would read as unchanged text
      }
      runs = size + 3 > runs.length ? Arrays.copyOf(runs, 2 * runs.length) : runs;
      runs[size++] = n - i;
      runs[size++] = from;
      runs[size++] = end;
      i = n;
    }
    return Arrays.copyOf(runs, size);
  }

  /**
   * The stretch of the source from which the characters {@code from} (inclusive) to {@code to}
   * (exclusive) came; for an empty range, the empty span at that place.
   */
  public Span source(int from, int to) {
    if (from < 0 || to < from || to > text.length()) {
      throw new IndexOutOfBoundsException(from + ".." + to + " of " + text.length());
    }
    if (from < to) {
      return new Span(start(from), Math.max(end(to - 1), start(from)));
    }
    int at = from < text.length() ? start(from) : from > 0 ? end(from - 1) : 0;
    return new Span(at, at);
  }

  /** The span of the source that the whole text came from, with what {@link #covering} adds. */
  @JsonProperty("source")
  public Span source() {
    return whole;
  }

  /** The index of the first character that came from {@code offset} of the source or later. */
  public int indexAt(int offset) {
    int low = 0;
    int high = text.length();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (start(middle) < offset && end(middle) <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * The same text whose {@link #source()} is widened to {@code span}: what was taken off its edges,
   * such as the bullet of a list item, still belongs to it though to none of its characters.
   */
  public AlignedText covering(Span span) {
    return new AlignedText(
        text, first, starts, ends, Optional.of(text.isEmpty() ? span : whole.cover(span)));
  }

  /** Part of this text, with its alignment. */
  public AlignedText slice(int from, int to) {
    String part = text.substring(from, to);
    return starts.length == 0
        ? new AlignedText(part, first + from, NONE, NONE, Optional.empty())
        : of(
            part,
            Arrays.copyOfRange(starts, from, to),
            Arrays.copyOfRange(ends, from, to),
            Optional.empty());
  }

  /** Starts a rewriting of this text. */
  public Rewriter rewrite() {
    return new Rewriter(this);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return slice(from, to);
  }

  @Override
  public String toString() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AlignedText that
        && text.equals(that.text)
        && first == that.first
        && Arrays.equals(starts, that.starts)
        && Arrays.equals(ends, that.ends)
        && whole.equals(that.whole);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Builds a rewritten text from left to right. Not thread-safe. */
  public static final class Rewriter {
    private final AlignedText from;
    private final StringBuilder out = new StringBuilder();
    private int[] starts;
    private int[] ends;

    private Rewriter(AlignedText from) {
      this.from = from;
      this.starts = new int[Math.max(16, from.length())];
      this.ends = new int[starts.length];
    }

    /** Copies the characters of the range unchanged. */
    public Rewriter keep(int begin, int end) {
      for (int i = begin; i < end; i++) {
        append(from.text.charAt(i), from.start(i), from.end(i));
      }
      return this;
    }

    /** Writes {@code replacement}, every character of which came from the range. */
    public Rewriter replace(int begin, int end, CharSequence replacement) {
      Span span = from.source(begin, end);
      for (int i = 0; i < replacement.length(); i++) {
        append(replacement.charAt(i), span.start(), span.end());
      }
      return this;
    }

    public AlignedText done() {
      return of(
          out.toString(),
          Arrays.copyOf(starts, out.length()),
          Arrays.copyOf(ends, out.length()),
          Optional.empty());
    }

    private void append(char c, int start, int end) {
      int at = out.length();
      if (at == starts.length) {
        starts = Arrays.copyOf(starts, at * 2);
        ends = Arrays.copyOf(ends, at * 2);
      }
      out.append(c);
      starts[at] = start;
      ends[at] = end;
    }
  }
}
