package org.rawi.article;

import java.util.List;
import org.rawi.text.Span;

/**
 * What was written: the text as read, its metadata, and its structure.
 *
 * <p>Every word of the text lies in the {@code text().source()} of some paragraph or in {@code
 * dropped}; titles and authors that an option or metadata adds come from an empty span.
 *
 * @param text the original text that all spans point into: for plain text and Markdown the decoded
 *     file itself; for HTML, where entities and tags hide the words, the visible text taken out of
 *     the page, a blank line between blocks, furniture included
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

  /**
   * Text of the page that is not the article, and why it was taken for that.
   *
   * @param reason as in {@code furniture.tsv}; the message {@code article.dropped.REASON} says it
   */
  public record Dropped(Span source, String text, String reason) {}
}
