package org.rawi.script.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.script.lexicon.LatinWords.Part;

/** Divides a Latin token into what is said: listed words, acronyms, letters, numbers. */
final class LatinToken {
  /** Said when nothing of the token can be read. */
  private static final String FOREIGN_WORD = "كَلِمَةٌ أَجْنَبِيَّةٌ";

  private final String token;
  private final List<Part> parts = new ArrayList<>();

  private LatinToken(String token) {
    this.token = token;
  }

  static List<Part> parts(String token) {
    LatinToken reading = new LatinToken(token);
    reading.read();
    if (reading.parts.isEmpty()) {
      reading.say(FOREIGN_WORD, 0, token.length());
    }
    return List.copyOf(reading.parts);
  }

  private void read() {
    Optional<String> whole = LatinWord.listed(token);
    if (whole.isPresent()) {
      say(whole.get(), 0, token.length());
      return;
    }
    int i = 0;
    while (i < token.length()) {
      int to = endOfRun(i);
      if (Character.isDigit(token.charAt(i))) {
        parts.add(new Part(Part.Kind.NUMBER, token.substring(i, to), i, to));
      } else if (LatinWord.isLetter(token.charAt(i))) {
        readLetters(i, to);
      } else {
        say(joint(i), i, to);
      }
      i = to;
    }
  }

  /**
   * A run of digits keeps the mark between two digits (3.5); any other sign is a run of its own.
   */
  private int endOfRun(int from) {
    int to = from + 1;
    if (Character.isDigit(token.charAt(from))) {
      while (to < token.length() && (digitAt(to) || (isDecimalMark(to) && digitAt(to + 1)))) {
        to++;
      }
    } else if (LatinWord.isLetter(token.charAt(from))) {
      while (to < token.length() && (LatinWord.isLetter(token.charAt(to)) || isApostrophe(to))) {
        to++;
      }
    }
    return to;
  }

  private boolean digitAt(int at) {
    return at < token.length() && Character.isDigit(token.charAt(at));
  }

  private boolean isDecimalMark(int at) {
    return token.charAt(at) == '.' || token.charAt(at) == ',';
  }

  /** Between two letters: L'Oréal, McDonald's. */
  private boolean isApostrophe(int at) {
    return (token.charAt(at) == '\'' || token.charAt(at) == '’')
        && at + 1 < token.length()
        && LatinWord.isLetter(token.charAt(at + 1));
  }

  /** Humps of CamelCase are words of their own: OpenStreet; but not MacDonald. */
  private void readLetters(int from, int to) {
    String word = token.substring(from, to);
    List<Integer> humps = LatinWord.listed(word).isPresent() ? List.of() : LatinWord.humps(word);
    int start = 0;
    for (int hump : humps) {
      say(LatinWord.read(word.substring(start, hump)), from + start, from + hump);
      start = hump;
    }
    say(LatinWord.read(word.substring(start)), from + start, to);
  }

  /** A sign inside a token is said where it is heard in the language: AT&T, Booking.com, C++. */
  private String joint(int at) {
    boolean betweenLetters =
        at > 0
            && at + 1 < token.length()
            && LatinWord.isLetter(token.charAt(at - 1))
            && LatinWord.isLetter(token.charAt(at + 1));
    return switch (token.charAt(at)) {
      case '.' -> betweenLetters && token.length() - at <= 5 ? "دُوتْ" : "";
      case '&' -> "أَنْدْ";
      case '+' -> "بْلَسْ";
      case '#' -> "شَارْبْ";
      case '@' -> "آتْ";
      default -> "";
    };
  }

  private void say(String spoken, int from, int to) {
    if (!spoken.isEmpty()) {
      parts.add(new Part(Part.Kind.SPOKEN, spoken, from, to));
    }
  }
}
