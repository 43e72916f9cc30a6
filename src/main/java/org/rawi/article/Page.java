package org.rawi.article;

import java.util.List;
import org.rawi.article.Article.Dropped;

/**
 * What a reader of one format found.
 *
 * @param text becomes {@link Article#text()}
 * @param found metadata that the file states
 * @param dropped what the format itself shows to be no part of the article
 * @param marked whether the format marks headings; otherwise they are recognized by their shape
 * @param whole whether all of it is the work, so that no block is furniture by its words
 */
public record Page(
    String text,
    List<Block> blocks,
    FoundMetadata found,
    List<Dropped> dropped,
    boolean marked,
    boolean whole) {

  /** A page among whose blocks there may be furniture. */
  public Page(
      String text, List<Block> blocks, FoundMetadata found, List<Dropped> dropped, boolean marked) {
    this(text, blocks, found, dropped, marked, false);
  }

  /** The same, all of which is the work. */
  public Page asWhole() {
    return new Page(text, blocks, found, dropped, marked, true);
  }

  /** The same text in other blocks. */
  public Page with(List<Block> others) {
    return new Page(text, others, found, dropped, marked, whole);
  }
}
