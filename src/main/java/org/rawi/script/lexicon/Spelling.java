package org.rawi.script.lexicon;

/** Careless spellings and what was meant: «الى» → «إلى», «ان شاء» → «إن شاء». Thread-safe. */
public final class Spelling {
  private static final Phrases<String> PHRASES = read();

  private Spelling() {}

  /** Corrections by the careless form, which may be several words. */
  public static Phrases<String> phrases() {
    return PHRASES;
  }

  private static Phrases<String> read() {
    Phrases<String> phrases = new Phrases<>();
    for (Tsv.Row row : Tsv.rows("spelling.tsv")) {
      phrases.put(row.at(0), row.at(1));
    }
    return phrases;
  }
}
