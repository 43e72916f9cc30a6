package org.rawi.tashkeel;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rawi.text.Arabic;

/**
 * The readings of a bare word in modern prose, such as ذَكَرَ, ذُكِرَ, ذِكْر for ذكر. The network
 * chooses among them; without them it would mix two readings of one word.
 *
 * <p>File: {@link WordTable} with {@code RAWR}, a row for each reading, a word's commonest first. A
 * word that it lacks is looked for as a known word with clitics: وبكتابها = و + ب + كتاب + ها. The
 * same in Python, with comments on the grammar: src/training/tashkeel/readings.py.
 */
final class Readings {
  private static final String MAGIC = "RAWR";

  private static final int NONE = MarkClass.only(MarkClass.NONE);
  private static final int FATHA = MarkClass.only(MarkClass.FATHA);
  private static final int FATHATAN = MarkClass.only(MarkClass.FATHATAN);
  private static final int DAMMA = MarkClass.only(MarkClass.DAMMA);
  private static final int KASRA = MarkClass.only(MarkClass.KASRA);

  /** Ends of a word that is not indefinite: any case or mood, no tanween. */
  private static final int DEFINITE = NONE | FATHA | DAMMA | KASRA;

  private static final int ANY_VOWEL = (1 << MarkClass.SUKUN) - 1;

  private static final int[] NO_LETTERS = {};
  private static final int[] ARTICLE = {NONE, NONE};
  private static final int[] ARTICLE_AFTER_LAM = {KASRA, NONE}; // لِلْـ
  private static final int[] BEFORE_LAM = {KASRA}; // لِلُّغَةِ: of three lams two are written
  private static final int[] FUTURE = {FATHA}; // سَيَكْتُبُ

  /** عَبْدُالرَّحْمٰنِ, written together in the Gulf. */
  private static final int[] SERVANT = {FATHA, NONE, FATHA | DAMMA | KASRA};

  private static final List<String> CONJUNCTIONS = List.of("", "و", "ف");

  /** A particle that is written with the next word, and its marks. */
  private record Proclitic(String letters, int[] sets) {}

  private static final List<Proclitic> PREPOSITIONS =
      List.of(
          new Proclitic("", NO_LETTERS),
          new Proclitic("ب", new int[] {KASRA}),
          new Proclitic("ك", new int[] {FATHA}),
          new Proclitic("ل", new int[] {KASRA | FATHA}));

  /** A pronoun's marks, and those that the letter before it may bear. */
  private record Enclitic(String letters, int[] sets, int before) {}

  private static final List<Enclitic> PRONOUNS =
      List.of(
          new Enclitic("ه", new int[] {DAMMA | KASRA | NONE}, DEFINITE),
          new Enclitic("ها", new int[] {FATHA, NONE}, DEFINITE),
          new Enclitic("هم", new int[] {DAMMA | KASRA, NONE | DAMMA}, DEFINITE),
          new Enclitic("هما", new int[] {DAMMA | KASRA, FATHA, NONE}, DEFINITE),
          new Enclitic("هن", new int[] {DAMMA | KASRA, doubled(FATHA)}, DEFINITE),
          new Enclitic("ك", new int[] {FATHA | KASRA}, DEFINITE),
          new Enclitic("كم", new int[] {DAMMA, NONE | DAMMA}, DEFINITE),
          new Enclitic("نا", new int[] {FATHA, NONE}, DEFINITE),
          new Enclitic("ني", new int[] {KASRA, NONE | FATHA}, DEFINITE),
          new Enclitic("ي", new int[] {NONE | FATHA}, KASRA));

  /**
   * An ending of the sound plural or the dual (جمع المذكر السالم، المثنى).
   *
   * @param before what the letter before it bears
   * @param afterMasculine whether a singular without ة takes it
   */
  private record NumberEnding(
      String letters, int[] sets, int before, boolean afterMasculine, boolean afterFeminine) {}

