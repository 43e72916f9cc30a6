package org.rawi.script.lexicon;

import org.rawi.text.Arabic;

/** Compares the marks that a writer put on a word with those of a listed form. */
final class Vocalization {
  private Vocalization() {}

  /**
   * Whether no written mark contradicts the listed form. Both are compared from their ends, so that
   * an article before the written word does not matter; the mark of the last letter (case) is free.
   */
  static boolean agrees(String written, String listed) {
    int w = beforeLastLetter(written);
    int l = beforeLastLetter(listed);
    while (w > 0 && l > 0) {
      int wordMarks = startOfMarks(written, w);
      int listMarks = startOfMarks(listed, l);
      String marks = written.substring(wordMarks, w);
      String wanted = listed.substring(listMarks, l);
      boolean first = listMarks <= 1;
      if (!marks.isEmpty() && !wanted.isEmpty() && !compatible(marks, wanted, first)) {
        return false;
      }
      w = wordMarks - 1;
      l = listMarks - 1;
    }
    return true;
  }

  /**
   * A lone shadda or a lone vowel leaves the other open; a sun letter's shadda is the article's.
   */
  private static boolean compatible(String marks, String wanted, boolean first) {
    char vowel = marks.charAt(marks.length() - 1);
    char wantedVowel = wanted.charAt(wanted.length() - 1);
    boolean doubled = marks.charAt(0) == Marks.SHADDA;
    boolean wantedDoubled = wanted.charAt(0) == Marks.SHADDA;
    if (doubled && !wantedDoubled && !first) {
      return false;
    }
    return vowel == Marks.SHADDA || wantedVowel == Marks.SHADDA || vowel == wantedVowel;
  }

  /** Whether the written letters carry every mark of the grapheme; further marks are free. */
  static boolean hasAllMarks(CharSequence writtenForm, String grapheme) {
    String written = Marks.shaddaFirst(writtenForm);
    int w = written.length();
    int g = grapheme.length();
    while (g > 0 && w > 0) {
      int writtenMarks = startOfMarks(written, w);
      int wantedMarks = startOfMarks(grapheme, g);
      String wanted = grapheme.substring(wantedMarks, g);
      if (!wanted.isEmpty() && !written.substring(writtenMarks, w).equals(wanted)) {
        return false;
      }
      w = writtenMarks - 1;
      g = wantedMarks - 1;
    }
    return true;
  }

  /**
   * The listed form with the marks that the writer added to it: its open ending, for one.
   *
   * @param written the same letters; agrees with the listed form
   */
  static String completed(CharSequence written, String listed) {
    String typed = Marks.shaddaFirst(written).replace(String.valueOf(Arabic.TATWEEL), "");
    StringBuilder out = new StringBuilder(listed.length());
    int t = 0;
    int l = 0;
    while (l < listed.length() && t < typed.length()) {
      int typedMarks = endOfMarks(typed, t + 1);
      int listedMarks = endOfMarks(listed, l + 1);
      String marks = typed.substring(t + 1, typedMarks);
      String wanted = listed.substring(l + 1, listedMarks);
      out.append(listed.charAt(l)).append(more(marks, wanted));
      t = typedMarks;
      l = listedMarks;
    }
    return out.append(listed, l, listed.length()).toString();
  }

  /** A lone shadda and a lone vowel complete each other. */
  private static String more(String marks, String wanted) {
    boolean doubled = wanted.startsWith(String.valueOf(Marks.SHADDA));
    boolean vowelAlone = !marks.isEmpty() && marks.charAt(0) != Marks.SHADDA;
    if (doubled && vowelAlone && marks.charAt(0) != Arabic.SUKUN) {
      return Marks.SHADDA + marks;
    }
    return marks.isEmpty() || wanted.startsWith(marks) ? wanted : marks;
  }

  private static int endOfMarks(String word, int from) {
    int to = from;
    while (to < word.length() && Marks.isMark(word.charAt(to))) {
      to++;
    }
    return to;
  }

  private static int beforeLastLetter(String word) {
    return Math.max(0, startOfMarks(word, word.length()) - 1);
  }

  /** Where the marks that end at {@code to} begin. */
  private static int startOfMarks(String word, int to) {
    int i = to;
    while (i > 0 && Marks.isMark(word.charAt(i - 1))) {
      i--;
    }
    return i;
  }
}
