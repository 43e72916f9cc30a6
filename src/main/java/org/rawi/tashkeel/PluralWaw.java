package org.rawi.tashkeel;

import org.jspecify.annotations.Nullable;

/**
 * The wāw of the plural is a long vowel and the alif after it is silent (واو الجماعة): قَالُوا, not
 * قَالُوَا. The network's classes count a vowel before every alif.
 */
final class PluralWaw implements Rule {

  @Override
  public void apply(Reading word, @Nullable Reading next) {
    int alif = word.last();
    int waw = alif - 1;
    if (waw > 0
        && word.letter(alif) == 'ا'
        && word.letter(waw) == 'و'
        && word.at(waw) == MarkClass.FATHA
        && MarkClass.vowel(word.at(waw - 1)) == MarkClass.DAMMA) {
      word.set(waw, MarkClass.NONE);
    }
  }
}
