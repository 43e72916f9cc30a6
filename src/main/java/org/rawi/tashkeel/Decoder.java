package org.rawi.tashkeel;

import java.util.stream.IntStream;
import org.rawi.nn.Activations;

/**
 * From scores to marks: the most probable sequence that the author's marks, the word's reading and
 * Arabic spelling allow.
 */
final class Decoder {
  /** Cost of what the author's marks rule out; outweighs any number of unusual neighbours. */
  private static final float FORBIDDEN = -1e6f;

  private static final float UNUSUAL = -1e3f;

  private Decoder() {}

  /**
   * How sure it is: the geometric mean of what the network gives the marks within the readings of
   * the word, and what it gives them among all that the author's marks leave open. The first alone
   * is too sure of a word whose reading is not listed, the second doubts common words.
   *
   * @param scores of the network, [letter][class]
   * @param choice the reading of the word that is meant
   */
  static Reading decode(WrittenWord word, float[][] scores, Choice choice) {
    int[] classes = classes(word.letters().substring(0, scores.length), scores, choice.allowed());
    Reading reading = new Reading(word, classes);
    int[] open = IntStream.range(0, classes.length).map(word::allowed).toArray();
    float listed = choice.share() * confidence(scores, choice.allowed(), classes);
    reading.confidence((float) Math.sqrt(listed * confidence(scores, open, classes)));
    return reading;
  }

  private static int[] classes(String letters, float[][] scores, int[] allowed) {
    int[] classes = new int[scores.length];
    boolean legal = true;
    for (int i = 0; i < classes.length; i++) {
      classes[i] = best(scores[i], allowed[i]);
      legal &= i == 0 || Orthography.canFollow(letters, i, classes[i - 1], classes[i]);
    }
    return legal ? classes : bestPath(letters, scores, allowed);
  }

  static int best(float[] scores, int allowed) {
    int best = Integer.numberOfTrailingZeros(allowed);
    for (int k = best + 1; k < MarkClass.COUNT; k++) {
      if (MarkClass.contains(allowed, k) && scores[k] > scores[best]) {
        best = k;
      }
    }
    return best;
  }

  /** Viterbi's search, for the few words whose best marks cannot stand side by side. */
  private static int[] bestPath(String letters, float[][] scores, int[] allowed) {
    int n = scores.length;
    float[][] sum = new float[n][MarkClass.COUNT];
    int[][] from = new int[n][MarkClass.COUNT];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < MarkClass.COUNT; k++) {
        sum[i][k] = MarkClass.contains(allowed[i], k) ? scores[i][k] : FORBIDDEN;
        if (i > 0) {
          from[i][k] = predecessor(letters, i, k, sum[i - 1]);
          sum[i][k] += step(letters, i, from[i][k], k, sum[i - 1]);
        }
      }
    }
    int[] path = new int[n];
    path[n - 1] = best(sum[n - 1], MarkClass.ANY);
    for (int i = n - 1; i > 0; i--) {
      path[i - 1] = from[i][path[i]];
    }
    return path;
  }

  private static int predecessor(String letters, int i, int k, float[] sum) {
    int best = 0;
    for (int before = 1; before < MarkClass.COUNT; before++) {
      if (step(letters, i, before, k, sum) > step(letters, i, best, k, sum)) {
        best = before;
      }
    }
    return best;
  }

  private static float step(String letters, int i, int before, int k, float[] sum) {
    return sum[before] + (Orthography.canFollow(letters, i, before, k) ? 0 : UNUSUAL);
  }

  /** Product over the letters of the share that the chosen class has among the allowed ones. */
  private static float confidence(float[][] scores, int[] allowed, int[] classes) {
    float product = 1;
    for (int i = 0; i < classes.length; i++) {
      product *= share(scores[i], allowed[i], classes[i]);
    }
    return product;
  }

  static float share(float[] scores, int allowed, int chosen) {
    float sum = 0;
    for (int k = 0; k < MarkClass.COUNT; k++) {
      if (MarkClass.contains(allowed, k)) {
        sum += Activations.exp(scores[k] - scores[chosen]);
      }
    }
    return 1 / sum;
  }
}
