package org.rawi.phonetics;

import java.util.List;

/** The International Phonetic Alphabet for Arabic. Thread-safe. */
public final class Ipa {
  private Ipa() {}

  /** Broad transcription without marks of syllable and stress: {@code ʔasːalaːmu}. */
  public static String format(PhoneticWord word) {
    throw new UnsupportedOperationException("not yet: " + word);
  }

  /** Broad transcription with dots between syllables and the stress: {@code ʔas.sa.ˈlaː.mu}. */
  public static String formatSyllables(PhoneticWord word) {
    throw new UnsupportedOperationException("not yet: " + word);
  }

  /**
   * Reads a broad transcription; long consonants doubled or with ː, marks of stress and syllable
   * ignored.
   *
   * @throws IllegalArgumentException with the place and the characters that are no sound of ours
   */
  public static List<Phone> parse(String ipa) {
    throw new UnsupportedOperationException("not yet: " + ipa);
  }
}
