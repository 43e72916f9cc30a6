package org.rawi.phonetics;

import java.util.ArrayList;
import java.util.List;
import org.rawi.phonetics.PhoneticWord.Syllable;

/**
 * Cuts a word into syllables (المقاطع): one vowel each, and one consonant, if there is any, begins
 * it — مَكْتَبَةٌ mak.ta.bah. A doubled consonant stands with the syllable that it begins and also
 * closes the one before: مُدَرِّسٌ mu.da.r~is.
 */
final class Syllabifier {
  private Syllabifier() {}

  static List<Syllable> syllables(List<Phone> phones) {
    List<Syllable> syllables = new ArrayList<>(8);
    int from = 0;
    int nucleus = -1;
    for (int i = 0; i < phones.size(); i++) {
      if (!phones.get(i).isVowel()) {
        continue;
      }
      if (nucleus >= 0) {
        int cut = i - nucleus > 1 ? i - 1 : i;
        syllables.add(new Syllable(from, cut));
        from = cut;
      }
      nucleus = i;
    }
    syllables.add(new Syllable(from, phones.size()));
    return syllables;
  }
}
