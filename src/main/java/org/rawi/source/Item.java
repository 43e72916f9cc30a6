package org.rawi.source;

import java.net.URI;
import java.util.Optional;
import org.rawi.article.ReadingOptions.Format;
import org.rawi.article.Stated;

/**
 * An article as a feed, an export or a table holds it.
 *
 * @param id names it within its file, and stays the same when others are added
 * @param format how the body is written
 * @param body empty where the file holds no more than the link
 * @param picture where its picture lies
 */
record Item(String id, Format format, String body, Stated stated, Optional<URI> picture) {
  Item(String id, Format format, String body, Stated stated) {
    this(id, format, body, stated, Optional.empty());
  }

  Item with(Optional<URI> other) {
    return new Item(id, format, body, stated, other);
  }

  /** Where all of it lies, if it does not lie here. */
  Optional<URI> link() {
    return body.isBlank() ? stated.address() : Optional.empty();
  }

  /** Takes what a file holds, one after the other. */
  @FunctionalInterface
  interface Sink {
    void take(Item item);
  }
}
