package org.rawi.tashkeel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Cuts a paragraph into windows for the network. A paragraph of ordinary length is one window; a
 * longer one is cut into cores, at full stops where possible, that are read together with a margin
 * of their neighbours on both sides.
 *
 * @param longest elements of a core
 * @param margin elements read before and after it; what is farther away hardly counts
 */
record Windows(int longest, int margin) {

  /** What to read and, inside it, what to keep; half-open. */
  record Window(int from, int coreFrom, int coreTo, int to) {}

  /** Windows whose cores follow each other without gap over {@code size} elements. */
  List<Window> cut(int size, IntPredicate isStop) {
    List<Window> windows = new ArrayList<>();
    int from = 0;
    while (from < size) {
      int to = size - from <= longest + margin ? size : lastStop(from, isStop);
      windows.add(new Window(Math.max(0, from - margin), from, to, Math.min(size, to + margin)));
      from = to;
    }
    return windows;
  }

  /** After the last full stop in the second half of what fits, else as much as fits. */
  private int lastStop(int from, IntPredicate isStop) {
    for (int to = from + longest; to > from + longest / 2; to--) {
      if (isStop.test(to - 1)) {
        return to;
      }
    }
    return from + longest;
  }
}
