package org.rawi.text;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A stretch of the article's original text: UTF-16 code units, half-open.
 *
 * @param start index of the first code unit
 * @param end index after the last code unit
 */
public record Span(int start, int end) {

  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span runs backwards: " + start + ".." + end);
    }
  }

  public int length() {
    return end - start;
  }

  @JsonIgnore
  public boolean isEmpty() {
    return start == end;
  }

  /** The smallest span that covers both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  /** The characters of {@code text} that this span covers. */
  public String of(String text) {
    return text.substring(start, end);
  }
}
