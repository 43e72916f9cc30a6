package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Other likely marks of a doubtful word: its least certain letters with their second choice. */
final class Candidates {
  /** Letters that are varied. */
  private static final int DOUBTFUL = 2;

  private Candidates() {}

  /** A letter with its second choice and how far that is behind the first. */
  private record Doubt(int letter, int second, float behind) {}

  /** Classes of all letters, the likeliest other reading first. */
  static List<int[]> of(Reading reading, float[][] scores) {
    List<Doubt> doubts = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      int allowed = Decoder.allowed(reading.word(), reading.letters(), i);
      int first = reading.at(i);
      int others = allowed & ~MarkClass.only(first);
      if (others != 0) {
        int second = Decoder.best(scores[i], others);
        doubts.add(new Doubt(i, second, scores[i][first] - scores[i][second]));
      }
    }
    doubts.sort(Comparator.comparingDouble(Doubt::behind));
    List<int[]> candidates = new ArrayList<>();
    int[] all = reading.classes();
    for (Doubt doubt : doubts.subList(0, Math.min(DOUBTFUL, doubts.size()))) {
      int[] one = reading.classes();
      one[doubt.letter] = doubt.second;
      all[doubt.letter] = doubt.second;
      candidates.add(one);
    }
    if (candidates.size() == DOUBTFUL) {
      candidates.add(all);
    }
    return candidates;
  }
}
