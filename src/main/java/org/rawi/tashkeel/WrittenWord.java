package org.rawi.tashkeel;

/**
 * A word as its author wrote it: letters, and the marks that some of them have already.
 *
 * <p>Marks, tatweel and invisible characters between the letters stay where they are; the missing
 * marks can be set in between.
 */
final class WrittenWord {
  private static final char MADDA = '\u0653';
  private static final char HAMZA_ABOVE = '\u0654';
  private static final char HAMZA_BELOW = '\u0655';

  private static final char WASLA = 'ٱ';

  /** Tanween as Qur'an prints write it before letters that swallow its n. */
  private static final String OPEN_TANWEEN = "\u08f0\u08f1\u08f2";

  /** The sukun of Qur'an prints. */
  private static final char SMALL_SUKUN = '\u06e1';

  private static final byte SILENT = 1;
  private static final byte DAGGER = 2;

  private final String text;
  private final StringBuilder letters;

  /** By letter: the end of its own character; the end of its shadda, 0 without one. */
  private int[] end;

  private int[] shaddaEnd;

  /** By letter: the class of its vowel or tanween; {@link #SILENT} and {@link #DAGGER}. */
  private byte[] vowel;

  private byte[] signs;

  /** The letter whose tanween stands on the alif after it, كتاباً; −1 if none. */
  private int borrowing = -1;

  /** By letter: the classes that somebody else has settled on; empty if nobody did. */
  private int[] settled = {};

  /** Whether it bears signs of the Qur'an, or stands in a quotation from it. */
  private boolean quranic;

