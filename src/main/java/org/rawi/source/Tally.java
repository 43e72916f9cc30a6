package org.rawi.source;

import java.util.Map;
import java.util.TreeMap;

/** Counts what of a file is no article, by the reason; the message {@code cli.left-out} says it. */
final class Tally {
  private final Map<String, Integer> counts = new TreeMap<>();

  void add(String reason) {
    add(reason, 1);
  }

  void add(String reason, int number) {
    counts.merge(reason, number, Integer::sum);
  }

  Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }
}
