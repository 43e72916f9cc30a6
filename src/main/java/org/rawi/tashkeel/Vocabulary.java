package org.rawi.tashkeel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The words that the built-in diacritizer knows, by their letters. Immutable and thread-safe. */
public final class Vocabulary {
  private final Readings readings;
  private final Lexicon lexicon;

  private Vocabulary(Readings readings, Lexicon lexicon) {
    this.readings = readings;
    this.lexicon = lexicon;
  }

  /** The built-in words, loaded on the first call. */
  public static Vocabulary load() {
    return BuiltIn.VOCABULARY;
  }

  /** Whether this is a word of modern prose, exactly so written; its clitics are not taken off. */
  public boolean lists(String bareWord) {
    return readings.lists(bareWord);
  }

  /** Whether texts old or new have this word, rightly spelt or not. */
  public boolean hasSeen(String bareWord) {
    return readings.lists(bareWord) || lexicon.lists(bareWord);
  }

  Readings readings() {
    return readings;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** Loads once, when first asked for. */
  private static final class BuiltIn {
    static final Vocabulary VOCABULARY = read();

    private static Vocabulary read() {
      try (InputStream words = resource("lexicon.bin");
          InputStream readings = resource("readings.bin")) {
        return new Vocabulary(Readings.read(readings), Lexicon.read(words));
      } catch (IOException e) {
        throw new UncheckedIOException("the built-in diacritizer is damaged", e);
      }
    }
  }

  /** A file of the built-in model. */
  static InputStream resource(String name) throws IOException {
    InputStream in = Vocabulary.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("missing from the program: " + name);
    }
    return in;
  }
}
