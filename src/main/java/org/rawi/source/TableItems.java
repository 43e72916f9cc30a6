package org.rawi.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rawi.Json;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * Tables as text: a record a line, its fields parted by commas, semicolons, tabs or bars; what
 * stands in quotation marks is one field (RFC 4180). The first record names the fields.
 */
final class TableItems {
  private static final int MOST_CHARACTERS = 32 << 20;

  /** What spreadsheets write above the names of the fields. */
  private static final String SEPARATOR = "sep=";

  private final BufferedReader in;
  private final char delimiter;
  private int line = 1;

  private TableItems(Reader in, char delimiter) {
    this.in = new BufferedReader(in, 1 << 16);
    this.delimiter = delimiter;
  }

  /** What parts the fields, if the text begins with a record that names those of articles. */
  static Optional<Character> delimiter(String head, FieldNames names) {
    for (char each : new char[] {',', ';', '\t', '|'}) {
      try {
        List<String> first = new TableItems(new StringReader(head), each).names();
        boolean named = first.stream().noneMatch(String::isEmpty); // else a table of Markdown
        if (first.size() > 1 && named && names.areOfArticles(first)) {
          return Optional.of(each);
        }
      } catch (IOException | RawiException e) {
        // not so
      }
    }
    return Optional.empty();
  }

  /**
   * Hands over the articles.
   *
   * @param name of the file, for messages
   * @throws RawiException where it is damaged
   */
  static void read(
      String name, Reader in, char delimiter, FieldNames names, Item.Sink sink, Tally tally)
      throws IOException {
    TableItems table = new TableItems(in, delimiter);
    FieldItem items = new FieldItem(names, tally);
    List<String> columns = table.names();
    try {
      for (List<String> row = table.record(); !row.isEmpty(); row = table.record()) {
        if (row.stream().anyMatch(field -> !field.isBlank())) {
          items.of(object(columns, row, delimiter)).ifPresent(sink::take);
        }
      }
    } catch (RawiException e) {
      throw e.key().equals("source.damaged")
          ? new RawiException(Problem.UNREADABLE_INPUT, e, "source.damaged", name, table.line)
          : e;
    }
  }

  /**
   * Fields beyond the last name belong to the last field: somebody left out the quotation marks.
   */
  private static ObjectNode object(List<String> columns, List<String> row, char delimiter) {
    ObjectNode object = Json.mapper().createObjectNode();
    int last = columns.size() - 1;
    for (int i = 0; i < Math.min(last, row.size()); i++) {
      object.put(columns.get(i), row.get(i));
    }
    if (row.size() > last) {
      String rest = String.join(String.valueOf(delimiter), row.subList(last, row.size()));
      object.put(columns.get(last), rest.replaceFirst("\\" + delimiter + "+$", ""));
    }
    return object;
  }

  private List<String> names() throws IOException {
    List<String> first = record();
    if (first.size() <= 2 && !first.isEmpty() && first.get(0).startsWith(SEPARATOR)) {
      first = record();
    }
    return first.stream().map(String::strip).toList();
  }

  /** Empty at the end. */
  private List<String> record() throws IOException {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    boolean blank = true;
    int characters = 0;
    int c = in.read();
    if (c == 0xFEFF) {
      c = in.read();
    }
    if (c < 0) {
      return fields;
    }
    for (; c >= 0; c = in.read()) {
      line += c == '\n' ? 1 : 0;
      if (++characters > MOST_CHARACTERS) {
        throw new RawiException(Problem.UNREADABLE_INPUT, "source.damaged", "", line);
      }
      if (c == '"' && quoted && peek() == '"') {
        field.append((char) in.read());
      } else if (c == '"' && (quoted || blank)) {
        quoted = !quoted;
        field.setLength(quoted ? 0 : field.length());
      } else if (!quoted && c == delimiter) {
        fields.add(field.toString());
        field.setLength(0);
        blank = true;
      } else if (!quoted && c == '\n') {
        break;
      } else if (c != '\r' || (quoted && peek() != '\n')) {
        field.append((char) c);
        blank &= Character.isWhitespace(c);
      }
    }
    if (quoted) {
      throw new RawiException(Problem.UNREADABLE_INPUT, "source.damaged", "", line);
    }
    fields.add(field.toString());
    return fields;
  }

  private int peek() throws IOException {
    in.mark(1);
    int c = in.read();
    in.reset();
    return c;
  }
}
