package org.rawi.nn;

/**
 * Several sequences of different lengths, packed for a recurrent layer: all first elements, then
 * all second elements, and so on, longest sequence first, without padding.
 *
 * <p>So one step of the layer is one matrix product over the sequences that are still running, and
 * they are always the first rows of the step.
 */
public final class Sequences {
  private final int[] lengths;
  private final int[] rank;
  private final int[] start;

  /** Sequences keep their numbers whatever their lengths; a length may be 0. */
  public Sequences(int... lengths) {
    this.lengths = lengths.clone();
    int longest = 0;
    for (int length : lengths) {
      longest = Math.max(longest, length);
    }
    this.rank = ranks(lengths, longest);
    int[] active = new int[longest];
    for (int length : lengths) {
      for (int t = 0; t < length; t++) {
        active[t]++;
      }
    }
    this.start = new int[longest + 1];
    for (int t = 0; t < longest; t++) {
      start[t + 1] = start[t] + active[t];
    }
  }

  /** Place of each sequence when the longest come first, equals in their given order. */
  private static int[] ranks(int[] lengths, int longest) {
    int[] next = new int[longest + 2];
    for (int length : lengths) {
      next[longest - length + 1]++;
    }
    for (int i = 1; i < next.length; i++) {
      next[i] += next[i - 1];
    }
    int[] rank = new int[lengths.length];
    for (int s = 0; s < lengths.length; s++) {
      rank[s] = next[longest - lengths[s]]++;
    }
    return rank;
  }

  public int count() {
    return lengths.length;
  }

  public int length(int sequence) {
    return lengths[sequence];
  }

  /** Elements of all sequences together. */
  public int rows() {
    return start[start.length - 1];
  }

  /** Length of the longest sequence. */
  public int steps() {
    return start.length - 1;
  }

  /** First row of a step. */
  public int start(int step) {
    return start[step];
  }

  /** How many sequences are longer than {@code step}. */
  public int active(int step) {
    return step >= steps() ? 0 : start[step + 1] - start[step];
  }

  /** The row of an element. */
  public int row(int sequence, int step) {
    return start[step] + rank[sequence];
  }
}
