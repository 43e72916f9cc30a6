package org.rawi.tashkeel;

import org.jspecify.annotations.Nullable;

/**
 * A rule of grammar that finishes a word after the network. It never touches what the author
 * marked.
 */
interface Rule {
  /**
   * @param next the word that follows without a pause, if one does; the rules that look at it alone
   *     have run
   */
  void apply(Reading word, @Nullable Reading next);
}
