package org.rawi.tashkeel;

import java.util.List;

/**
 * What became of a {@link Token}.
 *
 * @param text the token's text with marks added and nothing else changed
 * @param confidence probability the network gives to this reading, 0 to 1; 1 for what it did not
 *     read
 * @param alternatives other likely readings, best first; empty where the reading is hardly in doubt
 */
public record Result(String text, float confidence, List<String> alternatives) {

  public Result {
    alternatives = List.copyOf(alternatives);
  }
}
