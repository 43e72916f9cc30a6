package org.rawi.voice.neural;

import java.util.EnumSet;
import java.util.Set;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.Phoneme;

/**
 * From a reader's unhurried {@linkplain Rhythm rhythm} to the pace of a newsreader: every kind of
 * sound gives way as far as listeners forgive (fricatives most, long vowels least), down to a
 * floor.
 */
final class Durations {
  /** The reader's pace against the voice's rate 1: he reads 95 words a minute, it 140. */
  private static final double PACE = .577;

  private static final Rhythm RHYTHM = Rhythm.read();

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
   * @see #floor seconds below which it is no longer heard as itself, at rate 1
   */
  private enum Kind {
    STOP(1.1, .030),
    FRICATIVE(1.2, .040),
    SONORANT(1.0, .025),
    SHORT_VOWEL(.85, .030),
    LONG_VOWEL(.8, .060),
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
    double[] read = RHYTHM.seconds(row, natural);
    double[] seconds = new double[natural.length];
    for (int i = 0; i < seconds.length; i++) {
      if (row.get(i).isPause()) {
        seconds[i] = row.phrase(i).pause();
        continue;
      }
      Kind kind = Kind.of(row.get(i).sound().orElseThrow());
      double paced = read[i] * StrictMath.pow(pace, kind.elasticity);
      seconds[i] = Math.max(paced, kind.floor * floors);
    }
    return seconds;
  }
}
