package org.rawi.script.lexicon;

/** Arabic names of common emoji. Thread-safe; the list is read on first use. */
public final class EmojiNames {
  private static final Phrases<String> PHRASES = read();

  private EmojiNames() {}

  /** Vocalized names by emoji, which may be several code points. */
  public static Phrases<String> phrases() {
    return PHRASES;
  }

  private static Phrases<String> read() {
    Phrases<String> phrases = new Phrases<>();
    for (Tsv.Row row : Tsv.rows("emoji.tsv")) {
      phrases.put(row.at(0), Vocalized.words(row.at(1)));
    }
    return phrases;
  }
}
