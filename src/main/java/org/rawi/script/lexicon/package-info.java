/**
 * What the words of an article are: the word lists that correct verbalization needs, and the small
 * classes that read them. Lists are read on first use. May use {@code text} and {@code phonetics}.
 */
package org.rawi.script.lexicon;