  private static final List<NumberEnding> NUNATION =
      List.of(
          new NumberEnding("ون", new int[] {NONE, FATHA}, DAMMA, true, false),
          new NumberEnding("ين", new int[] {NONE, FATHA}, KASRA, true, false),
          new NumberEnding("ين", new int[] {NONE, KASRA}, FATHA, true, true),
          new NumberEnding("ان", new int[] {NONE, KASRA}, FATHA, true, true));

  /** The same without its nūn, before a genitive: مُهَنْدِسُو، عَامَيْ، دَوْلَتَا. */
  private static final List<NumberEnding> CONSTRUCT =
      List.of(
          new NumberEnding("و", new int[] {NONE}, DAMMA, true, false),
          new NumberEnding("ي", new int[] {NONE | KASRA}, FATHA, true, true),
          new NumberEnding("ا", new int[] {NONE}, FATHA, false, true));

  private static final int SHORTEST_SINGULAR = 3;

  /** The alif of the accusative, كِتَابًا. */
  private static final int[] ACCUSATIVE = {NONE};

  /** How a word ends without its pronoun, and what its last letter may bear before that. */
  private record Alone(char letter, int bears) {}

  /** By the last letter before a pronoun: كتابته، مبناه، زملائها، زملاؤها. */
  private static final Map<Character, Alone> SPELT_ALONE =
      Map.of(
          'ت', new Alone('ة', DEFINITE),
          'ا', new Alone('ى', DEFINITE),
          'ئ', new Alone('ء', KASRA),
          'ؤ', new Alone('ء', DAMMA));

  private static final int SHORTEST_STEM = 2;

  private final WordTable words;

  private Readings(WordTable words) {
    this.words = words;
  }

  static Readings none() {
    return new Readings(WordTable.empty());
  }

  static Readings read(InputStream in) throws IOException {
    return new Readings(WordTable.read(in, MAGIC));
  }

  /** Whether exactly these letters have readings of their own. */
  boolean lists(String word) {
    return words.find(word) >= 0;
  }

  /**
   * Sets of classes, one a letter, for each reading; the commonest first; empty where nothing is
   * known.
   */
  List<int[]> of(String word) {
    List<int[]> listed = listed(word);
    if (!listed.isEmpty()) {
      return listed;
    }
    Found found = new Found();
    for (String conjunction : CONJUNCTIONS) {
      if (word.startsWith(conjunction)) {
        afterConjunction(conjunction, word.substring(conjunction.length()), found);
      }
    }
    return found.readings;
  }

  /**
   * What the network is told of each letter: in the lower half its classes in all readings, with
   * {@link Lexicon#KNOWN}, in the upper half those in the commonest. Empty where nothing is known.
   */
  static int[] features(List<int[]> readings) {
    if (readings.isEmpty()) {
      return NO_LETTERS;
    }
    int[] features = new int[readings.get(0).length];
    for (int i = 0; i < features.length; i++) {
      features[i] = Lexicon.KNOWN | readings.get(0)[i] << 16;
      for (int[] reading : readings) {
        features[i] |= reading[i];
      }
    }
    return features;
  }

  /** Collects readings, each once. */
  private static final class Found {
    final List<int[]> readings = new ArrayList<>();

    void add(int[]... parts) {
      int[] reading = Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
      if (readings.stream().noneMatch(other -> Arrays.equals(other, reading))) {
        readings.add(reading);
      }
    }
  }

