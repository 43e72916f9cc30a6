package org.rawi.script.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.rawi.text.Arabic;

/** Particles that are written together with the next word: و ف, then ب ل ك, then the article. */
final class Proclitics {
  private Proclitics() {}

  /** All offsets where the stem may begin, the fewest proclitics first; at least {@code from}. */
  static List<Integer> stems(CharSequence text, int from) {
    List<Integer> stems = new ArrayList<>(4);
    stems.add(from);
    addAfterOneOf(text, stems, "وف");
    addAfterOneOf(text, stems, "بلك");
    addAfterArticle(text, stems);
    return stems;
  }

  /** The offset after the marks and tatweels that stand at {@code at}. */
  static int endOfMarks(CharSequence text, int at) {
    int end = at;
    while (end < text.length()
        && (Arabic.isMark(text.charAt(end)) || text.charAt(end) == Arabic.TATWEEL)) {
      end++;
    }
    return end;
  }

  private static void addAfterOneOf(CharSequence text, List<Integer> stems, String letters) {
    for (int stem : List.copyOf(stems)) {
      if (stem < text.length() && letters.indexOf(text.charAt(stem)) >= 0) {
        add(text, stems, endOfMarks(text, stem + 1));
      }
    }
  }

  /** The article, after ل written without its alif: لِلدُّوَل. */
  private static void addAfterArticle(CharSequence text, List<Integer> stems) {
    for (int stem : List.copyOf(stems)) {
      boolean alif = stem < text.length() && text.charAt(stem) == 'ا';
      int lam = alif ? endOfMarks(text, stem + 1) : stem;
      boolean afterLam = stem > 0 && precedingLetter(text, stem) == 'ل';
      if (lam < text.length() && text.charAt(lam) == 'ل' && (alif || afterLam)) {
        add(text, stems, endOfMarks(text, lam + 1));
      }
    }
  }

  private static char precedingLetter(CharSequence text, int at) {
    int i = at - 1;
    while (i > 0 && Arabic.isMark(text.charAt(i))) {
      i--;
    }
    return text.charAt(i);
  }

  private static void add(CharSequence text, List<Integer> stems, int stem) {
    if (stem < text.length() && !stems.contains(stem)) {
      stems.add(stem);
    }
  }
}
