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
 */
public record Page(
    String text, List<Block> blocks, FoundMetadata found, List<Dropped> dropped, boolean marked) {}
