package org.rawi.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rawi.article.DataFormat.Found;

/** Tables, settings and program code, told by what nearly all lines of a file look like. */
final class DataLines {
  /** Share of the lines that must look so. */
  private static final double NEARLY_ALL = 0.9;

  /** Program code has lines of comment and of text in it. */
  private static final double MOST = 0.6;

  /** More lines say nothing new. */
  private static final int MOST_LINES = 400;

  private static final int LONGEST_HEADING = 40;

  private static final Pattern SETTING =
      Pattern.compile("(\\s*)(- )?\\s*[\"']?([A-Za-z_][\\w.-]*)[\"']?\\s*([:=])(\\s.*|[^/].*)?");
  private static final Pattern PART_OF_SETTING =
      Pattern.compile("\\s+\\S.*|- .*|\\[[\\w. \"-]+\\]\\s*|---\\s*|[#;].*");

  /** A line of program code; nothing in it but ASCII up to the sign that gives it away. */
  private static final Pattern CODE =
      Pattern.compile(
          "\\s*(//|/\\*|\\*/|#include\\b|import [\\w.{*\"']|from \\S+ import |def \\w+\\(|(public|private|static"
              + "|final|abstract|export|async) |(class|interface|enum|struct|package|using|namespace) [\\w.]+"
              + "|function\\b|(var|let|const|val) \\w+|return\\b|(if|while|for|switch|catch) ?\\(|else\\b|try\\b"
              + "|(if|for|while|elif|with) .*:$|echo |print(f|ln)?\\(|console\\.|@\\w+|[\\w.\\[\\]]+ ?[-+*/]?= ?.*"
              + "|[\\w.]+\\(.*|[.#]?[\\w-]+ ?\\{|[\\w-]+: [^;]*;|[\\])}]+[,;]?$).*|.*[;{}]\\s*(//.*)?");

  private final List<String> lines;

  private DataLines(List<String> lines) {
    this.lines = lines;
  }

  static Optional<Found> of(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).limit(MOST_LINES).toList();
    DataLines of = new DataLines(lines);
    if (lines.size() < 2) {
      return Optional.empty();
    }
    return of.table(text).or(of::settings).or(() -> of.code(text));
  }

  private Optional<Found> table(String text) {
    for (char delimiter : new char[] {',', ';', '\t', '|'}) {
      if (lines.get(0).indexOf(delimiter) > 0 && isTable(records(text, delimiter), delimiter)) {
        return Optional.of(new Found("data", delimiter == '\t' ? "TSV" : "CSV"));
      }
    }
    return Optional.empty();
  }

  /** Fields of each line; what stands in quotation marks is one field (RFC 4180). */
  private static List<List<String>> records(String text, char delimiter) {
    List<List<String>> records = new ArrayList<>();
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length() && records.size() < MOST_LINES; i++) {
      char c = text.charAt(i);
      boolean opens = c == '"' && (quoted || field.toString().isBlank());
      if (opens) {
        quoted = !quoted;
      }
      if (!quoted && (c == delimiter || c == '\n')) {
        fields.add(field.toString().replace("\r", ""));
        field.setLength(0);
        if (c == '\n') {
          add(fields, records);
          fields = new ArrayList<>();
        }
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    add(fields, records);
    return records;
  }

  private static void add(List<String> fields, List<List<String>> records) {
    if (fields.size() > 1 || !fields.get(0).isBlank()) {
      records.add(fields);
    }
  }

  private static boolean isTable(List<List<String>> records, char delimiter) {
    List<String> first = records.get(0);
    int columns = first.size();
    long same = records.stream().filter(fields -> fields.size() == columns).count();
    long enough = records.stream().filter(fields -> fields.size() >= columns).count();
    if (columns < 2 || records.size() < 2 || !areHeadings(first)) {
      return false;
    }
    boolean identifiers =
        first.stream().allMatch(name -> bare(name).matches("[A-Za-z_][\\w .:/-]*"));
    if (identifiers) {
      return enough >= (columns > 2 ? MOST : NEARLY_ALL) * records.size();
    }
    boolean wide =
        columns > 2 || (delimiter != '\t' && records.size() > 3 && holdsNumbers(records));
    return wide
        && records.size() > 2
        && same >= NEARLY_ALL * records.size()
        && (delimiter == '\t' || isTight(records));
  }

  private static String bare(String field) {
    return field.strip().replace("\"", "");
  }

  /** Short names without a stop. */
  private static boolean areHeadings(List<String> fields) {
    return fields.stream()
        .map(DataLines::bare)
        .allMatch(
            name ->
                !name.isEmpty()
                    && name.length() <= LONGEST_HEADING
                    && ".!؟?،:".indexOf(name.charAt(name.length() - 1)) < 0);
  }

  /** Writers put a space after a comma, programs do not. */
  private static boolean isTight(List<List<String>> records) {
    long fields = 0;
    long spaced = 0;
    for (List<String> record : records) {
      for (String field : record.subList(1, record.size())) {
        fields++;
        spaced += field.startsWith(" ") ? 1 : 0;
      }
    }
    return spaced <= (1 - NEARLY_ALL) * fields;
  }

  private static boolean holdsNumbers(List<List<String>> records) {
    return records.stream()
            .skip(1)
            .flatMap(List::stream)
            .filter(f -> bare(f).matches("[\\d.,%-]+"))
            .count()
        >= MOST * (records.size() - 1);
  }

  private Optional<Found> settings() {
    int settings = 0;
    int parts = 0;
    int equals = 0;
    boolean nested = false;
    Set<String> names = new HashSet<>();
    for (String line : lines) {
      Matcher setting = SETTING.matcher(line);
      if (setting.matches()) {
        settings++;
        names.add(setting.group(3));
        equals += setting.group(4).equals("=") ? 1 : 0;
        nested |= setting.group(2) != null || !setting.group(1).isEmpty();
      } else if (PART_OF_SETTING.matcher(line).matches()) {
        parts++;
        equals += line.startsWith("[") ? 1 : 0;
      }
    }
    // Speakers' names before a colon come again and again.
    boolean distinct = nested || names.size() > MOST * settings;
    return settings >= 3
            && distinct
            && settings + parts >= NEARLY_ALL * lines.size()
            && settings >= MOST * (settings + parts)
        ? Optional.of(new Found("data", 2 * equals > settings ? "INI" : "YAML"))
        : Optional.empty();
  }

  private Optional<Found> code(String text) {
    if (lines.size() < 4 || text.contains("```") || text.contains("~~~")) {
      return Optional.empty();
    }
    Map<Boolean, Integer> counts = new HashMap<>();
    lines.forEach(line -> counts.merge(CODE.matcher(line).matches(), 1, Integer::sum));
    return counts.getOrDefault(true, 0) >= MOST * lines.size()
        ? Optional.of(new Found("program", "source code"))
        : Optional.empty();
  }
}