  /** Reads a text that is one word; whatever is no letter or mark in it is passed over. */
  WrittenWord(String text) {
    this.text = text;
    int room = text.length();
    this.letters = new StringBuilder(room);
    this.end = new int[room];
    this.shaddaEnd = new int[room];
    this.vowel = new byte[room];
    this.signs = new byte[room];
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      char letter = Alphabet.letter(c);
      if (letter != 0) {
        addLetter(letter, at + 1);
        if (c == WASLA) {
          signs[letters.length() - 1] |= SILENT;
        }
      } else if (letters.length() > 0) {
        addMark(c, at);
      }
    }
    int last = length() - 1;
    if (last > 0
        && "اى".indexOf(letters.charAt(last)) >= 0
        && vowel[last] == MarkClass.FATHATAN
        && vowel[last - 1] == 0) {
      borrowing = last - 1;
    }
  }

  private void addLetter(char letter, int to) {
    end[letters.length()] = to;
    letters.append(letter);
  }

  private void addMark(char c, int at) {
    int i = letters.length() - 1;
    quranic |= Alphabet.isQuranic(c);
    switch (c) {
      case MarkClass.SHADDA_MARK -> shaddaEnd[i] = at + 1;
      case MarkClass.SUKUN_MARK, SMALL_SUKUN -> signs[i] |= SILENT;
      case MarkClass.DAGGER_ALIF -> signs[i] |= DAGGER;
      case MADDA -> compose(i, at, "ا", "آ");
      case HAMZA_ABOVE -> compose(i, at, "اوي", "أؤئ");
      case HAMZA_BELOW -> compose(i, at, "ا", "إ");
      default -> {
        if (vowel[i] == 0) {
          vowel[i] = (byte) MarkClass.ofMark(OPEN_TANWEEN.indexOf(c) < 0 ? c : closed(c));
        }
      }
    }
  }

  private static char closed(char openTanween) {
    return (char) (openTanween - OPEN_TANWEEN.charAt(0) + '\u064b');
  }

  /** A letter written as two characters. */
  private void compose(int i, int at, String bases, String whole) {
    int base = bases.indexOf(letters.charAt(i));
    if (base >= 0 && end[i] == at) {
      letters.setCharAt(i, whole.charAt(base));
      end[i] = at + 1;
    }
  }

  /** As written. */
  String text() {
    return text;
  }

  /** Arabic letters alone. */
  String letters() {
    return letters.toString();
  }

  int length() {
    return letters.length();
  }

  /**
   * Narrows the choice to marks that somebody has settled on, unless the author contradicts them.
   *
   * @param marks the same letters with marks
   * @param doubled a letter that the article may double, −1 if none
   */
  void settle(WrittenWord marks, int doubled) {
    int[] sets = new int[length()];
    for (int i = 0; i < sets.length; i++) {
      sets[i] = i == doubled ? MarkClass.perhapsDoubled(marks.written(i)) : marks.written(i);
      if ((written(i) & sets[i]) == 0) {
        return;
      }
    }
    settled = sets;
  }

  /** Whether the author wrote all the marks of another word with the same letters. */
  boolean bears(WrittenWord marks) {
    for (int i = 0; i < length(); i++) {
      boolean missing =
          marks.vowel[i] != 0 && marks.vowel[i] != vowel[i]
              || marks.shaddaEnd[i] > 0 && shaddaEnd[i] == 0
              || (marks.signs[i] & ~signs[i]) != 0;
      if (missing) {
        return false;
      }
    }
    return true;
  }

  /** It stands in a quotation from the Qur'an. */
  void quoteQuran() {
    quranic = true;
  }

  /**
   * Whether nothing is added to it: all marks are there, or those of the Qur'an's own orthography,
   * which leaves letters bare that are assimilated (مِن رَّبِّهِمۡ).
   */
  boolean isKept() {
    return quranic && hasMarks() || isFullyMarked();
  }

  /** Whether any mark of its sound is written. */
  boolean hasMarks() {
    for (int i = 0; i < length(); i++) {
      if (isMarked(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the author left the letter's mark to us, at least in part. */
  boolean isOpen(int i) {
    return vowel[i] == 0 && !has(i, SILENT) && i != borrowing;
  }

  /** Whether the author wrote any mark of its sound on the letter. */
  boolean isMarked(int i) {
    return vowel[i] != 0 || signs[i] != 0 || shaddaEnd[i] > 0;
  }

  private boolean has(int i, byte sign) {
    return (signs[i] & sign) != 0;
  }

  /** The classes that agree with what is written or settled. */
  int allowed(int i) {
    return settled.length == 0 ? written(i) : written(i) & settled[i];
  }

  private int written(int i) {
    if (i == borrowing) {
      return MarkClass.only(
          shaddaEnd[i] > 0 ? MarkClass.SHADDA + MarkClass.FATHATAN : MarkClass.FATHATAN);
    }
    if (has(i, SILENT) || i > 0 && i - 1 == borrowing) {
      return MarkClass.only(MarkClass.NONE);
    }
    boolean fathaImplied = has(i, DAGGER) && vowel[i] == MarkClass.NONE;
    int own = fathaImplied ? MarkClass.FATHA : vowel[i];
    if (shaddaEnd[i] > 0) {
      return own == MarkClass.NONE ? MarkClass.DOUBLED : MarkClass.only(own + MarkClass.SHADDA);
    }
    if (own == MarkClass.NONE) {
      return MarkClass.ANY;
    }
    return fathaImplied
        ? MarkClass.only(own) | MarkClass.only(own + MarkClass.SHADDA)
        : MarkClass.only(own);
  }

  /** What the network is told: no marks (−1), or the class they amount to. */
  private byte given(int i) {
    int allowed = allowed(i);
    return allowed == MarkClass.ANY ? -1 : (byte) Integer.numberOfTrailingZeros(allowed);
  }

  Spelling spelling() {
    int n = Math.min(length(), Spelling.LONGEST);
    byte[] given = new byte[n];
    for (int i = 0; i < n; i++) {
      given[i] = given(i);
    }
    return new Spelling(letters.substring(0, n), given);
  }

  /** Whether a careful author would add nothing but, perhaps, what is never written. */
  private boolean isFullyMarked() {
    boolean any = false;
    for (int i = 0; i < length(); i++) {
      any |= isMarked(i);
      if (!isMarked(i) && i != borrowing && !mayBeBare(i)) {
        return false;
      }
    }
    return any;
  }

  /** Long vowels, hamzat wasl, the lām that a sun letter swallows. */
  private boolean mayBeBare(int i) {
    return switch (letters.charAt(i)) {
      case 'ا', 'ى', 'آ' -> true;
      case 'إ' -> i == 0;
      case 'و' -> i > 0 && vowel[i - 1] == MarkClass.DAMMA;
      case 'ي' -> i > 0 && vowel[i - 1] == MarkClass.KASRA;
      case 'ل' -> i > 0 && i + 1 < length() && shaddaEnd[i + 1] > 0;
      default -> false;
    };
  }

  /**
   * Adds to {@code out} the text with the missing marks: {@code marks[i]} is what letter i should
   * bear.
   */
  void write(int[] classes, boolean[] sukun, StringBuilder out) {
    int from = 0;
    for (int i = 0; i < classes.length; i++) {
      if (!isOpen(i)) {
        continue;
      }
      boolean shadda = shaddaEnd[i] > 0;
      int at = shadda ? shaddaEnd[i] : end[i];
      out.append(text, from, at);
      out.append(MarkClass.marks(shadda ? MarkClass.vowel(classes[i]) : classes[i]));
      if (sukun[i] && !shadda && classes[i] == MarkClass.NONE) {
        out.append(MarkClass.SUKUN_MARK);
      }
      from = at;
    }
    out.append(text, from, text.length());
  }
}
