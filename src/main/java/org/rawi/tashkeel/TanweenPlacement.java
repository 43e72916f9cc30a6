package org.rawi.tashkeel;

import org.jspecify.annotations.Nullable;

/** Tanween fath stands on the letter before its alif: كِتَابًا، not كِتَاباً. */
final class TanweenPlacement implements Rule {

  @Override
  public void apply(Reading word, @Nullable Reading next) {
    int last = word.last();
    if (last < 1
        || "اى".indexOf(word.letter(last)) < 0
        || word.at(last) != MarkClass.FATHATAN
        || !word.word().isOpen(last)) {
      return;
    }
    boolean doubled = MarkClass.hasShadda(word.at(last - 1));
    int tanween = doubled ? MarkClass.SHADDA + MarkClass.FATHATAN : MarkClass.FATHATAN;
    if (word.word().isOpen(last - 1) && word.set(last - 1, tanween)) {
      word.set(last, MarkClass.NONE);
    }
  }
}
