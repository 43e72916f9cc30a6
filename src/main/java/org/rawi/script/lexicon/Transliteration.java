package org.rawi.script.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an unlisted Latin word by rules of English and French spelling, well enough to be
 * understood. The rules are a list; the sounds are spelled by {@link ForeignSpelling}.
 */
final class Transliteration {

  /** Graphemes between two contexts, and their sounds; each context is a choice of patterns. */
  private record Rule(String[] left, String graphemes, String[] right, String sounds) {}

  private static final Map<Character, List<Rule>> RULES = read();
  private static final String VOWELS = "aeiouyéèêëáàâãäåæœíîïıóôõöøúûüý";

  private Transliteration() {}

  /** The vocalized Arabic reading; empty if the word has no letter that the rules know. */
  static String read(String word) {
    String lower = LatinLetters.composed(word).toLowerCase(Locale.ROOT);
    StringBuilder sounds = new StringBuilder();
    int i = 0;
    while (i < lower.length()) {
      Rule rule = ruleAt(lower, i);
      if (rule == null) {
        sounds.append(soundsOfBase(lower, i));
        i++;
      } else {
        sounds.append(rule.sounds());
        i += rule.graphemes().length();
      }
    }
    return ForeignSpelling.of(sounds);
  }

  /** A letter with an unlisted accent sounds like the letter without it. */
  private static String soundsOfBase(String word, int at) {
    String base = LatinLetters.folded(word.substring(at, at + 1));
    if (base.isEmpty() || base.charAt(0) == word.charAt(at)) {
      return "";
    }
    Rule rule = ruleAt(base, 0);
    return rule == null ? "" : rule.sounds();
  }

  private static @org.jspecify.annotations.Nullable Rule ruleAt(String word, int at) {
    for (Rule rule : RULES.getOrDefault(word.charAt(at), List.of())) {
      if (word.startsWith(rule.graphemes(), at)
          && before(rule.left(), word, at)
          && after(rule.right(), word, at + rule.graphemes().length())) {
        return rule;
      }
    }
    return null;
  }

  private static boolean before(String[] contexts, String word, int at) {
    for (String context : contexts) {
      boolean fits =
          switch (context) {
            case "" -> true;
            case "^" -> at == 0;
            default -> at > 0 && fits(context.charAt(0), word.charAt(at - 1));
          };
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private static boolean after(String[] contexts, String word, int at) {
    for (String context : contexts) {
      int i = 0;
      while (i < context.length() && fitsAt(context.charAt(i), word, at + i)) {
        i++;
      }
      if (i == context.length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean fitsAt(char wanted, String word, int at) {
    return at >= word.length() ? wanted == '$' : fits(wanted, word.charAt(at));
  }

  private static boolean fits(char wanted, char letter) {
    boolean vowel = VOWELS.indexOf(letter) >= 0;
    return switch (wanted) {
      case 'V' -> vowel;
      case 'C' -> !vowel;
      default -> wanted == letter;
    };
  }

  private static Map<Character, List<Rule>> read() {
    Map<Character, List<Rule>> rules = new HashMap<>();
    for (Tsv.Row row : Tsv.rows("transliteration.tsv")) {
      rules
          .computeIfAbsent(row.at(1).charAt(0), key -> new ArrayList<>())
          .add(new Rule(row.at(0).split("/", -1), row.at(1), row.at(2).split("/", -1), row.at(3)));
    }
    Comparator<Rule> longestFirst = Comparator.comparingInt(rule -> -rule.graphemes().length());
    rules.values().forEach(list -> list.sort(longestFirst)); // stable: the list's order decides
    return rules;
  }
}
