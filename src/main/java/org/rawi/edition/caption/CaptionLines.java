package org.rawi.edition.caption;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a caption into lines of at most {@link Caption#LINE} characters, two as even as can be.
 */
final class CaptionLines {
  private CaptionLines() {}

  static List<String> of(String text) {
    if (text.length() <= Caption.LINE) {
      return List.of(text);
    }
    int half = text.length() / 2;
    int best = -1;
    for (int at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
      boolean fits = at <= Caption.LINE && text.length() - at - 1 <= Caption.LINE;
      if (fits && (best < 0 || Math.abs(at - half) < Math.abs(best - half))) {
        best = at;
      }
    }
    return best > 0 ? List.of(text.substring(0, best), text.substring(best + 1)) : filled(text);
  }

  private static List<String> filled(String text) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (rest.length() > Caption.LINE) {
      int space = rest.lastIndexOf(' ', Caption.LINE);
      int end = space > 0 ? space : wholeCharacters(rest, Caption.LINE);
      lines.add(rest.substring(0, end));
      rest = rest.substring(end).strip();
    }
    if (!rest.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /** Does not cut between the halves of a surrogate pair. */
  private static int wholeCharacters(String text, int end) {
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }
}
