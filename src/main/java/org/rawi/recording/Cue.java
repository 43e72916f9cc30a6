package org.rawi.recording;

import java.util.Objects;
import java.util.Optional;
import org.rawi.article.Article;
import org.rawi.text.Span;

/**
 * A stretch of the recording that speaks one piece of the article. Times are samples from the
 * start, half-open. Texts are put together when they are asked for: a book has a million cues.
 * Immutable.
 */
public final class Cue {
  /** The pieces, each nested in those before it. */
  public enum Kind {
    SECTION,
    PARAGRAPH,
    SENTENCE,
    UTTERANCE,
    WORD;

    /** The kind that is nested directly in this one. */
    public Optional<Kind> inner() {
      return switch (this) {
        case SECTION -> Optional.of(PARAGRAPH);
        case PARAGRAPH -> Optional.of(SENTENCE);
        case SENTENCE -> Optional.of(UTTERANCE);
        case UTTERANCE -> Optional.of(WORD);
        case WORD -> Optional.empty();
      };
    }
  }

  private final Kind kind;
  private final Span source;

  /** What stood there, or the article that it is cited from. */
  private final String text;

  private final boolean cited;
  private final CharSequence spoken;
  private final long from;
  private final long to;

  public Cue(Kind kind, Span source, String written, CharSequence spoken, long from, long to) {
    this(kind, source, written, false, spoken, from, to);
  }

  private Cue(
      Kind kind, Span source, String text, boolean cited, CharSequence spoken, long from, long to) {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException("cue runs backwards: " + from + ".." + to);
    }
    this.kind = kind;
    this.source = source;
    this.text = text;
    this.cited = cited;
    this.spoken = spoken;
    this.from = from;
    this.to = to;
  }

  /** A cue whose text is that of the article at its source. */
  static Cue citing(
      String article, Kind kind, Span source, CharSequence spoken, long from, long to) {
    return new Cue(kind, source, article, true, spoken, from, to);
  }

  public Kind kind() {
    return kind;
  }

  /** The characters of the article. */
  public Span source() {
    return source;
  }

  /** What stood there; a section's title. */
  public String written() {
    return cited
        ? source
            .of(text)
            .replace(String.valueOf(Article.HIDDEN), "")
            .strip()
            .replaceAll("\\s+", " ")
        : text;
  }

  /** What is said there: diacritized words. */
  public String spoken() {
    return spoken.toString();
  }

  public long from() {
    return from;
  }

  public long to() {
    return to;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cue cue
        && kind == cue.kind
        && source.equals(cue.source)
        && from == cue.from
        && to == cue.to
        && written().equals(cue.written())
        && spoken().equals(cue.spoken());
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, source, from, to);
  }

  @Override
  public String toString() {
    return kind + " " + from + ".." + to + " " + source + ": " + written() + " → " + spoken();
  }
}
