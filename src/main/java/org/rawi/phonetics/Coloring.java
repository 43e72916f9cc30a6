package org.rawi.phonetics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Emphasis (التفخيم) as colour of the sounds around.
 *
 * <ul>
 *   <li>ص ض ط ظ are emphatic themselves, and colour the vowel before and after: صَوْت, مَطَر.
 *   <li>ق colours the vowel before and after: قَلَم.
 *   <li>خ غ colour the vowel after: خَبَر.
 *   <li>The l of Allah is heavy after a and u, light after i: عَبْدُ اللهِ against بِاللهِ.
 *   <li>r is heavy beside a and u, light beside i: رَجُل against رِجَال. Its colour follows from
 *       its neighbours alone, so the phone is not marked; {@link #isHeavyRaa} tells.
 * </ul>
 */
final class Coloring {
  private Coloring() {}

  /** Marks every coloured vowel and every emphatic consonant of the word. */
  static void colour(Sounds sounds) {
    for (int i = 0; i < sounds.size(); i++) {
      Phoneme phoneme = sounds.get(i).phoneme();
      boolean coloured =
          phoneme.isVowel()
              ? (i > 0 && coloursNext(sounds.get(i - 1).phoneme()))
                  || (i + 1 < sounds.size() && coloursPrevious(sounds.get(i + 1).phoneme()))
              : isEmphatic(phoneme);
      if (coloured) {
        sounds.colour(i);
      }
    }
  }

  /**
   * The l of Allah (تفخيم لام الجلالة).
   *
   * @param lam where its l stands
   * @param before the vowel before it, in this word or the one before; null where speech begins
   */
  static void colourAllah(Sounds sounds, int lam, @Nullable Phoneme before) {
    if (before != Phoneme.I && before != Phoneme.II) {
      sounds.colour(lam);
      sounds.colour(lam + 1);
    }
  }

  /**
   * Whether r is heavy (تفخيم الراء): its own vowel is a or u; without one, the vowel before it is;
   * an emphatic after it makes it heavy even after i: مِرْصَاد.
   */
  static boolean isHeavyRaa(List<Phone> phones, int i) {
    boolean emphaticNext = i + 1 < phones.size() && isRaised(phones.get(i + 1).phoneme());
    if (i + 1 < phones.size() && phones.get(i + 1).isVowel()) {
      return !isFrontVowel(phones.get(i + 1).phoneme());
    }
    for (int k = i - 1; k >= 0; k--) {
      Phone phone = phones.get(k);
      if (phone.isVowel()) {
        return emphaticNext || !isFrontVowel(phone.phoneme());
      }
      if (phone.phoneme() == Phoneme.Y) {
        return false; // خَيْر: light after y
      }
    }
    return true;
  }

  private static boolean isFrontVowel(Phoneme phoneme) {
    return phoneme == Phoneme.I || phoneme == Phoneme.II;
  }

  static boolean isEmphatic(Phoneme phoneme) {
    return switch (phoneme) {
      case SS, DD, TT, ZZ -> true;
      default -> false;
    };
  }

  /** The seven raised letters (حروف الاستعلاء). */
  private static boolean isRaised(Phoneme phoneme) {
    return coloursNext(phoneme);
  }

  private static boolean coloursNext(Phoneme phoneme) {
    return switch (phoneme) {
      case SS, DD, TT, ZZ, Q, KH, GH -> true;
      default -> false;
    };
  }

  private static boolean coloursPrevious(Phoneme phoneme) {
    return isEmphatic(phoneme) || phoneme == Phoneme.Q;
  }
}
