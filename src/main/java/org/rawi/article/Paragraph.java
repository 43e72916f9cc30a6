package org.rawi.article;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rawi.text.AlignedText;

/**
 * A block of the article, cleaned for reading.
 *
 * @param text cleaned text, aligned with {@link Article#text()}
 * @param markup inline instructions of the publisher, in order of their start
 */
public record Paragraph(Kind kind, AlignedText text, List<Markup> markup) {

  /** What part the block plays in the article. */
  public enum Kind {
    TITLE,
    BYLINE,
    DATELINE,
    HEADING,
    BODY,
    QUOTE,
    LIST_ITEM
  }

  public Paragraph {
    markup = List.copyOf(markup);
  }

  public Paragraph(Kind kind, AlignedText text) {
    this(kind, text, List.of());
  }

  /**
   * An inline instruction, half-open over the characters of the paragraph's cleaned text.
   *
   * @param element the SSML element: {@code sub}, {@code phoneme}, {@code say-as}, {@code break},
   *     {@code lang}, {@code emphasis}
   * @param attributes as in SSML 1.1, for example {@code alias} of {@code sub}
   */
  public record Markup(String element, int from, int to, Map<String, String> attributes) {
    public Markup {
      if (from < 0 || to < from) {
        throw new IllegalArgumentException("markup runs backwards: " + from + ".." + to);
      }
      attributes = Collections.unmodifiableMap(new TreeMap<>(attributes)); // one order on every run
    }
  }
}
