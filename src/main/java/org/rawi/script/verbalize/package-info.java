/**
 * Turns what is written into words that can be said: one class a kind of thing, listed in {@link
 * org.rawi.script.verbalize.Verbalizer}. May use {@code text}, {@code article}, {@code phonetics}
 * and {@code script.lexicon}.
 */
package org.rawi.script.verbalize;
