package org.rawi.script.verbalize;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rawi.script.lexicon.Gender;
import org.rawi.script.verbalize.WrittenToken.Kind;

/** Nouns for people: offices, ranks, and what the persons of a report are called. */
final class People {

  /** What a noun says of the person beside it. */
  enum Noun {
    OFFICE,
    RANK,
    /** Of somebody whose name may be shortened to letters: «المتهم س. م.». */
    NAMED
  }

  private static final Map<String, Noun> NOUNS = read();

  private People() {}

  private static Map<String, Noun> read() {
    Map<String, Noun> nouns = new HashMap<>();
    for (String line : WordList.lines("people.txt")) {
      int colon = line.indexOf(':');
      Noun kind = Noun.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
      for (String noun : line.substring(colon + 1).strip().split(" ", -1)) {
        nouns.put(noun, kind);
      }
    }
    return nouns;
  }

  /** What the word calls a person, in either gender, with article and particles. */
  static Optional<Noun> noun(WrittenToken word) {
    return word.is(Kind.WORD) ? stem(word.bare()).map(NOUNS::get) : Optional.empty();
  }

  /** Whether the noun for a person is feminine: الوزيرة, متهمة. */
  static Optional<Gender> gender(WrittenToken word) {
    return noun(word).map(n -> word.bare().endsWith("ة") ? Gender.FEMININE : Gender.MASCULINE);
  }

  private static Optional<String> stem(String bare) {
    for (int skipped = 0; skipped <= Math.min(4, bare.length() - 3); skipped++) {
      if (skipped > 0 && Lead.of(bare.substring(0, skipped)).isEmpty()) {
        continue;
      }
      String stem = bare.substring(skipped);
      if (NOUNS.containsKey(stem)) {
        return Optional.of(stem);
      }
      String masculine = stem.endsWith("ة") ? stem.substring(0, stem.length() - 1) : stem;
      if (NOUNS.containsKey(masculine)) {
        return Optional.of(masculine);
      }
    }
    return Optional.empty();
  }
}
