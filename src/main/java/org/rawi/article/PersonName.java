package org.rawi.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rawi.article.OpeningWords.Kind;
import org.rawi.text.Arabic;

/**
 * Names of one or more persons.
 *
 * @param names as written, with their honorifics
 * @param sure a known name or honorific begins each; else it only has the form of a name
 */
record PersonName(List<String> names, boolean sure) {
  private static final int MOST_WORDS = 5;
  private static final int MOST_WORDS_OF_UNKNOWN = 3;

  /** Honorifics of one letter are none without their point: «د. سامر»، «أ.د. هدى». */
  private static final Pattern INITIALS =
      Pattern.compile("^((?:[دأامش]\\s?\\.\\s?){1,2}|[دم]\\s?/\\s?)(?=\\p{IsArabic}{2})");

  /**
   * A preposition, conjunction and article before a noun, a participle: بالجائزة، والبحر، مؤجلة.
   */
  private static final Pattern NO_PART_OF_NAME =
      Pattern.compile("(وال|فال|بال|كال|و?لل|فلل).{2,}|م.{3,}ه");

  /** Nouns, mostly plural, that begin no name unless the list of names has them. */
  private static final Pattern FORM_OF_NOUN = Pattern.compile("ال.*|.+(ه|ات|ون|ين|اء)");

  /** Second parts of compound names: نجم الدين، ضيف الله. */
  private static final Set<String> SECOND = Set.of("الدين", "الله", "الحق", "الاسلام");

  PersonName {
    names = List.copyOf(names);
  }

  /** Reads «سامر الأحمد»، «د. هدى السالم»، «سامر الأحمد وليلى حسن»; empty for anything else. */
  static Optional<PersonName> of(String text) {
    List<String> names = new ArrayList<>();
    boolean sure = true;
    for (String name : split(text.strip())) {
      Optional<Boolean> one = one(name);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      names.add(name);
      sure &= one.get();
    }
    return Optional.of(new PersonName(names, sure));
  }

  /** A و before a name or honorific joins two persons, if more than it stands before it. */
  private static List<String> split(String text) {
    List<String> names = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    int words = 0;
    for (String word : text.split("\\s+", -1)) {
      String folded = Arabic.fold(word);
      String rest = folded.startsWith("و") ? folded.substring(1) : "";
      boolean joins =
          words > 1
              && !OpeningWords.is(Kind.GIVEN, folded)
              && (OpeningWords.is(Kind.GIVEN, rest) || isHonorific(rest));
      if (joins || word.equals("و")) {
        names.add(name.toString());
        name.setLength(0);
        words = 0;
      }
      if (!word.equals("و")) {
        name.append(name.isEmpty() ? "" : " ").append(joins ? word.substring(1) : word);
        words++;
      }
    }
    names.add(name.toString());
    return names;
  }

  /** «وليلى حسن» after another name. */
  static String withoutAnd(String name) {
    String first = Arabic.fold(name.split("\\s+", 2)[0]);
    boolean and =
        first.startsWith("و")
            && !OpeningWords.is(Kind.GIVEN, first)
            && (OpeningWords.is(Kind.GIVEN, first.substring(1)) || isHonorific(first.substring(1)));
    return and ? name.substring(1) : name;
  }

  private static boolean isHonorific(String folded) {
    return folded.length() > 1 && OpeningWords.is(Kind.HONORIFIC, folded.replace(".", "").strip());
  }

  /** Whether a name is sure to be one; empty if it is none. */
  private static Optional<Boolean> one(String name) {
    String bare = INITIALS.matcher(name).replaceFirst("");
    boolean honoured = bare.length() < name.length();
    String[] words = Arabic.fold(bare).strip().split("\\s+", -1);
    int from = 0;
    while (from < words.length - 1 && isHonorific(words[from])) {
      from++;
    }
    honoured |= from > 0;
    int count = words.length - from;
    boolean given = OpeningWords.is(Kind.GIVEN, words[from]);
    if (name.startsWith("على ")
        || count > MOST_WORDS
        || count < (honoured ? 1 : 2)
        || bare.indexOf(Arabic.FATHATAN) >= 0) {
      return Optional.empty();
    }
    for (int i = from; i < words.length; i++) {
      if (!mayBeInName(words[i])) {
        return Optional.empty();
      }
    }
    if (given || honoured) {
      return Optional.of(true);
    }
    boolean known =
        OpeningWords.is(Kind.GIVEN, words[from + 1]) || SECOND.contains(words[from + 1]);
    boolean form =
        count <= MOST_WORDS_OF_UNKNOWN + (known ? 1 : 0)
            && !FORM_OF_NOUN.matcher(words[from]).matches()
            && !OpeningWords.is(Kind.TOPIC, words[from]);
    return form ? Optional.of(known) : Optional.empty();
  }

  private static boolean mayBeInName(String word) {
    return word.chars().allMatch(c -> Arabic.isLetter((char) c))
        && word.length() > 1
        && !OpeningWords.is(Kind.NO_NAME, word)
        && !OpeningWords.is(Kind.VERB, word)
        && (OpeningWords.is(Kind.GIVEN, word)
            || !NO_PART_OF_NAME.matcher(word).matches() && !isPresentTense(word));
  }

  /** يفوز، تعود: nearly all names with ي before the stem are in the list. */
  private static boolean isPresentTense(String word) {
    return word.startsWith("ي") && word.length() > 3;
  }
}
