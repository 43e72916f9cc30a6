package org.rawi.script.verbalize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads this package's lists: UTF-8, {@code #} begins a comment line. */
final class WordList {
  private WordList() {}

  static List<String> lines(String list) {
    List<String> lines = new ArrayList<>();
    try (InputStream in = WordList.class.getResourceAsStream(list)) {
      if (in == null) {
        throw new IllegalStateException("no list " + list);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          lines.add(line.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(list, e);
    }
    return lines;
  }
}
