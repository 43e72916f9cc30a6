package org.rawi.phonetics;

/** The letters of Arabic script that we can sound, and the sound each consonant has. */
final class Letters {
  static final char ALIF = 'ا';
  static final char ALIF_WASLA = 'ٱ';
  static final char ALIF_MADDA = 'آ';
  static final char ALIF_MAQSURA = 'ى';
  static final char LAM = 'ل';
  static final char WAW = 'و';
  static final char YAA = 'ي';
  static final char HAA = 'ه';
  static final char MEEM = 'م';
  static final char TAA = 'ت';
  static final char TAA_MARBUTA = 'ة';

  private static final String CONSONANTS = "ءأإؤئبتثجحخدذرزسشصضطظعغفقكلمنهويةپڤچگ";
  private static final Phoneme[] SOUNDS = {
    Phoneme.HAMZA,
    Phoneme.HAMZA,
    Phoneme.HAMZA,
    Phoneme.HAMZA,
    Phoneme.HAMZA,
    Phoneme.B,
    Phoneme.T,
    Phoneme.TH,
    Phoneme.J,
    Phoneme.HH,
    Phoneme.KH,
    Phoneme.D,
    Phoneme.DH,
    Phoneme.R,
    Phoneme.Z,
    Phoneme.S,
    Phoneme.SH,
    Phoneme.SS,
    Phoneme.DD,
    Phoneme.TT,
    Phoneme.ZZ,
    Phoneme.AYN,
    Phoneme.GH,
    Phoneme.F,
    Phoneme.Q,
    Phoneme.K,
    Phoneme.L,
    Phoneme.M,
    Phoneme.N,
    Phoneme.H,
    Phoneme.W,
    Phoneme.Y,
    Phoneme.T,
    Phoneme.P,
    Phoneme.V,
    Phoneme.CH,
    Phoneme.G
  };

  /** Letters of Persian, Urdu, Kurdish and the Maghreb, and the Arabic letter nearest in sound. */
  private static final String FOREIGN = "کڪیېےێۍہھەۀۃڨڭݣۋژڜٹڈڑںۆۇۈۏڵڕٮڡٯ";

  private static final String NEAREST = "ككييييىههههةگگگڤجچتدرنوووولرتفق";

  private static final char[] CANONICAL = new char[0x800];
  private static final Phoneme[] CONSONANT = new Phoneme[0x700];

  static {
    for (int i = 0; i < CONSONANTS.length(); i++) {
      char c = CONSONANTS.charAt(i);
      CANONICAL[c] = c;
      CONSONANT[c] = SOUNDS[i];
    }
    for (char c : new char[] {ALIF, ALIF_WASLA, ALIF_MADDA, ALIF_MAQSURA}) {
      CANONICAL[c] = c;
    }
    for (int i = 0; i < FOREIGN.length(); i++) {
      CANONICAL[FOREIGN.charAt(i)] = NEAREST.charAt(i);
    }
  }

  private Letters() {}

  /** The letter in our own alphabet, or 0 if the character is no letter that we can sound. */
  static char canonical(char c) {
    return c < CANONICAL.length ? CANONICAL[c] : 0;
  }

  /** Whether the letter sounds a consonant; و and ي do, even where they lengthen a vowel. */
  static boolean isConsonant(char letter) {
    return letter < CONSONANT.length && CONSONANT[letter] != null;
  }

  static Phoneme consonant(char letter) {
    return CONSONANT[letter];
  }

  static boolean isPlainAlif(char letter) {
    return letter == ALIF || letter == ALIF_WASLA;
  }

  static boolean isWeak(char letter) {
    return letter == WAW || letter == YAA;
  }
}
