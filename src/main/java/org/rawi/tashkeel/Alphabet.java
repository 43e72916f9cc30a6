package org.rawi.tashkeel;

/**
 * The letters that the network knows: the 36 of Arabic, and four symbols for a number, a full stop,
 * a comma, a bracket.
 */
final class Alphabet {
  /** Numbers 0 and 1 are padding and unknown; the letters follow by code point, then these. */
  private static final String SYMBOLS = "#.,(";

  private static final int FIRST_LETTER = 2;

  private static final int FIRST_SYMBOL = FIRST_LETTER + 36;

  /** Foreign letters and the Arabic ones that stand for them. */
  private static final String FOREIGN = "ٱپچڤگکیھہ";

  private static final String NEAREST = "ابجفككيهه";

  private Alphabet() {}

  static boolean isLetter(char c) {
    return c >= 'ء' && c <= 'غ' || c >= 'ف' && c <= 'ي';
  }

  /** The letter itself, the nearest Arabic letter for one of a loan word (پ → ب), 0 for others. */
  static char letter(char c) {
    if (isLetter(c)) {
      return c;
    }
    int at = FOREIGN.indexOf(c);
    return at < 0 ? 0 : NEAREST.charAt(at);
  }

  /** The network's number of a letter or symbol. */
  static int number(char c) {
    if (c >= 'ء' && c <= 'غ') {
      return FIRST_LETTER + c - 'ء';
    }
    if (c >= 'ف' && c <= 'ي') {
      return FIRST_LETTER + ('غ' - 'ء' + 1) + c - 'ف';
    }
    int symbol = SYMBOLS.indexOf(c);
    return symbol < 0 ? 1 : FIRST_SYMBOL + symbol;
  }

  /** Marks, tatweel and invisible characters: inside a word they do not part it. */
  static boolean isTransparent(char c) {
    return c >= '\u064b' && c <= '\u065f'
        || c == '\u0670'
        || c == '\u0640'
        || c >= '\u0610' && c <= '\u061a'
        || isQuranic(c)
        || c >= '\u08d3' && c <= '\u08ff' && c != '\u08e2'
        || isInvisible(c);
  }

  /** Small letters and signs of recitation, and the sukun and open tanweens of the mushaf. */
  static boolean isQuranic(char c) {
    return c >= '\u06d6' && c <= '\u06ed' && c != '\u06dd' && c != '\u06de' && c != '\u06e9'
        || c >= '\u08f0' && c <= '\u08f2'
        || c == '\u0656'
        || c == '\u0657';
  }

  /** Joiners, directions, byte-order mark, soft hyphen, variation selectors. */
  private static boolean isInvisible(char c) {
    return c >= '\u200b' && c <= '\u200f'
        || c >= '\u202a' && c <= '\u202e'
        || c >= '\u2060' && c <= '\u2069'
        || c == '\u061c'
        || c == '\u00ad'
        || c == '\u034f'
        || c == '\ufeff'
        || c >= '\ufe00' && c <= '\ufe0f';
  }
}
