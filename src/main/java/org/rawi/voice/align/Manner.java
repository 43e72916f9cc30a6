package org.rawi.voice.align;

import org.rawi.phonetics.Phone;
import org.rawi.phonetics.Phoneme;

/**
 * How a sound is made, as far as it can be heard without knowing the speaker. The figures are those
 * of read speech: level in dB below loud vowels, voicing 0 to 1, brightness in octaves above 500
 * Hz, each with its spread, and seconds at some 130 words a minute.
 */
enum Manner {
  VOWEL(-4, 5, .93, .12, .3, .8, .075),
  LONG_VOWEL(-3, 5, .93, .12, .3, .8, .15),
  /** m n l r w y ʕ. */
  SONORANT(-10, 6, .9, .15, 0, .9, .07),
  /** z ð ɣ and the emphatic of ð. */
  VOICED_FRICATIVE(-15, 6, .75, .25, .7, 1.2, .085),
  /** s ʃ and the emphatic of s. */
  SIBILANT(-15, 8, .25, .25, 3, .8, .115),
  /** f θ x ħ h. */
  BREATH(-20, 8, .35, .3, 1.7, 1.2, .095),
  VOICED_STOP(-20, 8, .75, .3, .3, 1.2, .075),
  STOP(-28, 12, .35, .35, 1.3, 1.5, .09),
  SILENCE(-55, 10, .3, .4, 1, 2, .25);

  private final double level;
  private final double levelSpread;
  private final double voicing;
  private final double voicingSpread;
  private final double brightness;
  private final double brightnessSpread;
  private final double seconds;

  Manner(
      double level,
      double levelSpread,
      double voicing,
      double voicingSpread,
      double brightness,
      double brightnessSpread,
      double seconds) {
    this.level = level;
    this.levelSpread = levelSpread;
    this.voicing = voicing;
    this.voicingSpread = voicingSpread;
    this.brightness = brightness;
    this.brightnessSpread = brightnessSpread;
    this.seconds = seconds;
  }

  static Manner of(Phone phone) {
    Phoneme phoneme = phone.phoneme();
    if (phoneme.isVowel()) {
      return phoneme.isLongVowel() ? LONG_VOWEL : VOWEL;
    }
    return switch (phoneme) {
      case S, SS, SH, CH -> SIBILANT;
      case F, TH, KH, HH, H -> BREATH;
      case Z, DH, ZZ, GH, V, J -> VOICED_FRICATIVE;
      case B, D, DD, G, HAMZA -> VOICED_STOP;
      case T, TT, K, Q, P -> STOP;
      default -> SONORANT;
    };
  }

  /** Seconds that a phone lasts where nothing special is the matter. */
  static double seconds(Phone phone) {
    return of(phone).seconds * (phone.geminate() ? 1.8 : 1);
  }

  /** How badly a frame fits: half the squared distance, bounded so that no frame decides alone. */
  double misfit(SoundFrames frames, int frame) {
    double l = (frames.level()[frame] - level) / levelSpread;
    double v = (frames.voicing()[frame] - voicing) / voicingSpread;
    double b = (frames.brightness()[frame] - brightness) / brightnessSpread;
    if (this == SILENCE && l < 0) {
      return 0; // softer than soft
    }
    double heard = frames.level()[frame] > -40 ? 1 : 0; // what is silent has no colour
    return Math.min(6, (l * l + heard * (v * v + b * b)) / 2);
  }
}
