package org.rawi.script.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the package's lists: UTF-8, columns divided by tabs, {@code #} begins a comment line. */
final class Tsv {
  private Tsv() {}

  /** A line of a list; a column that the line does not have reads as empty. */
  record Row(String[] cells) {
    String at(int column) {
      return column < cells.length ? cells[column] : "";
    }

    /** The alternatives of a cell, divided by {@code |}. */
    String[] alternatives(int column) {
      return at(column).isEmpty() ? new String[0] : at(column).split("\\|");
    }
  }

  static List<Row> rows(String list) {
    List<Row> rows = new ArrayList<>();
    try (InputStream in = Tsv.class.getResourceAsStream(list)) {
      if (in == null) {
        throw new IllegalStateException("no list " + list);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && (line.charAt(0) != '#' || line.startsWith("#\t"))) {
          rows.add(new Row(line.split("\t", -1)));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(list, e);
    }
    return rows;
  }
}
