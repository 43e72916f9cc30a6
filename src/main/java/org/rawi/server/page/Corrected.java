package org.rawi.server.page;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rawi.script.lexicon.LexiconMerge;
import org.rawi.server.Refusal;
import org.rawi.tashkeel.Corrections;
import org.rawi.tashkeel.ReviewTable;

/** Corrections of words become entries of a lexicon. */
final class Corrected {
  private Corrected() {}

  /**
   * The lexicon with them; empty if there is nothing new.
   *
   * @param words as they are written, with their right marks
   * @throws Refusal if one has other letters than the word
   */
  static byte[] into(Path lexicon, Map<String, String> words) {
    List<ReviewTable.Correction> corrections = new ArrayList<>();
    words.forEach(
        (written, right) -> {
          if (!ReviewTable.bare(written).equals(ReviewTable.bare(right))) {
            throw new Refusal(422, "other-letters", written, right);
          }
          corrections.add(
              new ReviewTable.Correction(corrections.size() + 1, written, written, right));
        });
    LexiconMerge merge = LexiconMerge.of(lexicon, Corrections.of(corrections, "", false).words());
    return merge.added() + merge.changed() > 0 ? merge.file() : new byte[0];
  }
}
