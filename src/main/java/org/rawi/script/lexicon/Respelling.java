package org.rawi.script.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rawi.tashkeel.Vocabulary;

/**
 * A word alone as it should have been spelt, letter for letter: «اسماء» → «أسماء», «المصرى» →
 * «المصري», «الحكومه» → «الحكومة». Only where one word can be meant: a careless form that is a word
 * itself («كبرى», «وجه») stays, unless {@code respelling.tsv} says what it nearly always means.
 * Thread-safe.
 */
public final class Respelling {
  /** What else a text shows of its writer's habits. */
  public enum Habit {
    /** ه for ة. */
    HA,
    /** ى for ي. */
    YA
  }

  /** What the list says of a careless form. */
  private record Entry(String right, String onlyWith) {
    boolean stays() {
      return right.equals("=");
    }
  }

  private static final Map<String, Entry> LISTED = read();

  /** Particles before a stem and pronouns or endings after it. */
  private record Affixes(String prefix, String suffix) {
    int length() {
      return prefix.length() + suffix.length();
    }

    boolean isDefinite() {
      return prefix.endsWith("ال") || prefix.endsWith("لل");
    }

    /** كـ, or another preposition with an ending: names have such letters, «باولا», «كاميل». */
    boolean isUnlikelyBeforeAlif() {
      String last = prefix.isEmpty() ? "" : prefix.substring(prefix.length() - 1);
      boolean ending = !suffix.isEmpty() && !suffix.startsWith("ه") && !suffix.startsWith("ات");
      return last.equals("ك") || (ending && (last.equals("ب") || last.equals("ف")));
    }

    /** What stands between them; empty if they do not fit the word. */
    String stem(String word) {
      int length = word.length() - length();
      boolean fit = length > 0 && word.startsWith(prefix) && word.endsWith(suffix);
      return fit ? word.substring(prefix.length(), prefix.length() + length) : "";
    }
  }

  /** Pronouns and endings of nouns and verbs. */
  private static final List<String> SUFFIXES =
      List.of(
          "", "ا", "ه", "ها", "هم", "هما", "هن", "ك", "كم", "نا", "ني", "ي", "ت", "وا", "ان", "ين",
          "ون", "ات", "ية", "اته", "اتها", "اتهم");

  /** Endings that go with the article; a pronoun does not. */
  private static final List<String> NOMINAL = List.of("ي", "ية", "ان", "ين", "ون", "ات");

  /** The fewest letters first; particles are likelier than endings. */
  private static final List<Affixes> AFFIXES = affixes();

  private static final int SHORTEST_STEM = 3;

  /** No Arabic word has more letters. */
  private static final int LONGEST = 20;

  private static final char[] ALIFS = {'أ', 'إ', 'آ'};

  private final Vocabulary words;

  private Respelling(Vocabulary words) {
    this.words = words;
  }

  public static Respelling load() {
    return new Respelling(Vocabulary.load());
  }

  /** Whether it is a word as it stands, with or without particles and endings. */
  public boolean knows(String bareWord) {
    return bareWord.length() <= LONGEST
        && AFFIXES.stream().anyMatch(a -> isStem(a.stem(bareWord), a.suffix()));
  }

  /**
   * The word as it should have been spelt, of the same length; the same word if nothing is to be
   * mended or two words could be meant.
   *
   * @param shows whether the text shows a habit elsewhere
   */
  public String of(String bareWord, Predicate<Habit> shows) {
    if (bareWord.length() < 2 || bareWord.length() > LONGEST) {
      return bareWord;
    }
    Entry listed = LISTED.get(bareWord);
    if (listed != null) {
      return holds(listed, shows) ? listed.right() : bareWord;
    }
    if (bareWord.charAt(0) != 'ا' && words.lists(bareWord)) {
      return afterParticle(bareWord);
    }
    String feminine = bareWord.substring(0, bareWord.length() - 1) + "ة";
    if (shows.test(Habit.HA) && bareWord.endsWith("ه") && words.lists(feminine)) {
      return feminine;
    }
    String hamza = inParts(bareWord, shows);
    if (!hamza.equals(bareWord)) {
      return of(hamza, shows); // its end may be careless too: «الاساسى»
    }
    if (knows(bareWord)) {
      return bareWord;
    }
    if (isFirstPerson(bareWord)) {
      return "أ" + bareWord.substring(1);
    }
    if (bareWord.startsWith("سا") && isFirstPerson(bareWord.substring(1))) {
      return "سأ" + bareWord.substring(2);
    }
    String ending = withLastLetter(bareWord, shows);
    return ending.equals(bareWord) ? insideWord(bareWord) : ending;
  }

  /** «احاول»: no form but the first person begins so; «يحاول» and «تحاول» are known. */
  private boolean isFirstPerson(String word) {
    return word.length() > 4
        && word.charAt(0) == 'ا'
        && word.charAt(1) != 'ل'
        && word.charAt(2) == 'ا'
        && knows("ي" + word.substring(1))
        && knows("ت" + word.substring(1));
  }

  /** Whether the form shows a habit by itself: no such word is known, the other one is. */
  public boolean shows(Habit habit, String bareWord) {
    return changesEnd(habit, bareWord, none -> false);
  }

