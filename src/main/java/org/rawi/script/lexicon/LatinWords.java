package org.rawi.script.lexicon;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Latin words inside Arabic. Never fails and never returns nothing. Thread-safe. */
public final class LatinWords {

  /**
   * A piece of a Latin token.
   *
   * @param text vocalized Arabic words, or the digits of a number that the verbalizer says
   * @param from offset in the token
   */
  public record Part(Kind kind, String text, int from, int to) {
    /** What the text is. */
    public enum Kind {
      SPOKEN,
      NUMBER
    }
  }

  private static final int SHORTEST_LABEL_PART = 3;

  /** An unlisted label with fewer letters is spelled, */
  private static final int SHORTEST_WORD = 5;

  /** unless its consonants and vowels take turns: sama, wafa. */
  private static final Pattern TURNS = Pattern.compile("(?i)(?:[^aeiou][aeiou]){2}");

  private LatinWords() {}

  /**
   * What is said for a token of Latin letters, digits and joining marks: COVID-19, F-16, iPhone.
   */
  public static List<Part> read(CharSequence token) {
    return LatinToken.parts(token.toString());
  }

  /** Whether a word or acronym is in the lists. */
  public static boolean isListed(String word) {
    return LatinWord.listed(word).isPresent();
  }

  /**
   * A label of a web or mail address. Such names are written together and without capitals: what is
   * no listed word, no two of them and short is spelled (moh.gov.sa).
   */
  public static List<Part> readLabel(String label) {
    if (!label.chars().allMatch(c -> LatinWord.isLetter((char) c))) {
      return read(label);
    }
    Optional<String> acronym = Acronyms.find(label);
    String spoken =
        acronym.orElseGet(
            () -> {
              if (label.length() > 2 && LatinWord.listed(label).isPresent()) {
                return LatinWord.read(label);
              }
              boolean spelled = label.length() < SHORTEST_WORD && !TURNS.matcher(label).matches();
              return LatinWord.compound(label, SHORTEST_LABEL_PART)
                  .orElseGet(() -> spelled ? LetterNames.spell(label) : "");
            });
    return spoken.isEmpty()
        ? read(label)
        : List.of(new Part(Part.Kind.SPOKEN, spoken, 0, label.length()));
  }
}