  private void afterConjunction(String conjunction, String rest, Found found) {
    int[] before = conjunction.isEmpty() ? NO_LETTERS : new int[] {FATHA};
    List<int[]> whole = conjunction.isEmpty() ? List.of() : listed(rest);
    if (!whole.isEmpty()) {
      whole.forEach(reading -> found.add(before, reading));
      return;
    }
    if (rest.startsWith("لل")) {
      definite(rest.substring(2), ARTICLE_AFTER_LAM).forEach(r -> found.add(before, r));
      afterArticle(rest.substring(1)).forEach(r -> found.add(before, BEFORE_LAM, r));
    }
    for (Proclitic preposition : PREPOSITIONS) {
      if (rest.startsWith(preposition.letters)) {
        String noun = rest.substring(preposition.letters.length());
        if (noun.startsWith("ال")) {
          definite(noun.substring(2), ARTICLE).forEach(r -> found.add(before, preposition.sets, r));
        }
        if (!conjunction.isEmpty() || !preposition.letters.isEmpty()) {
          listed(noun).forEach(r -> found.add(before, preposition.sets, r));
        }
        withSuffix(noun).forEach(r -> found.add(before, preposition.sets, r));
        inNumber(noun, NUNATION).forEach(r -> found.add(before, preposition.sets, r));
        inNumber(noun, CONSTRUCT).forEach(r -> found.add(before, preposition.sets, r));
        if (noun.startsWith("عبدال")) {
          of(noun.substring(3))
              .forEach(r -> found.add(before, preposition.sets, SERVANT, inGenitive(r)));
        }
      }
    }
    if (rest.length() > 3 && rest.charAt(0) == 'س' && "يتنأ".indexOf(rest.charAt(1)) >= 0) {
      listed(rest.substring(1)).forEach(r -> found.add(before, FUTURE, r));
      withSuffix(rest.substring(1)).forEach(r -> found.add(before, FUTURE, r));
    }
  }

  private List<int[]> listed(String word) {
    int row = words.find(word);
    if (row < 0) {
      return List.of();
    }
    List<int[]> readings = new ArrayList<>(2);
    for (; words.isRowOf(word, row); row++) {
      readings.add(words.sets(word.length(), row));
    }
    return readings;
  }

  private List<int[]> definite(String noun, int[] article) {
    List<int[]> readings = afterArticle(noun);
    for (int r = 0; r < readings.size(); r++) {
      int[] reading = readings.get(r);
      int[] out = new int[reading.length + 2];
      out[0] = article[0];
      // A wasl after the article gives its lām a vowel: الِاسْتِقْبَال.
      out[1] = noun.charAt(0) == 'ا' ? NONE | FATHA | KASRA : article[1];
      System.arraycopy(reading, 0, out, 2, reading.length);
      readings.set(r, out);
    }
    return readings;
  }

  /** The readings of a noun as they are behind the article. */
  private List<int[]> afterArticle(String noun) {
    List<int[]> readings = new ArrayList<>();
    for (int[] reading : listed(noun)) {
      if (isInflected(reading) || isSoundPlural(noun, reading)) {
        readings.add(afterArticle(noun, reading));
      }
    }
    inNumber(noun, NUNATION).forEach(reading -> readings.add(afterArticle(noun, reading)));
    return readings;
  }

  /** Plurals and duals of listed singulars. */
  private List<int[]> inNumber(String word, List<NumberEnding> endings) {
    List<int[]> readings = new ArrayList<>();
    for (NumberEnding ending : endings) {
      int length = word.length() - ending.letters.length();
      if (length >= SHORTEST_SINGULAR && word.endsWith(ending.letters)) {
        String stem = word.substring(0, length);
        if (ending.afterMasculine) {
          addNumber(ending, listed(stem), readings);
        }
        if (ending.afterFeminine && stem.endsWith("ت")) {
          addNumber(ending, listed(stem.substring(0, length - 1) + "ة"), readings);
        }
      }
    }
    return readings;
  }

  private static void addNumber(NumberEnding ending, List<int[]> singulars, List<int[]> readings) {
    for (int[] singular : singulars) {
      int ends = singular[singular.length - 1] & (ending.before | doubled(ending.before));
      if (ends != 0 && isInflected(singular)) {
        readings.add(joined(singular, ends, ending.sets));
      }
    }
  }

