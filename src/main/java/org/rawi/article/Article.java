package org.rawi.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rawi.text.AlignedText;
import org.rawi.text.Span;
import org.rawi.text.TextCleaner;

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

  /** A text that is only text: every line a paragraph, nothing taken for a title or left out. */
  public static Article plain(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    AlignedText whole = AlignedText.of(text);
    int from = 0;
    while (from < text.length()) {
      int newline = text.indexOf('\n', from);
      int to = newline < 0 ? text.length() : newline;
      if (!text.substring(from, to).isBlank()) {
        paragraphs.add(
            new Paragraph(Paragraph.Kind.BODY, TextCleaner.clean(whole.slice(from, to))));
      }
      from = to + 1;
    }
    Section body = new Section(Optional.empty(), paragraphs);
    return new Article(text, Metadata.of(""), List.of(), List.of(body), List.of());
  }

  /** Stands in {@link #shown()} for a character that readers do not see. */
  public static final char HIDDEN = '\uFFFF';

  /**
   * The text as readers see it: where a paragraph's own markup stands (asterisks of Markdown, a
   * link's address), {@link #HIDDEN} in its place, so that all spans fit.
   */
  public String shown() {
    StringBuilder shown = new StringBuilder(text);
    Stream<Paragraph> paragraphs =
        Stream.concat(
            opening.stream(),
            sections.stream()
                .flatMap(s -> Stream.concat(s.heading().stream(), s.paragraphs().stream())));
    paragraphs.forEach(paragraph -> hideMarkup(paragraph.text(), shown));
    return shown.toString();
  }

  /**
   * Runs of characters that came to nothing; what cleaning took (tatweel, spaces) was no markup.
   */
  private static void hideMarkup(AlignedText paragraph, StringBuilder shown) {
    int at = paragraph.source().start();
    for (int i = 0; i <= paragraph.length(); i++) {
      Span next =
          i < paragraph.length()
              ? paragraph.source(i, i + 1)
              : new Span(paragraph.source().end(), paragraph.source().end());
      if (shown.substring(at, Math.max(at, next.start())).chars().anyMatch(Article::isMarkup)) {
        for (int k = at; k < next.start(); k++) {
          shown.setCharAt(k, Character.isWhitespace(shown.charAt(k)) ? shown.charAt(k) : HIDDEN);
        }
      }
      at = Math.max(at, next.end());
    }
  }

  private static boolean isMarkup(int c) {
    return c > ' ' && c < 0x7F;
  }

  /**
   * Text of the page that is not the article, and why it was taken for that.
   *
   * @param reason as in {@code furniture.tsv}; the message {@code article.dropped.REASON} says it
   */
  public record Dropped(Span source, String text, String reason) {}
}
