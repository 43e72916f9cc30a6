package org.rawi.article;

import java.util.List;
import org.rawi.text.Span;

/**
 * What was written: the text as read, its metadata, and its structure.
 *
 * @param text the original text that all spans point into: the decoded file for plain text, the
 *     text that the reader took out of the file for the other formats
 * @param opening what stands before the first paragraph: title, byline, dateline, in reading order
 * @param sections in reading order; the first has no heading when text precedes the first heading
 * @param dropped page furniture that will not be spoken, in reading order
 */
public record Article(
    String text,
    Metadata metadata,
    List<Paragraph> opening,
    List<Section> sections,
    List<Dropped> dropped) {

  public Article {
    opening = List.copyOf(opening);
    sections = List.copyOf(sections);
    dropped = List.copyOf(dropped);
  }

  /** Text of the page that is not the article, and why it was taken for that. */
  public record Dropped(Span source, String text, String reason) {}
}
