package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.tashkeel.ReviewTable.Correction;
import org.rawi.tashkeel.Vocalisations.Vocalisation;

/**
 * What a publisher's corrections say of the words themselves, wherever they stand.
 *
 * @param words one entry for each word, in order
 * @param endingsAlone corrections of nothing but the ending: it depends on the sentence, so nothing
 *     can be learnt from them
 */
public record Corrections(List<Vocalisation> words, List<Correction> endingsAlone) {
  public Corrections {
    words = List.copyOf(words);
    endingsAlone = List.copyOf(endingsAlone);
  }

  /**
   * The last letter's vowel is left to the sentence (المطيريُّ, المطيريِّ); a sukun there stays: it
   * says that the word is not inflected.
   *
   * @param name of the table, for messages
   * @param withEndings keep that vowel too
   * @throws RawiException if a word is corrected in two ways
   */
  public static Corrections of(List<Correction> corrections, String name, boolean withEndings) {
    Map<String, Correction> byWord = new LinkedHashMap<>();
    List<Vocalisation> words = new ArrayList<>();
    List<Correction> endingsAlone = new ArrayList<>();
    for (Correction c : corrections) {
      String stem = withEndings ? plain(c.correct()) : withoutEnding(c.correct());
      boolean ending = !withEndings && stem.equals(withoutEnding(c.read()));
      if (ending && !plain(c.correct()).equals(plain(c.read()))) {
        endingsAlone.add(c);
        continue;
      }
      String word = ReviewTable.bare(c.word());
      Correction now = new Correction(c.line(), word, c.read(), stem);
      @Nullable Correction before = byWord.putIfAbsent(word, now);
      if (before == null) {
        words.add(new Vocalisation(word, stem));
      } else if (!before.correct().equals(stem)) {
        throw new RawiException(
            Problem.UNREADABLE_INPUT,
            "tashkeel.two-corrections",
            name,
            c.line(),
            word,
            stem,
            before.correct(),
            before.line());
      }
    }
    return new Corrections(words, endingsAlone);
  }

  /** Shadda first, without tatweel and what cannot be seen. */
  private static String plain(String word) {
    return word.replaceAll("([\u064b-\u0650])\u0651", "\u0651$1")
        .replaceAll("[\u0640\u200b-\u200f\u061c\u00ad\ufeff]", "");
  }

  private static String withoutEnding(String word) {
    return plain(word).replaceAll("[\u064b-\u0650]+$", "");
  }
}
