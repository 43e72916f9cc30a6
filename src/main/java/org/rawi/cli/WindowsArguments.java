package org.rawi.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /**
   * @param isPattern an asterisk or question mark stands in it outside of quotation marks
   */
  record Argument(String text, boolean isPattern) {

    /** The files that it fits, as Java's launcher does it on Windows; itself if there are none. */
    private List<String> expanded() {
      if (!isPattern) {
        return List.of(text);
      }
      File pattern = new File(text);
      String folder = pattern.getParent() == null ? "." : pattern.getParent();
      List<String> files = new ArrayList<>();
      try (DirectoryStream<Path> fitting =
          Files.newDirectoryStream(Path.of(folder), pattern.getName())) {
        fitting.forEach(file -> files.add(file.normalize().toString()));
      } catch (IOException | DirectoryIteratorException | IllegalArgumentException e) {
        files.clear();
      }
      files.sort(null);
      return files.isEmpty() ? List.of(text) : files;
    }
  }

  /** The arguments as they were typed, with files in the place of patterns. */
  static String[] restored(String line) {
    return parse(line).stream()
        .flatMap(argument -> argument.expanded().stream())
        .toArray(String[]::new);
  }

  /**
   * Blanks part arguments, but not between quotation marks. Backslashes are letters, except before
   * a quotation mark: there two stand for one, and one makes the mark a letter.
   */
  static List<Argument> parse(String line) {
    List<Argument> arguments = new ArrayList<>();
    boolean pattern = false;
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
          arguments.add(new Argument(current.toString(), pattern));
        }
        current.setLength(0);
        started = false;
        pattern = false;
      } else {
        started = true;
        pattern |= !quoted && (c == '*' || c == '?');
        current.append(c);
      }
    }
    if (started) {
      arguments.add(new Argument(current.toString(), pattern));
    }
    return arguments;
  }
}
