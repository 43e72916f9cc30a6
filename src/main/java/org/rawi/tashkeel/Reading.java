package org.rawi.tashkeel;

/**
 * A word on its way to being finished: the classes of its letters, which the rules of grammar may
 * still change where the author left them open.
 */
final class Reading {
  private final WrittenWord word;
  private final String letters;
  private final int[] classes;
  private float confidence = 1;

  Reading(WrittenWord word, int[] classes) {
    this.word = word;
    this.letters = word.letters().substring(0, classes.length);
    this.classes = classes;
  }

  WrittenWord word() {
    return word;
  }

  /** The letters that bear classes. */
  String letters() {
    return letters;
  }

  int length() {
    return classes.length;
  }

  char letter(int i) {
    return letters.charAt(i);
  }

  int at(int i) {
    return classes[i];
  }

  int last() {
    return classes.length - 1;
  }

  float confidence() {
    return confidence;
  }

  void confidence(float value) {
    confidence = value;
  }

  int[] classes() {
    return classes.clone();
  }

  /** Sets a class if it agrees with what the author wrote; tells whether it did. */
  boolean set(int i, int k) {
    boolean agrees = MarkClass.contains(word.allowed(i), k);
    if (agrees) {
      classes[i] = k;
    }
    return agrees;
  }

  /** The word with its marks. */
  String text() {
    if (word.isKept()) {
      return word.text();
    }
    StringBuilder out = new StringBuilder(2 * word.text().length());
    word.write(classes, ExplicitSukun.of(letters, classes), out);
    return out.toString();
  }
}
