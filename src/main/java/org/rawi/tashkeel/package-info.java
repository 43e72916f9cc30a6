/**
 * Diacritics (tashkeel): undiacritized words become diacritized words, and every mark that the
 * author wrote stays.
 *
 * <p>{@link org.rawi.tashkeel.Diacritizer} is the door. Behind it a paragraph is read into words,
 * weighed by a network that knows the letters, a lexicon and the words around, decoded to a legal
 * sequence of marks, and finished by named rules of grammar.
 */
@org.jspecify.annotations.NullMarked
package org.rawi.tashkeel;
