package org.rawi.tashkeel;

import org.rawi.text.Span;

/**
 * A word of a text and what became of it.
 *
 * @param source its characters in the text that was read
 */
public record ReadWord(Span source, Result result) {}
