package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.rawi.nn.Activations;

/**
 * What the letters of a word may bear if one reading of it is meant.
 *
 * @param allowed sets of classes, one a letter
 * @param share how likely that reading is among those of the word, 0 to 1
 */
record Choice(int[] allowed, float share) {
  /** Each reading is thought less common than the one listed before it, by this factor. */
  private static final double RARER = 0.6;

  /** No letter alone rules a reading out. */
  private static final double LEAST = 1e-5;

  /**
   * What the network believes in less than this, all listed readings together, does not hold: the
   * word is another one, or classical. A reading that the author's marks confirm always holds.
   */
  private static final double STRANGE = 0.2;

  /**
   * The readings of a word that its author's marks allow, the likeliest first; where none is known
   * or the network does not believe in any, first what Arabic spelling allows.
   *
   * @param scores of the network, [letter][class]
   */
  static List<Choice> of(WrittenWord word, float[][] scores, List<int[]> readings) {
    double[] open = open(word, scores, readings);
    List<int[]> sets = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double belief = 0;
    double sum = 0;
    double rank = 1;
    for (int[] reading : readings) {
      int[] allowed = new int[scores.length];
      if (meet(reading, word, allowed)) {
        double one = belief(allowed, open, scores);
        belief += one;
        sum += rank * one;
        sets.add(allowed);
        weights.add(rank * one);
      }
      rank *= RARER;
    }
    boolean strange = belief < STRANGE && (sets.isEmpty() || isBare(word, scores.length));
    List<Choice> choices = new ArrayList<>();
    double listed = strange ? belief : 1;
    for (int r = 0; r < sets.size(); r++) {
      choices.add(new Choice(sets.get(r), (float) (listed * weights.get(r) / sum)));
    }
    choices.sort(Comparator.comparingDouble(Choice::share).reversed());
    if (strange) {
      choices.add(0, new Choice(bySpelling(word, scores.length), (float) (1 - belief)));
    }
    return choices;
  }

  private static boolean isBare(WrittenWord word, int length) {
    return IntStream.range(0, length).allMatch(i -> word.allowed(i) == MarkClass.ANY);
  }

  private static boolean meet(int[] reading, WrittenWord word, int[] allowed) {
    for (int i = 0; i < allowed.length; i++) {
      allowed[i] = reading[i] & word.allowed(i);
      if (allowed[i] == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * For each letter the mass of what its author's marks, and spelling or a listed reading (الاب,
   * its hamza left out), leave open.
   */
  private static double[] open(WrittenWord word, float[][] scores, List<int[]> readings) {
    String letters = word.letters();
    double[] open = new double[scores.length];
    for (int i = 0; i < open.length; i++) {
      int set = Orthography.believable(letters, i);
      for (int[] reading : readings) {
        set |= reading[i];
      }
      int both = word.allowed(i) & set;
      open[i] = mass(scores[i], both == 0 ? word.allowed(i) : both);
    }
    return open;
  }

  private static double belief(int[] allowed, double[] open, float[][] scores) {
    double belief = 1;
    for (int i = 0; i < allowed.length; i++) {
      belief *= Math.max(mass(scores[i], allowed[i]) / open[i], LEAST);
    }
    return belief;
  }

  private static double mass(float[] scores, int allowed) {
    float highest = scores[0];
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (int k = 0; k < MarkClass.COUNT; k++) {
      if (MarkClass.contains(allowed, k)) {
        sum += Activations.exp(scores[k] - highest);
      }
    }
    return sum;
  }

  /** What the author wrote wins over what is usual. */
  private static int[] bySpelling(WrittenWord word, int length) {
    String letters = word.letters().substring(0, length);
    int[] allowed = new int[length];
    for (int i = 0; i < length; i++) {
      int written = word.allowed(i);
      int both = written & Orthography.allowed(letters, i);
      allowed[i] = both == 0 ? written : both;
    }
    return allowed;
  }
}
