package org.rawi.voice.neural;

import java.util.EnumSet;
import java.util.Set;
import org.rawi.phonetics.Phone;
import org.rawi.phonetics.Phoneme;
import org.rawi.voice.neural.PhoneRow.Place;

/** What decides how long a phone lasts: each has a few values, told by where the phone stands. */
enum RhythmFactor {
  /** The network's number of the phone, and the same again for doubled consonants. */
  PHONE(2 * PhoneFeatures.PHONES) {
    @Override
    int of(PhoneRow row, int i) {
      return phone(row, i);
    }
  },
  /** {@link #PHONE} of the phone before. */
  PHONE_BEFORE(2 * PhoneFeatures.PHONES) {
    @Override
    int of(PhoneRow row, int i) {
      return phone(row, i - 1);
    }
  },
  /** {@link #PHONE} of the phone after. */
  PHONE_AFTER(2 * PhoneFeatures.PHONES) {
    @Override
    int of(PhoneRow row, int i) {
      return phone(row, i + 1);
    }
  },
  /** Consonant, short vowel, long vowel. */
  VOWEL(3) {
    @Override
    int of(PhoneRow row, int i) {
      return switch (sound(row, i)) {
        case SHORT_VOWEL -> 1;
        case LONG_VOWEL -> 2;
        default -> 0;
      };
    }
  },
  /** {@link Sound}. */
  SOUND(Sound.values().length) {
    @Override
    int of(PhoneRow row, int i) {
      return sound(row, i).number;
    }
  },
  /** {@link Sound} of the phone before. */
  BEFORE(Sound.values().length) {
    @Override
    int of(PhoneRow row, int i) {
      return sound(row, i - 1).number;
    }
  },
  /** {@link Sound} of the phone after. */
  AFTER(Sound.values().length) {
    @Override
    int of(PhoneRow row, int i) {
      return sound(row, i + 1).number;
    }
  },
  /** {@link Sound} of the phone after the next. */
  AFTER_NEXT(Sound.values().length) {
    @Override
    int of(PhoneRow row, int i) {
      return sound(row, i + 2).number;
    }
  },
  /** Unstressed, stressed. */
  STRESS(2) {
    @Override
    int of(PhoneRow row, int i) {
      return row.get(i).stressed() ? 1 : 0;
    }
  },
  /** Neither end of the word, first phone, last phone. */
  EDGE(3) {
    @Override
    int of(PhoneRow row, int i) {
      int phone = row.get(i).phone();
      return phone == row.word(i).phones().size() - 1 ? 2 : phone == 0 ? 1 : 0;
    }
  },
  /** Syllables to the pause, 0 to 3 and more; 4 on, if the sentence goes on after it. */
  PHRASE_END(8) {
    @Override
    int of(PhoneRow row, int i) {
      Phrase phrase = row.phrase(i);
      int left = Math.min(3, phrase.syllables() - 1 - row.get(i).syllable());
      return phrase.pauses() ? left + (phrase.isFinal() ? 0 : 4) : 3;
    }
  },
  /** Whether the word is a {@linkplain FunctionWords function word}. */
  FUNCTION(2) {
    @Override
    int of(PhoneRow row, int i) {
      return FunctionWords.contains(row.word(i)) ? 1 : 0;
    }
  };

  /** Sounds that last alike. */
  enum Sound {
    PAUSE(0),
    VOICELESS_STOP(1),
    VOICED_STOP(2),
    GLOTTAL(3),
    VOICELESS_FRICATIVE(4),
    VOICED_FRICATIVE(5),
    NASAL(6),
    LIQUID(7),
    GLIDE(8),
    GEMINATE(9),
    SHORT_VOWEL(10),
    LONG_VOWEL(11);

    private static final Set<Phoneme> VOICELESS_STOPS =
        EnumSet.of(Phoneme.T, Phoneme.TT, Phoneme.K, Phoneme.Q, Phoneme.P, Phoneme.CH);
    private static final Set<Phoneme> VOICED_STOPS =
        EnumSet.of(Phoneme.B, Phoneme.D, Phoneme.DD, Phoneme.J, Phoneme.G);
    private static final Set<Phoneme> GLOTTALS = EnumSet.of(Phoneme.HAMZA, Phoneme.AYN);
    private static final Set<Phoneme> VOICED_FRICATIVES =
        EnumSet.of(Phoneme.DH, Phoneme.Z, Phoneme.ZZ, Phoneme.GH, Phoneme.V);
    private static final Set<Phoneme> NASALS = EnumSet.of(Phoneme.M, Phoneme.N);
    private static final Set<Phoneme> LIQUIDS = EnumSet.of(Phoneme.L, Phoneme.R);
    private static final Set<Phoneme> GLIDES = EnumSet.of(Phoneme.W, Phoneme.Y);

    /** Its value as a factor. */
    private final int number;

    Sound(int number) {
      this.number = number;
    }

    static Sound of(Phone phone) {
      Phoneme phoneme = phone.phoneme();
      if (phoneme.isVowel()) {
        return phoneme.isLongVowel() ? LONG_VOWEL : SHORT_VOWEL;
      }
      return phone.geminate() ? GEMINATE : single(phoneme);
    }

    private static Sound single(Phoneme phoneme) {
      if (VOICELESS_STOPS.contains(phoneme)) {
        return VOICELESS_STOP;
      }
      if (VOICED_STOPS.contains(phoneme)) {
        return VOICED_STOP;
      }
      if (GLOTTALS.contains(phoneme)) {
        return GLOTTAL;
      }
      if (NASALS.contains(phoneme)) {
        return NASAL;
      }
      if (LIQUIDS.contains(phoneme)) {
        return LIQUID;
      }
      if (GLIDES.contains(phoneme)) {
        return GLIDE;
      }
      return VOICED_FRICATIVES.contains(phoneme) ? VOICED_FRICATIVE : VOICELESS_FRICATIVE;
    }
  }

  private final int size;

  RhythmFactor(int size) {
    this.size = size;
  }

  /** How many values there are. */
  int size() {
    return size;
  }

  /**
   * The value for phone {@code i}, which is no pause.
   *
   * @return 0 to {@link #size()} − 1
   */
  abstract int of(PhoneRow row, int i);

  private static Sound sound(PhoneRow row, int i) {
    return i < 0 || i >= row.size()
        ? Sound.PAUSE
        : row.get(i).sound().map(Sound::of).orElse(Sound.PAUSE);
  }

  private static int phone(PhoneRow row, int i) {
    if (i < 0 || i >= row.size()) {
      return 0;
    }
    Place place = row.get(i);
    boolean twice = place.sound().map(Phone::geminate).orElse(false);
    return PhoneFeatures.id(place) + (twice ? PhoneFeatures.PHONES : 0);
  }
}
