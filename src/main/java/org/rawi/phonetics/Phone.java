package org.rawi.phonetics;

/**
 * A sound of the language.
 *
 * @param geminate a doubled consonant (شدّة)
 * @param emphatic coloured by emphasis (تفخيم): the vowel beside ص ض ط ظ ق, the l of Allah
 */
public record Phone(Phoneme phoneme, boolean geminate, boolean emphatic) {

  public Phone(Phoneme phoneme) {
    this(phoneme, false, false);
  }

  public boolean isVowel() {
    return phoneme.isVowel();
  }
}
