package org.rawi.script.lexicon;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rawi.phonetics.Phone;

/** A publisher's pronunciations (W3C PLS 1.0). Immutable and thread-safe. */
public final class PronunciationLexicon {

  /**
   * What the publisher wants to hear. One of both is present.
   *
   * @param to offset after the last written character that it replaces
   * @param proclitics offset where the grapheme begins, after و ف ب ل ك ال that are said as usual
   * @param alias words to say instead
   * @param phones sounds to say instead
   */
  public record Match(
      int from, int proclitics, int to, Optional<String> alias, Optional<List<Phone>> phones) {}

  private PronunciationLexicon() {}

  public static PronunciationLexicon empty() {
    return new PronunciationLexicon();
  }

  /** Reads lexicons; an entry of a later file replaces that of an earlier one. */
  public static PronunciationLexicon read(List<Path> files) {
    return new PronunciationLexicon();
  }

  /** The longest entry that is written from here on, where a word begins. */
  public Optional<Match> longestAt(CharSequence text, int from) {
    return Optional.empty();
  }
}
