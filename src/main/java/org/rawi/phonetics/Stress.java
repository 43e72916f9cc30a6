package org.rawi.phonetics;

import java.util.List;
import org.rawi.phonetics.PhoneticWord.Syllable;

/**
 * Word stress (النبر) of Modern Standard Arabic, after Ryding, A Reference Grammar of Modern
 * Standard Arabic, §2.9: a superheavy last syllable (it occurs only in pause), else a heavy
 * penultimate, else the antepenultimate: كِتَابْ ki.ˈtaab, يَكْتُبُونَ yak.tu.ˈbuu.na, مَدْرَسَةٌ
 * ˈmad.ra.sah. The article and one-letter particles joined in front do not attract it: الْوَلَدْ
 * ʔal.ˈwa.lad.
 */
final class Stress {
  private Stress() {}

  /**
   * Chooses the stressed syllable.
   *
   * @param stemFrom index of the first phone of the word proper, after article and particles
   * @return index of the stressed syllable
   */
  static int of(List<Phone> phones, List<Syllable> syllables, int stemFrom) {
    int last = syllables.size() - 1;
    int stress;
    if (weight(phones, syllables, last) >= 3) {
      stress = last;
    } else if (last >= 1 && weight(phones, syllables, last - 1) >= 2) {
      stress = last - 1;
    } else {
      stress = Math.max(0, last - 2);
    }
    return Math.min(last, Math.max(stress, stemSyllable(phones, syllables, stemFrom)));
  }

  private static int stemSyllable(List<Phone> phones, List<Syllable> syllables, int stemFrom) {
    for (int s = 0; s < syllables.size(); s++) {
      int nucleus = nucleus(phones, syllables.get(s));
      if (nucleus >= stemFrom) {
        return s;
      }
    }
    return 0;
  }

  /** Moras of the rhyme: CV 1, CVV and CVC 2, CVVC and CVCC 3. */
  private static int weight(List<Phone> phones, List<Syllable> syllables, int s) {
    Syllable syllable = syllables.get(s);
    int nucleus = nucleus(phones, syllable);
    if (nucleus < 0) {
      return 0;
    }
    int moras = phones.get(nucleus).phoneme().isLongVowel() ? 2 : 1;
    for (int i = nucleus + 1; i < syllable.to(); i++) {
      moras += phones.get(i).geminate() ? 2 : 1;
    }
    boolean closedByNext = syllable.to() < phones.size() && phones.get(syllable.to()).geminate();
    return closedByNext ? moras + 1 : moras;
  }

  private static int nucleus(List<Phone> phones, Syllable syllable) {
    for (int i = syllable.from(); i < syllable.to(); i++) {
      if (phones.get(i).isVowel()) {
        return i;
      }
    }
    return -1;
  }
}
