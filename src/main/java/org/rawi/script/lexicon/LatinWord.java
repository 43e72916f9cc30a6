package org.rawi.script.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one word of Latin (or Greek) letters. */
final class LatinWord {
  private static final Map<String, String> LISTED = new HashMap<>();
  private static final Set<String> LISTED_IN_CAPITALS = new HashSet<>();
  private static final String VOWELS = "AEIOUY";
  private static final int SHORTEST_PART = 4;
  private static final int LONGEST_COMPOUND = 40;

  static {
    for (Tsv.Row row : Tsv.rows("latin.tsv")) {
      LISTED.put(LatinLetters.folded(row.at(0)), Vocalized.foreign(row.at(1)));
      if (isAllCapitals(row.at(0))) {
        LISTED_IN_CAPITALS.add(row.at(0));
      }
    }
  }

  private LatinWord() {}

  static int size() {
    return LISTED.size();
  }

  /** A letter, also with an accent that is a character of its own. */
  static boolean isLetter(char c) {
    return Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** The reading of a listed acronym, name or word, with or without possessive 's. */
  static Optional<String> listed(String word) {
    String key = LatinLetters.folded(word);
    boolean capitals = word.length() > 1 && Character.isUpperCase(word.charAt(1));
    Optional<String> acronym = Acronyms.find(word);
    if (capitals && acronym.isPresent()) {
      return acronym;
    }
    if (isAllCapitals(word) && word.length() < 4 && !LISTED_IN_CAPITALS.contains(word)) {
      return Optional.empty(); // AT, ON, ME in capitals are letters
    }
    String reading = LISTED.get(key);
    if (reading == null && key.endsWith("'s")) {
      reading = LISTED.get(key.substring(0, key.length() - 2));
    }
    if (reading == null) {
      reading = plural(key);
    }
    return reading != null ? Optional.of(reading) : acronymInLowerCase(word, acronym);
  }

  /** A listed word with the s of the plural: Chromebooks. */
  private static @Nullable String plural(String key) {
    int last = key.length() - 1;
    String singular =
        last > 3 && key.charAt(last) == 's' ? LISTED.get(key.substring(0, last)) : null;
    if (singular == null) {
      return null;
    }
    return singular + ("ptkfch".indexOf(key.charAt(last - 1)) >= 0 ? "سْ" : "زْ");
  }

  /**
   * A word written together of two listed ones: newsroom; the longest first part wins.
   *
   * @param shortest letters of a part; short ones are found in words that are none
   */
  static Optional<String> compound(String word, int shortest) {
    if (word.length() > LONGEST_COMPOUND) {
      return Optional.empty();
    }
    String key = LatinLetters.folded(word);
    for (int at = key.length() - shortest; at >= shortest; at--) {
      Optional<String> first = part(key.substring(0, at));
      Optional<String> second = part(key.substring(at));
      if (first.isPresent() && second.isPresent()) {
        return Optional.of(first.get() + " " + second.get());
      }
    }
    return Optional.empty();
  }

  private static Optional<String> part(String key) {
    String reading = LISTED.get(key);
    return reading != null ? Optional.of(reading) : Acronyms.find(key);
  }

  /** Unesco and Covid are acronyms too, but «it» and «us» are words. */
  private static Optional<String> acronymInLowerCase(String word, Optional<String> acronym) {
    return word.length() > 3 ? acronym : Optional.empty();
  }

  static String read(String word) {
    Optional<String> listed = listed(word);
    if (listed.isPresent()) {
      return listed.get();
    }
    String bare = withoutPossessive(word);
    if (isSpelled(bare)) {
      String letters = withoutPluralS(bare);
      String names = LetterNames.spell(letters);
      return names.isEmpty() ? LetterNames.spell(LatinLetters.folded(letters)) : names;
    }
    Optional<String> compound = compound(bare, SHORTEST_PART);
    if (compound.isPresent()) {
      return compound.get();
    }
    String spoken = Transliteration.read(bare.replace("'", "").replace("’", ""));
    return spoken.isEmpty() ? LetterNames.spell(LatinLetters.folded(bare)) : spoken;
  }

  private static String withoutPossessive(String word) {
    int end = word.length() - 2;
    boolean possessive =
        end > 0 && (word.charAt(end) == '\'' || word.charAt(end) == '’') && word.endsWith("s");
    return possessive ? word.substring(0, end) : word;
  }

  /** NGOs, TVs: the plural of an acronym is said like its singular. */
  private static String withoutPluralS(String word) {
    int last = word.length() - 1;
    return last > 1 && word.charAt(last) == 's' ? word.substring(0, last) : word;
  }

  /** Capitals alone are spelled if nobody could say them as a word: GBDT, but not NAPO. */
  private static boolean isSpelled(String word) {
    String letters = withoutPluralS(word);
    if (letters.length() == 1) {
      return true;
    }
    String capitals = LatinLetters.folded(letters).toUpperCase(Locale.ROOT);
    boolean noVowel = capitals.chars().noneMatch(LatinWord::isVowel);
    boolean fewCapitals = isAllCapitals(letters) && letters.length() <= 5;
    return noVowel || (fewCapitals && !isPronounceable(capitals));
  }

  /** At least four letters in which consonants and vowels take turns. */
  private static boolean isPronounceable(String capitals) {
    if (capitals.length() < 4) {
      return false;
    }
    int run = 0;
    boolean vowel = isVowel(capitals.charAt(0));
    for (int i = 0; i < capitals.length(); i++) {
      boolean now = isVowel(capitals.charAt(i));
      run = now == vowel ? run + 1 : 1;
      vowel = now;
      if (run > 2 || (run == 2 && i == 1 && !vowel)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAllCapitals(String word) {
    return word.chars().allMatch(Character::isUpperCase);
  }

  private static boolean isVowel(int c) {
    return VOWELS.indexOf(c) >= 0;
  }

  /**
   * Where a new word begins inside CamelCase: at a capital after a small letter, and after a listed
   * acronym (KSAmofa).
   */
  static List<Integer> humps(String word) {
    List<Integer> humps = new ArrayList<>();
    int start = acronymAtStart(word);
    if (start > 0) {
      humps.add(start);
    }
    for (int i = start + 1; i < word.length(); i++) {
      boolean hump =
          Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1));
      String before = word.substring(start, i);
      boolean prefix =
          before.equals("Mc") || before.equals("Mac") || before.equals("De") || before.equals("La");
      if (hump && !prefix) {
        humps.add(i);
        start = i;
      }
    }
    return humps;
  }

  /** Length of a listed acronym in capitals that small letters follow; 0 if there is none. */
  private static int acronymAtStart(String word) {
    int capitals = 0;
    while (capitals < word.length() && Character.isUpperCase(word.charAt(capitals))) {
      capitals++;
    }
    boolean acronym =
        capitals > 1
            && word.length() - capitals > 1
            && Acronyms.find(word.substring(0, capitals)).isPresent();
    return acronym ? capitals : 0;
  }
}
