package org.rawi.script.lexicon;

import java.util.ArrayList;
import java.util.List;
import org.rawi.script.lexicon.LatinWords.Part;

/** Divides a Latin token into runs of letters and of digits. */
final class LatinToken {
  private LatinToken() {}

  static List<Part> parts(String token) {
    List<Part> parts = new ArrayList<>();
    int i = 0;
    while (i < token.length()) {
      int from = i;
      boolean digit = Character.isDigit(token.charAt(i));
      while (i < token.length() && Character.isDigit(token.charAt(i)) == digit) {
        i++;
      }
      String run = token.substring(from, i);
      Part.Kind kind = digit ? Part.Kind.NUMBER : Part.Kind.SPOKEN;
      String spoken = digit ? run : LetterNames.spell(run);
      if (!spoken.isEmpty()) {
        parts.add(new Part(kind, spoken, from, i));
      }
    }
    return parts;
  }
}
