package org.rawi.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A command line taken apart as Windows programs do it. Java hands over its arguments in the code
 * page of the system, in which Arabic letters may be missing; the launcher leaves them in the
 * environment too, whole.
 *
 * <p>Source: Microsoft, "Parsing C command-line arguments".
 */
final class WindowsArguments {
  static final String VARIABLE = "RAWI_ARGUMENTS";

  private WindowsArguments() {}

  /** The arguments as they were typed, if the line has as many of them; otherwise those given. */
  static String[] restored(String line, String[] given) {
    List<String> typed = parse(line);
    return typed.size() == given.length ? typed.toArray(String[]::new) : given;
  }

  /**
   * Blanks part arguments, but not between quotation marks. Backslashes are letters, except before
   * a quotation mark: there two stand for one, and one makes the mark a letter.
   */
  static List<String> parse(String line) {
    List<String> arguments = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    boolean quoted = false;
    boolean started = false;
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      int backslashes = 0;
      while (i < line.length() && line.charAt(i) == '\\') {
        backslashes++;
        i++;
      }
      boolean beforeQuote = i < line.length() && line.charAt(i) == '"';
      if (backslashes > 0) {
        started = true;
        current.append("\\".repeat(beforeQuote ? backslashes / 2 : backslashes));
        if (beforeQuote && backslashes % 2 == 1) {
          current.append('"');
          i++;
        }
        continue;
      }
      i++;
      if (c == '"') {
        started = true;
        if (quoted && i < line.length() && line.charAt(i) == '"') {
          current.append('"');
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (!quoted && (c == ' ' || c == '\t')) {
        if (started) {
          arguments.add(current.toString());
        }
        current.setLength(0);
        started = false;
      } else {
        started = true;
        current.append(c);
      }
    }
    if (started) {
      arguments.add(current.toString());
    }
    return arguments;
  }
}
