package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Other likely marks of a doubtful word: its other readings, and its least certain letters with
 * their second choice.
 */
final class Candidates {
  /** Letters that are varied. */
  private static final int DOUBTFUL = 2;

  /** Of a reading that is worth showing. */
  private static final float LEAST_SHARE = 0.01f;

  private Candidates() {}

  /** A letter with its second choice and how far that is behind the first. */
  private record Doubt(int letter, int second, float behind) {}

  /**
   * Classes of all letters, the likeliest other reading first.
   *
   * @param choices readings of the word, the chosen one first
   */
  static List<int[]> of(Reading reading, float[][] scores, List<Choice> choices) {
    List<int[]> candidates = new ArrayList<>();
    for (Choice other : choices.subList(1, choices.size())) {
      if (other.share() >= LEAST_SHARE) {
        candidates.add(Decoder.decode(reading.word(), scores, other).classes());
      }
    }
    List<Doubt> doubts = doubts(reading, scores, choices.get(0).allowed());
    int[] all = reading.classes();
    for (Doubt doubt : doubts) {
      int[] one = reading.classes();
      one[doubt.letter] = doubt.second;
      all[doubt.letter] = doubt.second;
      candidates.add(one);
    }
    if (doubts.size() == DOUBTFUL) {
      candidates.add(all);
    }
    return candidates;
  }

  private static List<Doubt> doubts(Reading reading, float[][] scores, int[] allowed) {
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      int first = reading.at(i);
      int others = allowed[i] & ~MarkClass.only(first);
      if (others != 0) {
        int second = Decoder.best(scores[i], others);
        doubts.add(new Doubt(i, second, scores[i][first] - scores[i][second]));
      }
    }
    doubts.sort(Comparator.comparingDouble(Doubt::behind));
    return doubts.subList(0, Math.min(DOUBTFUL, doubts.size()));
  }
}
