package org.rawi.recording;

import java.util.Arrays;

/** When each word of the script sounds, in order: samples from the start of the recording. */
final class WordTimes {
  private long[] starts = new long[1024];
  private long[] ends = new long[1024];
  private int size;

  void add(long[] moreStarts, long[] moreEnds) {
    int wanted = size + moreStarts.length;
    if (wanted > starts.length) {
      starts = Arrays.copyOf(starts, Math.max(wanted, 2 * starts.length));
      ends = Arrays.copyOf(ends, starts.length);
    }
    System.arraycopy(moreStarts, 0, starts, size, moreStarts.length);
    System.arraycopy(moreEnds, 0, ends, size, moreStarts.length);
    size = wanted;
  }

  int size() {
    return size;
  }

  long start(int word) {
    return starts[word];
  }

  long end(int word) {
    return ends[word];
  }
}
