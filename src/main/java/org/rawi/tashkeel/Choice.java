package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
   * The readings of a word that its author's marks allow, the likeliest first; where none is known,
   * what Arabic spelling allows.
   *
   * @param scores of the network, [letter][class]
   */
  static List<Choice> of(WrittenWord word, float[][] scores, List<int[]> readings) {
    List<int[]> sets = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double rank = 1;
    for (int[] reading : readings) {
      int[] allowed = new int[scores.length];
      if (meet(reading, word, allowed)) {
        sets.add(allowed);
        weights.add(rank * weight(allowed, word, scores));
      }
      rank *= RARER;
    }
    if (sets.isEmpty()) {
      return List.of(new Choice(bySpelling(word, scores.length), 1));
    }
    double sum = weights.stream().mapToDouble(Double::doubleValue).sum();
    List<Choice> choices = new ArrayList<>();
    for (int r = 0; r < sets.size(); r++) {
      choices.add(new Choice(sets.get(r), (float) (weights.get(r) / sum)));
    }
    choices.sort(Comparator.comparingDouble(Choice::share).reversed());
    return choices;
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

  private static double weight(int[] allowed, WrittenWord word, float[][] scores) {
    double weight = 1;
    for (int i = 0; i < allowed.length; i++) {
      double share = mass(scores[i], allowed[i]) / mass(scores[i], word.allowed(i));
      weight *= Math.max(share, LEAST);
    }
    return weight;
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