  /** Whether the form may come from a habit: the other spelling is the usual word. */
  public boolean mayShow(Habit habit, String bareWord) {
    return changesEnd(habit, bareWord, habit::equals);
  }

  private boolean changesEnd(Habit habit, String word, Predicate<Habit> shows) {
    char careless = habit == Habit.HA ? 'ه' : 'ى';
    int last = word.length() - 1;
    return last > 1 && word.charAt(last) == careless && of(word, shows).charAt(last) != careless;
  }

  private static boolean holds(Entry entry, Predicate<Habit> shows) {
    boolean always = entry.onlyWith().isEmpty();
    return !entry.stays()
        && (always || shows.test(entry.onlyWith().equals("ha") ? Habit.HA : Habit.YA));
  }

  /** «واضاف» is listed as it is often typed; «وأضاف» is listed too. */
  private String afterParticle(String word) {
    if (word.charAt(1) == 'ا') {
      for (char alif : ALIFS) {
        String right = word.charAt(0) + (alif + word.substring(2));
        if (words.lists(right)) {
          return right;
        }
      }
    }
    return word;
  }

  /** Takes particles and endings off until a listed or known stem is left. */
  private String inParts(String word, Predicate<Habit> shows) {
    for (Affixes affixes : AFFIXES) {
      String stem = affixes.stem(word);
      if (stem.length() < (affixes.length() == 0 ? 2 : SHORTEST_STEM)) {
        continue;
      }
      boolean bareAlif = stem.charAt(0) == 'ا';
      boolean unlikely = bareAlif && affixes.isUnlikelyBeforeAlif();
      boolean other = unlikely || isTwiceDefinite(stem, affixes) || isShort(stem, affixes);
      Entry listed = other ? null : LISTED.get(stem);
      if (listed != null && (affixes.suffix().isEmpty() || isSameEnd(listed, stem))) {
        return holds(listed, shows) ? around(affixes, listed.right()) : word;
      }
      if (bareAlif && !unlikely && !isArticle(stem, affixes)) {
        String hamza = withHamza(stem, affixes.suffix());
        if (!hamza.isEmpty()) {
          return around(affixes, hamza);
        }
      }
      boolean whole = affixes.length() == 0;
      if (bareAlif && whole) {
        continue; // listed as it is often typed, maybe: «اشهرها»
      }
      if (isStem(stem, affixes.suffix()) || (whole && isSeen(stem))) {
        return word;
      }
    }
    return word;
  }

  private static String around(Affixes affixes, String stem) {
    return affixes.prefix() + stem + affixes.suffix();
  }

  /** «الفك» is no «ألفك», «للاحياء» no «لِلِإحياء». */
  private static boolean isTwiceDefinite(String stem, Affixes affixes) {
    boolean thousand = stem.startsWith("ال") && stem.length() < 5 && !affixes.suffix().isEmpty();
    return thousand || (stem.startsWith("لا") && affixes.isDefinite());
  }

  /** «بعده» is no «بعدة». */
  private static boolean isShort(String stem, Affixes affixes) {
    return stem.length() == SHORTEST_STEM
        && stem.endsWith("ه")
        && !affixes.prefix().isEmpty()
        && !affixes.isDefinite();
  }

  /** «السنة» is no «ألسنة». */
  private boolean isArticle(String stem, Affixes affixes) {
    return stem.startsWith("ال")
        && (!affixes.suffix().isEmpty() || (stem.length() > 3 && knows(stem.substring(2))));
  }

  /** Old texts have more words than modern prose; those with the article may be misspelt there. */
  private boolean isSeen(String stem) {
    boolean maybeAnd = stem.startsWith("وا") && stem.length() > SHORTEST_STEM + 1; // واضافت
    return words.hasSeen(stem) && !isCareless(stem) && !maybeAnd;
  }

  private static boolean isCareless(String stem) {
    char last = stem.charAt(stem.length() - 1);
    return last == 'ه' || last == 'ى';
  }

  private static boolean isSameEnd(Entry entry, String stem) {
    int last = stem.length() - 1;
    return entry.stays() || entry.right().charAt(last) == stem.charAt(last);
  }

  /**
   * The one known word that begins with a hamza instead of the bare alif; empty if none or two.
   * Before ـات the stem is that of a singular in ة, or a verbal noun: إِفَادَات, إِعْدَادَات.
   */
  private String withHamza(String stem, String suffix) {
    if (isRight(stem)) {
      return "";
    }
    if (suffix.startsWith("ات")) {
      String singular = withHamza(stem + "ة", "");
      String plural = singular.isEmpty() ? "" : singular.substring(0, stem.length());
      return plural.isEmpty() && isStem("إ" + stem.substring(1), "")
          ? "إ" + stem.substring(1)
          : plural;
    }
    String only = "";
    for (char alif : ALIFS) {
      String candidate = alif + stem.substring(1);
      if (isStem(candidate, suffix)) {
        if (!only.isEmpty()) {
          return isOpened(stem, suffix) && isSingular(only) != isSingular(candidate)
              ? (isSingular(only) ? only : candidate)
              : "";
        }
        only = candidate;
      }
    }
    return only;
  }

