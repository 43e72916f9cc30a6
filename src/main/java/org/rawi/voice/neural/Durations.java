package org.rawi.voice.neural;

import java.util.EnumSet;
import java.util.Set;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.Phoneme;

/**
 * From the network's unhurried durations to those of a newsreader: every kind of sound gives way as
 * far as listeners forgive (vowels most, fricatives least), down to a floor; the last rhyme of a
 * phrase is drawn out.
 */
final class Durations {
  /** The network's pace against the voice's rate 1. */
  private static final double PACE = .62;

  private static final double LONGEST_SHORT_VOWEL = .12;
  private static final double LONGEST_LONG_VOWEL = .24;
  private static final double LONGEST_CONSONANT = .26;
  private static final double FINAL_LENGTHENING = 1.22;
  private static final double CONTINUING_LENGTHENING = 1.15;

  private static final Set<Phoneme> STOPS =
      EnumSet.of(
          Phoneme.B,
          Phoneme.T,
          Phoneme.D,
          Phoneme.TT,
          Phoneme.DD,
          Phoneme.K,
          Phoneme.Q,
          Phoneme.HAMZA,
          Phoneme.J,
          Phoneme.P,
          Phoneme.G,
          Phoneme.CH);
  private static final Set<Phoneme> SONORANTS =
      EnumSet.of(Phoneme.R, Phoneme.L, Phoneme.M, Phoneme.N, Phoneme.W, Phoneme.Y);

  /**
   * A kind of sound.
   *
   * @see #elasticity exponent of the pace: 1 follows it fully
   * @see #floor seconds below which it is no longer heard as itself
   */
  private enum Kind {
    STOP(1.1, .040),
    FRICATIVE(1.2, .045),
    SONORANT(1.0, .030),
    SHORT_VOWEL(.85, .038),
    LONG_VOWEL(.8, .070),
    GEMINATE(.9, .085);

    final double elasticity;
    final double floor;

    Kind(double elasticity, double floor) {
      this.elasticity = elasticity;
      this.floor = floor;
    }

    static Kind of(Phone phone) {
      Phoneme phoneme = phone.phoneme();
      if (phoneme.isVowel()) {
        return phoneme.isLongVowel() ? LONG_VOWEL : SHORT_VOWEL;
      }
      if (phone.geminate()) {
        return GEMINATE;
      }
      return STOPS.contains(phoneme) ? STOP : SONORANTS.contains(phoneme) ? SONORANT : FRICATIVE;
    }

    double longest() {
      return switch (this) {
        case SHORT_VOWEL -> LONGEST_SHORT_VOWEL;
        case LONG_VOWEL -> LONGEST_LONG_VOWEL;
        default -> LONGEST_CONSONANT;
      };
    }
  }

  private Durations() {}

  /**
   * @param natural seconds a phone as the network has them
   * @param rate speaking rate, 1 = the voice's own
   * @return seconds a phone; pauses are as the phrases ask
   */
  static double[] at(double rate, double[] natural, PhoneRow row) {
    double pace = PACE / rate;
    double floors = Math.min(1, StrictMath.pow(rate, -.7));
    double[] seconds = new double[natural.length];
    for (int i = 0; i < seconds.length; i++) {
      if (row.get(i).isPause()) {
        seconds[i] = row.phrase(i).pause();
        continue;
      }
      Kind kind = Kind.of(row.get(i).sound().orElseThrow());
      double d = Math.min(natural[i], kind.longest()) * StrictMath.pow(pace, kind.elasticity);
      if (inLastRhyme(row, i)) {
        d *= row.phrase(i).isFinal() ? FINAL_LENGTHENING : CONTINUING_LENGTHENING;
      }
      seconds[i] = Math.max(d, kind.floor * floors);
    }
    return seconds;
  }

  /** The last vowel before a pause and what follows it. */
  private static boolean inLastRhyme(PhoneRow row, int i) {
    int end = row.phraseEnd(i);
    if (!row.phrase(i).pauses()) {
      return false;
    }
    for (int j = i + 1; j < end; j++) {
      if (row.get(j).isVowel()) {
        return false;
      }
    }
    return true;
  }
}
