package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rawi.text.Arabic;

/**
 * Words and phrases whose marks a publisher has settled: سلم → سُلَّم, بيت لحم → بَيْت لَحْم. What
 * the marked words leave open, such as the ending, the network fills in; where the author's marks
 * say otherwise, the author is right. They are also found behind the particles that are written
 * together with them: و ف, then ب ل ك, then the article.
 */
public final class Vocalisations {
  public static final Vocalisations NONE = new Vocalisations(Map.of());

  private static final int SHORTEST_STEM = 2;

  /** More words first, and a phrase that asks for marks before one that does not. */
  private static final Comparator<Phrase> ORDER =
      Comparator.<Phrase>comparingInt(p -> -p.written.size())
          .thenComparing(p -> p.written.stream().allMatch(Vocalisations::isBare));

  /** By the letters of the first word. */
  private final Map<String, List<Phrase>> phrases;

  private Vocalisations(Map<String, List<Phrase>> phrases) {
    this.phrases = phrases;
  }

  /**
   * @param written as it stands in texts; marks in it are asked for
   * @param marked the same letters with the marks it is to have
   */
  public record Vocalisation(String written, String marked) {

    /** Whether it is made of Arabic words, the same on both sides. */
    public boolean isOfWords() {
      List<String> letters = lettersOf(words(written));
      return !letters.contains("") && letters.equals(lettersOf(words(marked)));
    }
  }

  private record Phrase(List<String> written, List<String> marked) {}

  /**
   * From marked words and phrases, whatever marks their letters stand with; the last of equals
   * wins.
   *
   * @throws IllegalArgumentException if a word has no Arabic letter
   */
  public static Vocalisations of(List<String> marked) {
    return ofEntries(
        marked.stream()
            .map(m -> new Vocalisation(String.join(" ", lettersOf(words(m))), m))
            .toList());
  }

  /**
   * From entries; the last of equals wins.
   *
   * @throws IllegalArgumentException if a word has no Arabic letter, or the letters of an entry's
   *     two sides differ
   */
  public static Vocalisations ofEntries(List<Vocalisation> entries) {
    Map<String, List<Phrase>> phrases = new TreeMap<>();
    for (Vocalisation entry : entries) {
      if (!entry.isOfWords()) {
        throw new IllegalArgumentException("not the same Arabic words: " + entry);
      }
      Phrase phrase = new Phrase(words(entry.written), words(entry.marked));
      List<Phrase> same =
          phrases.computeIfAbsent(letters(phrase.written.get(0)), k -> new ArrayList<>());
      same.removeIf(p -> p.written.equals(phrase.written));
      same.add(phrase);
      same.sort(ORDER);
    }
    return new Vocalisations(phrases);
  }

  private static List<String> words(String phrase) {
    return List.of(phrase.strip().split("\\s+", -1));
  }

  private static List<String> lettersOf(List<String> words) {
    return words.stream().map(Vocalisations::letters).toList();
  }

  private static String letters(String word) {
    return new WrittenWord(word).letters();
  }

  private static boolean isBare(String word) {
    return word.equals(letters(word));
  }

  /** The passage with these marks narrowing the choice. */
  Passage settle(Passage passage) {
    if (phrases.isEmpty()) {
      return passage;
    }
    Map<Integer, Settled> settled = new HashMap<>();
    for (int i = 0; i < passage.size(); ) {
      i += Math.max(1, settle(passage, i, settled));
    }
    return new SettledPassage(passage, settled);
  }

  /** The longest phrase that begins at an element; returns its length, 0 if none does. */
  private int settle(Passage passage, int i, Map<Integer, Settled> settled) {
    if (passage.kind(i) != Token.Kind.WORD) {
      return 0;
    }
    WrittenWord first = passage.element(i).word().orElseThrow();
    @Nullable Phrase longest = null;
    int stem = 0;
    for (int from : stems(first.letters())) {
      for (Phrase phrase : phrases.getOrDefault(first.letters().substring(from), List.of())) {
        boolean longer = longest == null || phrase.written.size() > longest.written.size();
        if (longer && stands(phrase, from, passage, i)) {
          longest = phrase;
          stem = from;
        }
      }
    }
    if (longest == null) {
      return 0;
    }
    settled.put(i, Settled.behind(first.letters().substring(0, stem), longest.marked.get(0)));
    for (int n = 1; n < longest.marked.size(); n++) {
      settled.put(i + n, Settled.behind("", longest.marked.get(n)));
    }
    return longest.marked.size();
  }

  private static boolean stands(Phrase phrase, int stem, Passage passage, int i) {
    if (i + phrase.written.size() > passage.size()) {
      return false;
    }
    for (int n = 0; n < phrase.written.size(); n++) {
      if (passage.kind(i + n) != Token.Kind.WORD) {
        return false;
      }
      Element element = passage.element(i + n);
      WrittenWord word = element.word().orElseThrow();
      String before = n == 0 ? word.letters().substring(0, stem) : "";
      WrittenWord wanted = new WrittenWord(before + phrase.written.get(n));
      if (n > 0 && !element.joined()
          || !wanted.letters().equals(word.letters())
          || !word.bears(wanted)) {
        return false;
      }
    }
    return true;
  }

  /** All places where the stem may begin, the fewest particles first. */
  private static List<Integer> stems(String letters) {
    List<Integer> stems = new ArrayList<>(List.of(0));
    for (String particles : List.of("وف", "بلك")) {
      for (int stem : List.copyOf(stems)) {
        if (particles.indexOf(letters.charAt(stem)) >= 0) {
          addStem(letters, stem + 1, stems);
        }
      }
    }
    for (int stem : List.copyOf(stems)) {
      if (letters.startsWith("ال", stem)) {
        addStem(letters, stem + 2, stems);
      } else if (letters.charAt(stem) == 'ل' && stem > 0 && letters.charAt(stem - 1) == 'ل') {
        addStem(letters, stem + 1, stems); // لِلدُّوَلِ: the article without its alif
      }
    }
    return stems;
  }

  private static void addStem(String letters, int stem, List<Integer> stems) {
    if (letters.length() - stem >= SHORTEST_STEM) {
      stems.add(stem);
    }
  }

  /**
   * Marks for one word.
   *
   * @param doubled a letter that the article doubles, −1 if none
   */
  private record Settled(String marked, int doubled) {
    static Settled behind(String particles, String marked) {
      boolean article = particles.endsWith("ال") || particles.endsWith("لل");
      boolean sun = Arabic.isSunLetter(letters(marked).charAt(0));
      return new Settled(particles + marked, article && sun ? particles.length() : -1);
    }
  }

  private record SettledPassage(Passage passage, Map<Integer, Settled> settled) implements Passage {
    @Override
    public int size() {
      return passage.size();
    }

    @Override
    public Token.Kind kind(int i) {
      return passage.kind(i);
    }

    @Override
    public int start(int i) {
      return passage.start(i);
    }

    @Override
    public Element element(int i) {
      Element element = passage.element(i);
      @Nullable Settled marks = settled.get(i);
      if (marks == null) {
        return element;
      }
      element.word().orElseThrow().settle(new WrittenWord(marks.marked), marks.doubled);
      return element.settled();
    }
  }
}