  /** A listed word that needs no hamza, with an ending or its ة opened: «استقالته». */
  private static boolean isRight(String stem) {
    for (String suffix : SUFFIXES) {
      if (stem.endsWith(suffix)) {
        String base = stem.substring(0, stem.length() - suffix.length());
        Entry listed = LISTED.get(base);
        Entry opened =
            base.endsWith("ت") ? LISTED.get(base.substring(0, base.length() - 1) + "ة") : null;
        Entry singular = LISTED.get(base + "ة");
        if ((listed != null && listed.stays())
            || (opened != null && opened.stays())
            || (singular != null && singular.stays())) {
          return true;
        }
      }
    }
    return false;
  }

  /** «إصابتها» rather than «أصابتها». */
  private boolean isSingular(String opened) {
    return words.lists(opened.substring(0, opened.length() - 1) + "ة");
  }

  private boolean isStem(String stem, String suffix) {
    if (stem.length() < (suffix.isEmpty() ? 2 : SHORTEST_STEM)) {
      return false;
    }
    if (words.lists(stem) || NameReadings.findName(stem).isPresent()) {
      return true;
    }
    return isOpened(stem, suffix) && isSingular(stem);
  }

  /** The ت of the feminine before a pronoun. */
  private static boolean isOpened(String stem, String suffix) {
    return stem.endsWith("ت") && !suffix.isEmpty() && "هكني".indexOf(suffix.charAt(0)) >= 0;
  }

  /** A last letter is changed where only that makes a known word. */
  private String withLastLetter(String word, Predicate<Habit> shows) {
    int last = word.length() - 1;
    String other =
        switch (word.charAt(last)) {
          case 'ه' -> "ة";
          case 'ى' -> "ي";
          default -> "";
        };
    if (other.isEmpty() || word.length() < SHORTEST_STEM) {
      return word;
    }
    String right = inParts(word.substring(0, last) + other, shows);
    if (shows.test(Habit.HA) && right.endsWith("ية") && knows(right)) {
      return right;
    }
    for (Affixes affixes : AFFIXES) {
      String stem = affixes.suffix().isEmpty() ? affixes.stem(right) : "";
      if (words.lists(stem)) {
        return isPlain(affixes, stem, word, shows) ? right : word;
      }
    }
    return word;
  }

  /**
   * Names of rare verbs in ى and rare nouns with the pronoun ه are unknown too: without the article
   * the ending must be that of an adjective of relation (نسبة), or the letters before ه no word.
   */
  private boolean isPlain(Affixes affixes, String stem, String word, Predicate<Habit> shows) {
    String before = stem.substring(0, stem.length() - 1);
    return switch (word.charAt(word.length() - 1)) {
      case 'ى' ->
          shows.test(Habit.YA)
              || words.lists(before + "ية")
              || (words.lists(before) && !words.hasSeen(word)); // my: «عندى»
      default -> affixes.isDefinite() || shows.test(Habit.HA) || !words.hasSeen(before);
    };
  }

  /** «متاخر» → «متأخر», «تبدا» → «تبدأ»: an alif inside an unknown word. */
  private String insideWord(String word) {
    String only = word;
    int first = "وفبكل".indexOf(word.charAt(0)) < 0 ? 1 : 2; // a particle's alif is no inner one
    for (int i = first; i < word.length(); i++) {
      if (word.charAt(i) == 'ا' && (i + 1 == word.length() || word.charAt(i + 1) != 'ل')) {
        for (char alif : i + 1 == word.length() ? new char[] {'أ'} : new char[] {'أ', 'آ'}) {
          String candidate = word.substring(0, i) + alif + word.substring(i + 1);
          if (knows(candidate)) {
            if (!only.equals(word)) {
              return word;
            }
            only = candidate;
          }
        }
      }
    }
    return only;
  }

  private static List<Affixes> affixes() {
    List<String> prefixes = new ArrayList<>();
    for (String conjunction : new String[] {"", "و", "ف"}) {
      for (String preposition : new String[] {"", "ب", "ك", "ل"}) {
        prefixes.add(conjunction + preposition);
        prefixes.add(conjunction + (preposition.equals("ل") ? "لل" : preposition + "ال"));
      }
    }
    List<Affixes> all = new ArrayList<>();
    for (String prefix : prefixes) {
      for (String suffix : SUFFIXES) {
        Affixes affixes = new Affixes(prefix, suffix);
        if (!affixes.isDefinite() || suffix.isEmpty() || NOMINAL.contains(suffix)) {
          all.add(affixes);
        }
      }
    }
    all.sort(
        Comparator.comparingInt((Affixes a) -> a.prefix().length() + 2 * a.suffix().length())
            .thenComparing(a -> a.suffix().length()));
    return List.copyOf(all);
  }

  private static Map<String, Entry> read() {
    Map<String, Entry> entries = new HashMap<>();
    for (Tsv.Row row : Tsv.rows("respelling.tsv")) {
      entries.put(row.at(0), new Entry(row.at(1), row.at(2)));
    }
    return entries;
  }
}