  /** Or a dual; verbs end alike, يَكْتُبُونَ, but for nouns like يَمَنِيُّونَ. */
  private static boolean isSoundPlural(String word, int[] reading) {
    int n = word.length();
    if (n < 5 || reading[n - 2] != NONE) {
      return false;
    }
    boolean relation = word.charAt(n - 3) == 'ي' && (reading[n - 3] & MarkClass.DOUBLED) != 0;
    int end = reading[n - 1];
    return ("يت".indexOf(word.charAt(0)) < 0 || relation)
        && NUNATION.stream().anyMatch(e -> word.endsWith(e.letters) && end == e.sets[1]);
  }

  /** A sun letter is doubled, and no tanween ends the word. */
  private static int[] afterArticle(String noun, int[] reading) {
    int[] out = reading.clone();
    int last = out.length - 1;
    if (Arabic.isSunLetter(noun.charAt(0)) && (out[0] & ANY_VOWEL) != 0) {
      out[0] = doubled(out[0] & ANY_VOWEL);
    }
    int ends = out[last] & (DEFINITE | doubled(DEFINITE));
    if (ends != 0) {
      out[last] = ends;
    }
    return out;
  }

  private List<int[]> withSuffix(String word) {
    List<int[]> readings = new ArrayList<>();
    for (Enclitic pronoun : PRONOUNS) {
      int length = word.length() - pronoun.letters.length();
      if (length >= SHORTEST_STEM && word.endsWith(pronoun.letters)) {
        String stem = word.substring(0, length);
        for (int[] reading : listed(stem)) {
          addBefore(pronoun, reading, readings);
        }
        Alone alone = SPELT_ALONE.get(stem.charAt(length - 1));
        if (alone != null) {
          for (int[] reading : listed(stem.substring(0, length - 1) + alone.letter)) {
            int ends = reading[length - 1] & pronoun.before & alone.bears;
            boolean yaa = alone.letter == 'ى' && reading[length - 1] != NONE; // عربى for عربي
            if (ends != 0 && !yaa) {
              readings.add(joined(reading, ends, pronoun.sets));
            }
          }
        }
      }
    }
    int length = word.length() - 1;
    if (length >= SHORTEST_STEM && word.charAt(length) == 'ا') {
      for (int[] reading : listed(word.substring(0, length))) {
        int ends = reading[length - 1] & (FATHATAN | FATHA | doubled(FATHATAN | FATHA));
        if (ends != 0 && isInflected(reading)) {
          readings.add(joined(reading, ends, ACCUSATIVE));
        }
      }
    }
    return readings;
  }

  private static void addBefore(Enclitic pronoun, int[] reading, List<int[]> readings) {
    int ends = reading[reading.length - 1] & (pronoun.before | doubled(pronoun.before));
    if (ends == FATHA && pronoun.letters.equals("نا")) {
      ends |= NONE; // of a past verb: سَمِعَنَا, سَمِعْنَا
    }
    if (ends != 0) {
      readings.add(joined(reading, ends, pronoun.sets));
    }
  }

  private static int[] joined(int[] stem, int ends, int[] suffix) {
    int[] out = Arrays.copyOf(stem, stem.length + suffix.length);
    out[stem.length - 1] = ends;
    System.arraycopy(suffix, 0, out, stem.length, suffix.length);
    return out;
  }

  private static int[] inGenitive(int[] reading) {
    int[] out = reading.clone();
    int ends = out[out.length - 1] & (KASRA | doubled(KASRA));
    if (ends != 0) {
      out[out.length - 1] = ends;
    }
    return out;
  }

  /** Whether case or mood shows in its last letter, as in nouns and present verbs. */
  private static boolean isInflected(int[] reading) {
    int ends = reading[reading.length - 1];
    return ends == NONE || Integer.bitCount(ends) > 1;
  }

  /** The same vowels with shadda; no vowel becomes shadda alone. */
  private static int doubled(int set) {
    return set << MarkClass.SHADDA;
  }
}
